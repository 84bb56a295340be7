import AccessModel
import AccessAnalysis
import Reports
import ScreenKit
import Terminal

/// The access to one namespace: by its own bindings, and by cluster-wide ones.
struct NamespaceAccess {
  /// One subject of one binding.
  struct Row {
    let grant: Grant
    let range: LevelRange
  }

  /// The grants by RoleBindings, most access first.
  let grants: [Row]
  /// The grants by ClusterRoleBindings that are not system objects, most access first.
  let everywhere: [Row]
  private let snapshot: Snapshot
  private let analysis: Analysis

  init(_ namespace: Name, _ context: ScreenContext) {
    snapshot = context.snapshot
    analysis = context.analysis
    let (index, levels) = (context.snapshot.index, context.analysis.levels)
    let bindings = context.snapshot.bindings
    func rows(_ numbers: some Sequence<Int32>) -> [Row] {
      let rows = numbers.flatMap { number in
        bindings[Int(number)].subjects.indices.map {
          Row(grant: Grant(binding: Int(number), subject: $0), range: levels.range(ofBinding: Int(number)))
        }
      }
      return rows.enumerated().sorted {
        ($1.element.range.highest, $0.offset) < ($0.element.range.highest, $1.offset)
      }.map(\.element)
    }
    grants = rows(index.number(ofNamespace: namespace).map { index.bindingsOfNamespace[$0] } ?? [])
    everywhere = rows(index.clusterBindings.filter { context.includesSystem || !bindings[Int($0)].isSystem })
  }

  /// The first rows as lines, and how many more there are.
  ///
  /// - Parameter isBrief: Whether to show one line with the name for each row, as beside a list: the rest would be
  ///   another screenful for every move of the cursor.
  func lines(_ rows: [Row], limit: Int = 60, isBrief: Bool) -> [StyledLine] {
    var lines: [StyledLine] = []
    for row in rows.prefix(limit) {
      let binding = snapshot.bindings[row.grant.binding]
      let subject = binding.subjects[row.grant.subject].resolved(in: binding.scope)
      var through = StyledLine("  ") + row.range.line
      if binding.role.label != row.range.label { through += StyledLine("  \(binding.role.label)", .accent) }
      guard !isBrief else {
        let flaw = SubjectFlaw(subject, in: snapshot.directory).map { StyledLine("  \($0.remark)", .warning) }
        let name = StyledLine("  \(SubjectLabels(snapshot.directory).name(subject))")
        lines.append(name + (flaw ?? StyledLine()) + through)
        continue
      }
      lines += DetailLines.subject(subject, after: through + StyledLine("  \(binding.name)", .muted), analysis)
    }
    return lines + DetailLines.more(than: limit, of: rows.count)
  }
}

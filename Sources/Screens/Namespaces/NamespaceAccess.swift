import AccessModel
import AccessAnalysis
import Reports
import ScreenKit
import Terminal

/// The access to one namespace: by grants in it, and by cluster-wide ones.
struct NamespaceAccess {
  /// One subject of one binding, or of one Azure role.
  struct Row {
    let subject: Subject
    let level: EffectiveLevel
    let role: String
    let source: String
  }

  /// The grants in the namespace, most access first.
  let grants: [Row]
  /// The grants in the whole cluster, most access first; without those of system bindings to the system's own subjects.
  let everywhere: [Row]
  /// The number of grants left out of `everywhere`, as they are the system's own.
  let hiddenCount: Int
  private let analysis: Analysis
  private var snapshot: Snapshot { analysis.roles.snapshot }

  init(_ namespace: Name, _ context: ScreenContext) {
    let (snapshot, analysis) = (context.snapshot, context.analysis)
    let (index, azure) = (snapshot.index, analysis.authorizer.azure)
    func denied(_ level: EffectiveLevel, _ subject: Subject) -> EffectiveLevel {
      level.denied(by: azure?.denials(of: subject) ?? [], in: .namespace(namespace))
    }
    func bound(_ numbers: some Sequence<Int32>) -> [(row: Row, isSystem: Bool)] {
      numbers.flatMap { number in
        let binding = snapshot.bindings[Int(number)]
        let level = EffectiveLevel(kubernetes: analysis.levels.range(ofBinding: Int(number)))
        return binding.subjects.map { subject in
          let subject = subject.resolved(in: binding.scope)
          return (
            Row(subject: subject, level: denied(level, subject), role: binding.role.label, source: binding.name.text),
            binding.isSystem && subject.isSystem
          )
        }
      }
    }
    func assigned(_ ways: [AzureWay]) -> [Row] {
      ways.compactMap { way in
        azure.map { azure in
          let subject = azure.subject(of: way)
          return Row(
            subject: subject, level: denied(EffectiveLevel(azure: way.range), subject), role: way.shortName,
            source: "at \(AzureScope.label(way.assignment.scope))")
        }
      }
    }
    func sorted(_ rows: [Row]) -> [Row] {
      rows.enumerated().sorted {
        ($1.element.level.range.highest, $0.offset) < ($0.element.level.range.highest, $1.offset)
      }.map(\.element)
    }
    let own = bound(index.number(ofNamespace: namespace).map { Array(index.bindingsOfNamespace[$0]) } ?? [])
    grants = sorted(own.map(\.row) + assigned(azure?.ways(in: .namespace(namespace)) ?? []))
    let clusterWide = bound(index.clusterBindings)
    let shown = clusterWide.filter { context.includesSystem || !$0.isSystem }
    everywhere = sorted(shown.map(\.row) + assigned(azure?.ways(in: .cluster) ?? []))
    hiddenCount = clusterWide.count - shown.count
    self.analysis = analysis
  }

  /// The highest level of the cluster-wide grants.
  var everywhereHighest: EffectiveLevel { everywhere.reduce(.none) { $0.union($1.level) } }

  /// The first rows as lines, and how many more there are.
  ///
  /// - Parameter isBrief: Whether to show one line with the name for each row, as beside a list: the rest would be
  ///   another screenful for every move of the cursor.
  func lines(_ rows: [Row], limit: Int = 60, isBrief: Bool) -> [StyledLine] {
    var lines: [StyledLine] = []
    for row in rows.prefix(limit) {
      var through = StyledLine("  ") + row.level.line
      if row.role != row.level.label { through += StyledLine("  \(row.role)", .accent) }
      guard !isBrief else {
        let flaw = SubjectFlaw(row.subject, in: snapshot.directory).map { StyledLine("  \($0.remark)", .warning) }
        let name = StyledLine("  \(SubjectLabels(snapshot.directory).name(row.subject))")
        lines.append(name + (flaw ?? StyledLine()) + through)
        continue
      }
      lines += DetailLines.subject(row.subject, after: through + StyledLine("  \(row.source)", .muted), analysis)
    }
    return lines + DetailLines.more(than: limit, of: rows.count)
  }
}

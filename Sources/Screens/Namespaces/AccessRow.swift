import AccessModel
import AccessAnalysis
import Reports
import ScreenKit
import Terminal

/// What one subject of one binding, or of one Azure role, has in a namespace.
struct AccessRow: Sendable {
  let subject: Subject
  private(set) var level: EffectiveLevel
  let role: String
  let source: String
  /// The deny assignments that apply to the subject somewhere.
  private let denials: [AzureDenial]

  private init(
    _ subject: Subject, _ level: EffectiveLevel, role: String, source: String, _ azure: AzureAuthorizer?
  ) {
    self.subject = subject
    self.level = level
    self.role = role
    self.source = source
    denials = azure?.denials(of: subject) ?? []
  }

  /// The rows of a binding, one a subject, each as if nothing were denied.
  ///
  /// - Parameter number: The position of the binding in the snapshot.
  static func bound(_ number: Int32, _ analysis: Analysis) -> [AccessRow] {
    let binding = analysis.roles.snapshot.bindings[Int(number)]
    let level = EffectiveLevel(kubernetes: analysis.levels.range(ofBinding: Int(number)))
    return binding.subjects.map { subject in
      AccessRow(
        subject.resolved(in: binding.scope), level, role: binding.role.label, source: binding.name.text,
        analysis.authorizer.azure)
    }
  }

  /// The row of an Azure role, as if nothing were denied.
  static func assigned(_ way: AzureWay, _ azure: AzureAuthorizer) -> AccessRow {
    AccessRow(
      azure.subject(of: way), EffectiveLevel(azure: way.range), role: way.shortName,
      source: "at \(AzureScope.label(way.assignment.scope))", azure)
  }

  /// Where deny assignments apply to the subject.
  var reaches: [AzureReach] { denials.map(\.reach) }

  /// What is left of it in a namespace.
  func denied(in namespace: Name) -> AccessRow {
    var row = self
    row.level = level.denied(by: denials, in: .namespace(namespace))
    return row
  }

  /// Most access first.
  static func sorted(_ rows: [AccessRow]) -> [AccessRow] {
    let levels = rows.map(\.level.range.highest)
    return rows.indices.sorted { (levels[$1], $0) < (levels[$0], $1) }.map { rows[$0] }
  }
}

extension [AccessRow] {
  /// The first rows as lines, and how many more there are.
  ///
  /// - Parameter isBrief: Whether to show one line with the name for each row, as beside a list: the rest would be
  ///   another screenful for every move of the cursor.
  func lines(limit: Int = 60, isBrief: Bool, _ analysis: Analysis) -> [StyledLine] {
    let directory = analysis.roles.snapshot.directory
    let labels = SubjectLabels(directory)
    var lines: [StyledLine] = []
    for row in prefix(limit) {
      var through = StyledLine("  ") + row.level.line
      if row.role != row.level.label { through += StyledLine("  \(row.role)", .accent) }
      guard !isBrief else {
        let flaw = SubjectFlaw(row.subject, in: directory).map { StyledLine("  \($0.remark)", .warning) }
        lines.append(StyledLine("  \(labels.name(row.subject))") + (flaw ?? StyledLine()) + through)
        continue
      }
      lines += DetailLines.subject(row.subject, after: through + StyledLine("  \(row.source)", .muted), analysis)
    }
    return lines + DetailLines.more(than: limit, of: count)
  }
}

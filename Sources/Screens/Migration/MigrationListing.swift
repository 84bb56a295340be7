import AccessModel
import AccessAnalysis
import Manifests
import Reports
import Terminal

/// The people whom bindings name one by one, and for each entry the group to bind instead.
struct MigrationListing: Listing {
  private let list: MigrationList
  private let context: ScreenContext
  let table: Table
  var hiddenCount: Int { 0 }

  /// - Parameter bindings: Those whose people are meant.
  init(_ bindings: [BindingKey], _ context: ScreenContext) {
    let numbers = bindings.compactMap { context.snapshot.number(ofBinding: $0.name, in: $0.scope) }
    list = MigrationList(Migration(context.analysis.roles, bindings: Set(numbers)))
    self.context = context
    table = list.table
  }

  /// A binding, also after the data has changed.
  struct BindingKey: Sendable, Hashable {
    let name: Name
    let scope: Scope
  }

  func identity(_ row: Int) -> String { "\(list.rows[row].grant)" }

  func name(_ row: Int) -> String { list.rows[row].subject.name.text }

  func detail(_ row: Int) -> [StyledLine] {
    let person = list.rows[row]
    let words = SubjectWords(context.snapshot.directory)
    var lines = DetailLines.subject(person.subject, context.analysis)
    lines += [
      StyledLine(), DetailLines.field("Role", person.role.words), DetailLines.field("Namespace", person.scope.words),
      StyledLine(), StyledLine(list.sentence(row)),
    ]
    guard case .bind(let candidates) = person.proposal else { return lines }
    for (number, candidate) in candidates.prefix(20).enumerated() {
      lines += [StyledLine(), DetailLines.heading(number == 0 ? "The smallest change" : "Or")]
      lines.append(StyledLine("  \(words.name(candidate.group))", .accent))
      let via = candidate.path.dropLast().compactMap { words.name(of: $0) }
      if !via.isEmpty {
        lines.append(StyledLine("    which the person is in by \(via.joined(separator: " > "))", .muted))
      }
      let count = candidate.gains.count
      lines.append(
        StyledLine(
          count == 0 ? "    nobody else gains" : "    \(count) \(count == 1 ? "other gains" : "others gain")",
          count == 0 ? .good : .warning))
      lines += candidate.gains.prefix(15).map { StyledLine("      \(list.name($0))", .muted) }
      if count > 15 { lines.append(StyledLine("      and \(count - 15) more", .muted)) }
    }
    lines += [
      StyledLine(),
      StyledLine(
        "The person is in the group already and notices nothing; whoever joins it later has it from the next sign-in or "
          + "token refresh, about an hour.", .muted),
    ]
    return lines
  }

  func open(_ row: Int, _ context: ScreenContext) -> (any Screen)? {
    do throws(Refusal) {
      return TextScreen(title: name(row), lines: detail(row), manifest: try manifest(of: [row]))
    } catch {
      return TextScreen(title: name(row), lines: detail(row) + [StyledLine(), StyledLine(error.sentence, .error)])
    }
  }

  /// All the moves together: two of them may leave one binding.
  func manifest(of rows: [Int]) throws(Refusal) -> String? {
    let changes = try MigrationPlan(list.moves(of: rows), in: context.snapshot, .standard).changes
    return changes.isEmpty ? nil : changes.yaml(context.snapshot.directory)
  }

  func revocation(_ rows: [Int]) -> Revocation? { Revocation(rows.map { list.rows[$0].grant }, in: context.snapshot) }

  func namespace(_ row: Int) -> Name? { list.rows[row].scope.namespace }

  func grantPreset(_ rows: [Int]) -> GrantPreset {
    GrantPreset(bindings: rows.map { context.snapshot.bindings[list.rows[$0].grant.binding] })
  }
}

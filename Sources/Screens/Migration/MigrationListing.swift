import AccessModel
import AccessAnalysis
import Manifests
import Reports
import ScreenKit
import Terminal

/// The users named in bindings, and for each entry the group to bind instead.
struct MigrationListing: Listing {
  private let list: MigrationList
  private let context: ScreenContext
  let table: Table

  /// - Parameter bindings: The bindings whose users are listed.
  init(_ bindings: [BindingIdentity], _ context: ScreenContext) {
    let numbers = bindings.compactMap { context.snapshot.number(of: $0) }
    list = MigrationList(Migration(context.analysis.roles, bindings: Set(numbers)))
    self.context = context
    table = list.table
  }

  func identity(_ row: Int) -> RowIdentity { .grant(context.snapshot.identity(of: list.rows[row].grant)) }

  func name(_ row: Int) -> String { list.rows[row].subject.name.text }

  func detail(_ row: Int) -> [StyledLine] {
    let person = list.rows[row]
    let labels = SubjectLabels(context.snapshot.directory)
    var lines = DetailLines.subject(person.subject, context.analysis)
    lines += [
      StyledLine(), DetailLines.field("Role", person.role.label), DetailLines.field("Namespace", person.scope.label),
      StyledLine(), StyledLine(list.message(row)),
    ]
    guard case .bind(let candidates) = person.proposal else { return lines }
    for (number, candidate) in candidates.prefix(20).enumerated() {
      lines += [StyledLine(), DetailLines.heading(number == 0 ? "Smallest change" : "Alternative")]
      lines.append(StyledLine("  \(labels.name(candidate.group))", .accent))
      let via = candidate.path.dropLast().compactMap { labels.name(of: $0) }
      if !via.isEmpty {
        lines.append(StyledLine("    the person is a member through \(via.joined(separator: " > "))", .muted))
      }
      let count = candidate.gains.count
      lines.append(
        StyledLine(
          count == 0 ? "    nobody else gains access" : "    \(counted(count, "other gains", "others gain"))",
          count == 0 ? .good : .warning))
      lines += candidate.gains.prefix(15).map { StyledLine("      \(list.name($0))", .muted) }
      lines += DetailLines.more(than: 15, of: count, indent: "      ")
    }
    lines += [
      StyledLine(),
      StyledLine(
        "The person is already in the group and keeps access. A new membership \(AccessTiming.membership.label).",
        .muted),
    ]
    return lines
  }

  func offer(_ action: RowAction, _ rows: [Int]) -> RowOffer? {
    switch action {
    case .open:
      let title = name(rows[0])
      return .route {
        do throws(Refusal) {
          return .text(TextPage(title: title, lines: detail(rows[0]), manifest: try manifest(rows)))
        } catch {
          return .text(refused(error, title, rows[0]))
        }
      }
    case .manifest:
      guard !list.moves(of: rows).isEmpty else {
        return .unavailable("no group can be bound instead: open the row to see why")
      }
      return .route {
        do throws(Refusal) {
          let plan = try plan(rows)
          let title = EditTitle.migrate(
            rows.map { SubjectLabels(context.snapshot.directory).name(list.rows[$0].subject) })
          let notes = plan.notes + [plan.effect].compactMap { $0 }
          return .proposal(ProposedEdit(title, plan.changes, in: context.snapshot, notes: notes))
        } catch {
          return .text(refused(error, name(rows[0]), rows[0]))
        }
      }
    case .grant: return .route { .grant(preset(rows)) }
    case .whoCan:
      let namespace = rows.first.flatMap { list.rows[$0].scope.namespace }
      return .route { .whoCan(in: namespace) }
    case .revoke: return .revocation(of: rows.map { list.rows[$0].grant }, in: context.analysis)
    case .paths: return .paths(of: list.rows[rows[0]].subject, title: name(rows[0]))
    case .people, .migrate, .replaceRole, .rename, .edit: return nil
    }
  }

  /// The detail, and why the change cannot be made.
  private func refused(_ refusal: Refusal, _ title: String, _ row: Int) -> TextPage {
    TextPage(title: title, lines: detail(row) + [StyledLine(), StyledLine(refusal.message, .error)])
  }

  /// The manifests of all the moves together: two of them may be from the same binding.
  private func plan(_ rows: [Int]) throws(Refusal) -> MigrationPlan {
    try MigrationPlan(list.moves(of: rows), in: context.snapshot, .standard)
  }

  private func manifest(_ rows: [Int]) throws(Refusal) -> String? {
    let changes = try plan(rows).changes
    return changes.isEmpty ? nil : changes.commented(context.analysis)
  }

  private func preset(_ rows: [Int]) -> GrantPreset {
    GrantPreset(bindings: rows.map { context.snapshot.bindings[list.rows[$0].grant.binding] })
  }
}

import AccessModel
import Reports
import Terminal

/// The content of a list screen: a table, and what its rows open.
package protocol Listing: Sendable {
  var table: Table { get }
  /// The number of hidden system objects.
  var hiddenCount: Int { get }
  /// The identity of the row, independent of its position.
  func identity(_ row: Int) -> RowIdentity
  /// The complete detail of the row.
  func detail(_ row: Int) -> [StyledLine]
  /// The detail of the row as shown beside the list.
  func pane(_ row: Int) -> [StyledLine]
  /// The lines at the foot of the detail, shown if there is room. Lines that are the same for many rows cost nothing to
  /// draw there.
  func paneFoot(_ row: Int) -> [StyledLine]
  /// The result of an action on rows, which may be empty; nil if this list never offers the action.
  func offer(_ action: RowAction, _ rows: [Int]) -> RowOffer?
  /// The people of all rows together, listed if no row is marked; nil to list those of the row under the cursor.
  var peopleOfAll: Route.People? { get }
  /// The same list of people instead of subjects, or the other way round, shown in its place; nil if there is none.
  var peopleInstead: Route? { get }
  /// The line below the rows; nil for none.
  var foot: String? { get }
  /// What is shown where there are no rows.
  var emptyLines: [StyledLine] { get }
  /// What is copied and saved in place of the rows; nil for the rows.
  var output: ListingOutput? { get }
  /// The name to copy.
  func name(_ row: Int) -> String
  /// What the row can put into a custom command.
  func values(_ row: Int, _ snapshot: Snapshot) -> RowValues
  /// The keys of this list alone that open something whatever the row; nil if it has none.
  var commands: KeySection<Route>? { get }
}

extension Listing {
  package var hiddenCount: Int { 0 }

  package func values(_ row: Int, _ snapshot: Snapshot) -> RowValues { RowValues(identity(row), snapshot) }

  package var peopleOfAll: Route.People? { nil }
  package var output: ListingOutput? { nil }
  package var peopleInstead: Route? { nil }
  package var commands: KeySection<Route>? { nil }
  package var emptyLines: [StyledLine] { [StyledLine("  no rows", .muted)] }

  package var foot: String? { hiddenFoot }

  /// How many objects of the system are hidden, and how to show them; nil if none are.
  package var hiddenFoot: String? {
    guard hiddenCount > 0 else { return nil }
    let objects = counted(hiddenCount, "more system object", "more system objects")
    return " … \(objects); . shows \(hiddenCount == 1 ? "it" : "them")"
  }

  /// How many lines there are below the rows.
  var footRows: Int { foot == nil ? 0 : 1 }

  package func pane(_ row: Int) -> [StyledLine] { detail(row) }
  package func paneFoot(_ row: Int) -> [StyledLine] { [] }

  /// Opens the detail of a row, with its manifest and the preset of a similar grant.
  package func detailOffer(
    _ rows: [Int], manifest: @escaping @autoclosure @Sendable () -> String? = nil,
    preset: @escaping @autoclosure @Sendable () -> GrantPreset? = nil,
    grants: @escaping @autoclosure @Sendable () -> [GrantIdentity] = [],
    edit: @escaping @autoclosure @Sendable () -> ManifestEdit? = nil
  ) -> RowOffer {
    let row = rows[0]
    return .route {
      .text(
        TextPage(
          title: name(row), lines: detail(row), manifest: manifest(), preset: preset(), grants: grants(), edit: edit()))
    }
  }

  /// The manifests of rows; unavailable if they have none.
  package func manifestOffer(
    _ rows: [Int], preset: @escaping @autoclosure @Sendable () -> GrantPreset,
    edit: @escaping @autoclosure @Sendable () -> ManifestEdit? = nil, _ text: @escaping @Sendable () -> String
  ) -> RowOffer {
    let title = rows.count == 1 ? name(rows[0]) : counted(rows.count, "row", "rows")
    return .route { .text(TextPage(title: "\(title) (manifest)", manifest: text(), preset: preset(), edit: edit())) }
  }
}

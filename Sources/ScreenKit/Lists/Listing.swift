import AccessModel
import Reports
import Terminal

/// What a list screen shows: a table, and what its rows lead to.
package protocol Listing: Sendable {
  var table: Table { get }
  /// How many objects of the system are left out.
  var hiddenCount: Int { get }
  /// What the row stands for, whatever its position.
  func identity(_ row: Int) -> RowIdentity
  /// The row's detail, all of it.
  func detail(_ row: Int) -> [StyledLine]
  /// The row's detail as it stands beside the list.
  func pane(_ row: Int) -> [StyledLine]
  /// What stands at the foot of the pane where there is room: what is the same for many rows costs nothing there.
  func paneFoot(_ row: Int) -> [StyledLine]
  /// The result of an action for rows, which may be empty; nil if the rows of this list never have it.
  func offer(_ action: RowAction, _ rows: [Int]) -> RowOffer?
  /// The name to copy.
  func name(_ row: Int) -> String
}

extension Listing {
  package var hiddenCount: Int { 0 }
  package func pane(_ row: Int) -> [StyledLine] { detail(row) }
  package func paneFoot(_ row: Int) -> [StyledLine] { [] }

  /// The result of opening a row as its detail, with its manifest and the preset of a similar grant.
  package func detailOffer(
    _ rows: [Int], manifest: @escaping @autoclosure @Sendable () -> String? = nil,
    preset: @escaping @autoclosure @Sendable () -> GrantPreset? = nil
  ) -> RowOffer {
    let row = rows[0]
    return .route { .text(TextPage(title: name(row), lines: detail(row), manifest: manifest(), preset: preset())) }
  }

  /// The manifests of rows; unavailable if they have none.
  package func manifestOffer(
    _ rows: [Int], preset: @escaping @autoclosure @Sendable () -> GrantPreset, _ text: @escaping @Sendable () -> String
  ) -> RowOffer {
    let title = rows.count == 1 ? name(rows[0]) : counted(rows.count, "row", "rows")
    return .route { .text(TextPage(title: "\(title) (manifest)", manifest: text(), preset: preset())) }
  }
}

import AccessModel
import AccessAnalysis
import Manifests
import Reports
import Terminal

/// What a list screen shows: a table, and what its rows lead to.
protocol Listing: Sendable {
  var table: Table { get }
  /// How many objects of the system are left out.
  var hiddenCount: Int { get }
  /// What tells a row from every other, so that the cursor stays on it when the data changes.
  func identity(_ row: Int) -> String
  /// The row's detail, all of it.
  func detail(_ row: Int) -> [StyledLine]
  /// The row's detail as it stands beside the list.
  func pane(_ row: Int) -> [StyledLine]
  /// What stands at the foot of the pane where there is room: what is the same for many rows costs nothing there.
  func paneFoot(_ row: Int) -> [StyledLine]
  /// What Enter opens.
  func open(_ row: Int, _ context: ScreenContext) -> (any Screen)?
  /// The row's manifest; nil where it has none.
  func manifest(_ row: Int) -> String?
  /// The manifest of several rows together; nil where they have none. Throws where one cannot be made.
  func manifest(of rows: [Int]) throws(Refusal) -> String?
  /// The bindings that the rows stand for.
  func bindings(_ rows: [Int]) -> [Binding]
  /// What to change so that the rows' grants are gone, for reading; nil where they are no grants.
  func revocation(_ rows: [Int]) -> Revocation?
  /// What a grant begins with where these rows are marked.
  func grantPreset(_ rows: [Int]) -> GrantPreset
  /// The people behind a row; nil where there can be none.
  func people(_ row: Int, _ context: ScreenContext) -> ListScreen<PeopleListing>?
  /// The name to copy.
  func name(_ row: Int) -> String
  /// The namespace that the row is in or stands for; nil where it is none.
  func namespace(_ row: Int) -> Name?
}

extension Listing {
  func pane(_ row: Int) -> [StyledLine] { detail(row) }
  func paneFoot(_ row: Int) -> [StyledLine] { [] }
  func manifest(_ row: Int) -> String? { nil }

  func manifest(of rows: [Int]) -> String? {
    let texts = rows.compactMap { manifest($0) }
    return texts.isEmpty ? nil : texts.joined(separator: "---\n")
  }

  func bindings(_ rows: [Int]) -> [Binding] { [] }
  func revocation(_ rows: [Int]) -> Revocation? { nil }
  func namespace(_ row: Int) -> Name? { nil }
  func people(_ row: Int, _ context: ScreenContext) -> ListScreen<PeopleListing>? { nil }
}

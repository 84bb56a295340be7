import AccessModel
import Reports
import Terminal

/// The list of users, opened from the palette.
struct UserListing: Listing {
  private let list: UserList
  private let context: ScreenContext
  let table: Table
  var hiddenCount: Int { 0 }

  init(_ context: ScreenContext) {
    self.context = context
    list = UserList(context.snapshot, Selection(includesSystem: context.includesSystem))
    table = list.table
  }

  func identity(_ row: Int) -> String { list.subject(row).name.text }

  func name(_ row: Int) -> String { list.name(row).text }

  func detail(_ row: Int) -> [StyledLine] {
    [DetailLines.heading(name(row))] + SubjectDetail.capabilities(list.subject(row), context)
  }

  func open(_ row: Int, _ context: ScreenContext) -> (any Screen)? {
    let subject = list.subject(row)
    return ListScreen(title: name(row), context) { GrantListing.of(subject, $0) }
  }

  func grantPreset(_ rows: [Int]) -> GrantPreset { GrantPreset() }
}

import AccessModel
import Reports
import ScreenKit
import Terminal

/// The list of users, opened from the palette.
struct UserListing: Listing {
  private let list: UserList
  private let context: ScreenContext
  let table: Table

  init(_ context: ScreenContext) {
    self.context = context
    list = UserList(context.snapshot, Selection(includesSystem: context.includesSystem))
    table = list.table
  }

  func identity(_ row: Int) -> RowIdentity { .subject(list.subject(row)) }

  func name(_ row: Int) -> String { list.name(row).text }

  func detail(_ row: Int) -> [StyledLine] {
    [DetailLines.heading(name(row))] + SubjectDetail.capabilities(list.subject(row), context)
  }

  func offer(_ action: RowAction, _ rows: [Int]) -> RowOffer? {
    switch action {
    case .open:
      let (subject, title) = (list.subject(rows[0]), name(rows[0]))
      return .route { .grants(.of(subject, title: title)) }
    case .grant: return .route { .grant(GrantPreset()) }
    case .whoCan: return .route { .whoCan(in: nil) }
    case .revoke: return .revocation(of: [], in: context.snapshot)
    case .manifest, .people, .migrate: return nil
    }
  }
}

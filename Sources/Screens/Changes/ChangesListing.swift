import AccessAnalysis
import AccessModel
import Manifests
import Reports
import ScreenKit
import Terminal

/// The screen Changes: every staged edit, with what it does and its manifests.
struct ChangesListing: Listing {
  private let list: EditList
  private let staging: Staging
  /// What each edit does, found out when it is asked for.
  private let effects: [Lazily<[String]>]
  private let directory: Directory
  let table: Table

  init(_ context: ScreenContext) {
    let staging = context.staging
    list = EditList(staging.draft)
    self.staging = staging
    directory = context.snapshot.directory
    effects = list.rows.indices.map { number in
      Lazily {
        let before = staging.source.applying(ChangeSet(staging.draft.edits.prefix(number).flatMap(\.changes.changes)))
        let changes = staging.draft.edits[number].changes
        return AccessConsequences(of: changes, on: before).messages(before.roles.snapshot.directory)
      }
    }
    table = list.table
  }

  func identity(_ row: Int) -> RowIdentity { .item("\(row + 1) \(list.rows[row].title)") }

  func name(_ row: Int) -> String { list.rows[row].title }

  func detail(_ row: Int) -> [StyledLine] {
    let edit = list.rows[row]
    let facts =
      [DetailLines.heading(edit.title)]
      + [edit.reason.map { DetailLines.field("Reason", $0) }].compactMap { $0 }
      + [DetailLines.field("Staged by", edit.author)]
    let effects = effects[row].value.map { StyledLine("  \($0)") }
    return facts + [StyledLine(), DetailLines.heading("What it does")] + effects
      + [StyledLine(), DetailLines.heading("What changes")] + EditDiff(edit, directory).lines.map(DiffLines.line)
  }

  /// All staged changes together, whichever rows are shown: a later one builds on those before.
  var output: ListingOutput? {
    let (changes, directory) = (staging.draft.changes, directory)
    guard !changes.isEmpty else { return nil }
    return ListingOutput(
      copies: [
        ListingOutput.Copy("manifests") { changes.yaml(directory) },
        ListingOutput.Copy("kubectl commands") { changes.shell(directory) },
      ],
      words: [
        .copy: ("copy", "copy what is staged: as manifests, or as kubectl commands"),
        .export: ("save", "save what is staged to a folder of manifests, a file or a script"),
      ]
    ) { rows, _ in
      Document(
        SavedChanges(changes, directory), manifests: changes.yaml(directory), directory, name: "changes", rows: rows)
    }
  }

  func offer(_ action: RowAction, _ rows: [Int]) -> RowOffer? {
    switch action {
    case .open:
      let manifest = list.rows[rows[0]].changes.yaml(directory)
      return .route { .text(TextPage(title: name(rows[0]), lines: detail(rows[0]), manifest: manifest)) }
    case .manifest:
      return .route {
        let changes = staging.draft.changes
        return .text(
          TextPage(
            title: "all staged changes", manifest: changes.yaml(directory), saved: SavedChanges(changes, directory)))
      }
    case .revoke:
      guard staging.obstacle == nil else { return staging.obstacle.map { .unavailable($0) } }
      let edits = rows.sorted(by: >).map { list.rows[$0] }
      let titles = listed(edits.map(\.title), most: 2)
      let changes = ChangeSet(edits.flatMap(\.former.changes))
      return .route { .proposal(ProposedEdit("take back \(titles)", changes, in: staging.shown.roles.snapshot)) }
    case .people, .grant, .whoCan, .migrate, .replaceRole, .rename, .edit: return nil
    }
  }
}

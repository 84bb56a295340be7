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
  /// The objects that somebody else has changed since.
  private let overtaken: [Draft.Overtaken]
  /// Those that are in the source already as they are staged.
  private let done: Set<Change.Target>
  let table: Table

  init(_ context: ScreenContext) {
    let staging = context.staging
    list = EditList(staging.draft)
    self.staging = staging
    directory = context.snapshot.directory
    let source = staging.source.roles.snapshot
    (overtaken, done) = (staging.draft.overtaken(in: source), staging.draft.done(in: source))
    let settings = FindingSettings(context.settings, at: context.now)
    effects = list.rows.indices.map { number in
      Lazily {
        let before = staging.source.applying(ChangeSet(staging.draft.edits.prefix(number).flatMap(\.changes.changes)))
        let changes = staging.draft.edits[number].changes
        return EditReview(changes, before, caller: nil, findings: settings).effects
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
    let effects = effects[row].value.map { DetailLines.message($0, indent: "  ") }
    let rest = edit.rest.isEmpty ? [] : [StyledLine(), DetailLines.heading("What is to be done beside it")]
    return facts + state(edit) + [StyledLine(), DetailLines.heading("What it does")] + effects
      + rest + edit.rest.map { StyledLine("  \($0)") }
      + [StyledLine(), DetailLines.heading("What changes")] + EditDiff(edit, directory).lines.map(DiffLines.line)
  }

  /// What has become of the objects of an edit in the source since it was staged.
  private func state(_ edit: Edit) -> [StyledLine] {
    let changed = overtaken.filter { edit.targets.contains($0.target) }
    let isDone = !edit.targets.isEmpty && edit.targets.isSubset(of: done)
    return changed.map { StyledLine($0.message, .error) }
      + (changed.isEmpty ? [] : [StyledLine("x takes it back, to be asked for again", .error)])
      + (isDone ? [StyledLine("It is so in the source already: x takes it off the list", .good)] : [])
  }

  /// Why what is staged must be neither saved nor copied; nil if it may.
  private var obstacle: String? {
    overtaken.first.map { "\($0.message): take it back with x, and ask for it again" }
  }

  /// All staged changes together, whichever rows are shown: a later one builds on those before.
  var output: ListingOutput? {
    let (changes, rest, directory) = (staging.draft.changes, staging.draft.rest, directory)
    guard !changes.isEmpty else { return nil }
    return ListingOutput(
      obstacle: obstacle,
      copies: [
        ListingOutput.Copy("manifests") { changes.yaml(directory) },
        ListingOutput.Copy("kubectl commands") { SavedChanges(changes, directory, rest: rest).script },
      ],
      words: [
        .copy: ("copy", "copy what is staged: as manifests, or as kubectl commands"),
        .export: ("save", "save what is staged to a folder of manifests, a file or a script"),
      ]
    ) { rows, _ in
      Document(
        SavedChanges(changes, directory, rest: rest), manifests: changes.yaml(directory), directory, name: "changes",
        rows: rows)
    }
  }

  func offer(_ action: RowAction, _ rows: [Int]) -> RowOffer? {
    switch action {
    case .open:
      let edit = list.rows[rows[0]]
      return .route {
        .text(
          TextPage(
            title: name(rows[0]), lines: detail(rows[0]), manifest: edit.changes.yaml(directory),
            saved: SavedChanges(edit.changes, directory, rest: edit.rest, obstacle: obstacle)))
      }
    case .manifest:
      return .route {
        let changes = staging.draft.changes
        return .text(
          TextPage(
            title: "all staged changes", manifest: changes.yaml(directory),
            saved: SavedChanges(changes, directory, rest: staging.draft.rest, obstacle: obstacle)))
      }
    case .revoke:
      if let refusal = staging.refusal { return .unavailable(refusal) }
      let edits = rows.sorted(by: >).map { list.rows[$0] }
      let titles = listed(edits.map(\.title), most: 2)
      let changes = ChangeSet(edits.flatMap(\.former.changes))
      return .route { .proposal(ProposedEdit("take back \(titles)", changes, in: staging.shown.roles.snapshot)) }
    case .people, .grant, .whoCan, .migrate, .replaceRole, .rename, .edit, .paths: return nil
    }
  }
}

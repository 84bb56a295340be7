import AccessAnalysis
import AccessModel
import App
import Connectors
import Reports

/// The draft of a source, held while a command stages a change.
struct Staging {
  /// What was read, with what was staged before.
  let snapshot: Snapshot
  private let journal: DraftJournal
  private let forceManaged: Bool

  /// - Parameter reading: Nil if nothing was read.
  init(_ reading: DataSource.Reading?, _ options: StageOptions) throws(CommandFailure) {
    guard let reading else { throw CommandFailure.noSourceOfDraft }
    let identity = try reading.identified()
    do throws(DraftFailure) {
      journal = try DraftStore().open(identity, title: reading.snapshot.title)
    } catch {
      throw CommandFailure(error)
    }
    snapshot = reading.future(with: journal.kept)
    forceManaged = options.forceManaged
  }

  /// Stages an edit, and says so on standard error.
  ///
  /// - Parameters:
  ///   - title: What was asked for, as a phrase.
  ///   - rest: See `Edit.rest`.
  func stage(
    _ title: String, reason: String?, _ changes: ChangeSet, rest: [String] = []
  ) throws(CommandFailure) {
    guard !changes.isEmpty else { return StandardError.say("nothing was staged, as nothing changes.") }
    try review(changes)
    let before = journal.draft.edits.count
    do throws(DraftFailure) {
      try journal.take(
        .stage(
          Edit(title, reason: reason, author: Account.name, time: .now, changes: changes, rest: rest, in: snapshot)))
    } catch {
      throw CommandFailure(error)
    }
    let edits = journal.draft.edits.count
    if edits < before { StandardError.say("this takes back an edit that was staged: neither is left.") }
    StandardError.say(
      "staged \(Staging.count(changes)); \(counted(edits, "edit is", "edits are")) staged in all: \(ProgramName.current) drafts show "
        + KeptDraft.id(journal.key))
  }

  /// Refuses what would be reverted, and what would lock somebody out unless the name of the cluster is typed.
  private func review(_ changes: ChangeSet) throws(CommandFailure) {
    let review = Lockout.review(changes, snapshot)
    if let refusal = review.refusal, !forceManaged {
      throw CommandFailure(.no, refusal)
    }
    try Lockout.confirm(review, snapshot, to: .stage)
  }

  /// How many objects the changes concern.
  private static func count(_ changes: ChangeSet) -> String {
    let namespaces = changes.changes.count { change in
      if case .namespace = change.target { true } else { false }
    }
    let bindings = changes.changes.count - namespaces
    return listed(
      (namespaces > 0 ? [counted(namespaces, "namespace", "namespaces")] : [])
        + (bindings > 0 ? [counted(bindings, "binding", "bindings")] : []))
  }
}

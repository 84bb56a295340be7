import AccessModel
import App
import Connectors

/// The draft of the source that is shown, held from the time it is known what the source is until another one is shown.
actor KeptEdits {
  private let journal: DraftJournal

  private init(_ journal: sending DraftJournal) {
    self.journal = journal
  }

  /// Opens the draft of a source, and posts what is staged; a draft that somebody else holds is only shown.
  ///
  /// - Returns: Nil if it cannot be held.
  static func open(_ identity: SourceIdentity, title: String, _ mailbox: Mailbox) -> KeptEdits? {
    let store = DraftStore()
    do throws(DraftFailure) {
      let journal = try store.open(identity, title: title)
      let (draft, notes) = (journal.draft, journal.kept.notes)
      mailbox.post(.event(.draftFound(draft, notes: notes, obstacle: nil)))
      return KeptEdits(journal)
    } catch {
      let draft = (try? store.draft(of: identity))?.draft ?? Draft()
      let notes = error.cause == .held ? [error.message] : []
      mailbox.post(.event(.draftFound(draft, notes: notes, obstacle: error.message)))
      return nil
    }
  }

  /// Writes a step.
  ///
  /// - Returns: Why it could not be written; nil if it was.
  func keep(_ step: DraftStep) -> String? {
    do throws(DraftFailure) {
      try journal.take(step)
      return nil
    } catch {
      return error.message
    }
  }
}

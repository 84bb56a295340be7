import AccessModel
import App
import Connectors

/// A draft of the source that is shown, held from the time it is known what the source is until another one is held.
actor KeptEdits {
  /// Nil once it is let go.
  private var journal: DraftJournal?

  private init(_ journal: sending DraftJournal) {
    self.journal = journal
  }

  /// Opens the first draft of a source, and posts what is staged; a draft that somebody else holds is only shown.
  ///
  /// - Returns: Nil if it cannot be held.
  static func open(_ identity: SourceIdentity, title: String, _ mailbox: Mailbox) -> KeptEdits? {
    let store = DraftStore()
    let all = (try? store.drafts(of: identity)) ?? []
    func news(_ notes: [String], besides key: String) -> [String] {
      notes + all.filter { $0.key != key }.map { "draft \($0.id) of this source too (:draft \($0.id)): \($0.summary)" }
    }
    do throws(DraftFailure) {
      let journal = try store.open(identity, title: title)
      mailbox.post(found(journal, news(journal.kept.notes, besides: journal.key), all))
      return KeptEdits(journal)
    } catch {
      let kept =
        (try? store.draft(of: identity))
        ?? KeptDraft(
          key: identity.key, title: title, place: identity.label, draft: Draft())
      let isHeld = error.cause == .held
      let notes = isHeld ? ["\(error.message) Or begin a draft of your own: :draft new."] : []
      let others = all.filter { $0.key != kept.key }
      mailbox.post(
        .event(
          .draftFound(
            kept.draft, notes: news(notes, besides: kept.key), obstacle: error.message,
            DraftsOfSource(current: kept, others: others))))
      return nil
    }
  }

  /// Opens another draft of a source, and posts what is staged in it, or why it is not opened.
  ///
  /// - Returns: Nil if it is not opened.
  static func change(
    to choice: DraftChoice, of identity: SourceIdentity, title: String, _ mailbox: Mailbox
  ) -> KeptEdits? {
    let store = DraftStore()
    do throws(DraftFailure) {
      let all = try store.drafts(of: identity)
      let journal: DraftJournal
      switch choice {
      case .first: journal = try store.open(identity, title: title)
      case .new: journal = try store.openNew(identity, title: title)
      case .id(let id):
        guard let draft = all.first(where: { $0.id == id }) else {
          mailbox.post(.event(.draftNotOpened("\(id): no such draft of this source")))
          return nil
        }
        journal = try store.open(draft)
      }
      let kept = journal.kept
      let isNew = choice == .new ? "; other programs go on with draft \(KeptDraft.id(identity.key))" : ""
      mailbox.post(found(journal, ["this is draft \(kept.id) now: \(kept.summary)\(isNew)"] + kept.notes, all))
      return KeptEdits(journal)
    } catch {
      mailbox.post(.event(.draftNotOpened(error.message)))
      return nil
    }
  }

  private static func found(_ journal: DraftJournal, _ notes: [String], _ all: [KeptDraft]) -> Mailbox.Item {
    let others = all.filter { $0.key != journal.key }
    return .event(
      .draftFound(
        journal.draft, notes: notes, obstacle: nil, DraftsOfSource(current: journal.kept, others: others)))
  }

  /// Writes a step.
  ///
  /// - Returns: Why it could not be written; nil if it was.
  func keep(_ step: DraftStep) -> String? {
    do throws(DraftFailure) {
      try journal?.take(step)
      return nil
    } catch {
      return error.message
    }
  }

  /// Lets others hold it.
  func release() { journal = nil }
}

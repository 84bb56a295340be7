import AccessModel
import App
import Connectors

extension Session {
  /// Holds the draft of what was read, once it is known what that is.
  func hold(_ reading: AnalyzedReading) {
    guard let identity = reading.identity, identity != held?.identity else { return }
    let title = reading.snapshot.title
    held = (identity, title)
    awaitedOfDraft += 1
    keptEdits = Task.detached { [former = keptEdits, mailbox] in
      // The lock of the former one is let go before another is taken.
      await former?.value?.release()
      return KeptEdits.open(identity, title: title, mailbox)
    }
  }

  /// Holds another draft of the source that is shown; the former one stays held if that is not possible.
  func hold(_ choice: DraftChoice) {
    guard let (identity, title) = held else { return }
    awaitedOfDraft += 1
    keptEdits = Task.detached { [former = keptEdits, mailbox] in
      let former = await former?.value
      guard let other = KeptEdits.change(to: choice, of: identity, title: title, mailbox) else { return former }
      await former?.release()
      return other
    }
  }

  /// Writes a step to the draft; that of a source that nothing identifies, such as the sample, is kept in memory alone.
  func keep(_ step: DraftStep, _ number: Int) {
    awaitedOfDraft += 1
    Task.detached { [keptEdits, mailbox] in
      let problem = await keptEdits?.value?.keep(step)
      mailbox.post(.event(problem.map { .draftNotKept(number, $0) } ?? .draftKept(number)))
    }
  }
}

import AccessModel
import App
import Connectors

extension Session {
  /// Holds the draft of what was read, once it is known what that is.
  func hold(_ reading: AnalyzedReading) {
    guard let identity = reading.identity, identity != held else { return }
    held = identity
    awaitedOfDraft += 1
    keptEdits = Task.detached { [former = keptEdits, mailbox] in
      // The lock of the former one is let go before another is taken.
      _ = await former?.value
      return KeptEdits.open(identity, title: reading.snapshot.title, mailbox)
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

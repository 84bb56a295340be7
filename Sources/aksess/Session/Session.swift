import SystemPackage
import AccessModel
import Connectors
import App
import Terminal

/// The terminal UI while it runs: one loop on the main actor that takes all events there are, updates, and draws once.
@MainActor
final class Session {
  private var app: App
  let console: Console
  var source: DataSource
  /// What is the same for other sources that are read beside it.
  let common: ChosenSource
  /// The source that is shown while another one is read.
  var former: DataSource?
  var isOver = false
  /// The reading that is under way, or was cancelled and has not ended yet.
  var reading: Reading?
  /// The reading of which a part is shown, and the rest is still being read.
  var filling: Reading?
  /// How many writings are under way.
  var writes = 0
  var works = RunningWork()
  /// Whether what is read next is to be watched.
  var watches: Bool
  /// What a reading waits for.
  var awaited: AwaitedAnswer?
  /// The watch of what was read last.
  var watching: Watching?
  /// The number of that watch: what an earlier one reported is of no use.
  private var watchNumber = 0
  /// Reads again, after a pause, what could not be read to the end and is to be watched; nil where that is not so.
  var retry: Task<Void, Never>?
  /// How often that was done.
  private var retries = 0
  /// The pauses before it, of which the last one is repeated.
  private static let pauses: [Duration] = [.seconds(2), .seconds(5), .seconds(15), .seconds(30), .seconds(60)]
  /// What the draft that is held is of, and the draft.
  var held: (identity: SourceIdentity, title: String)?
  var keptEdits: Task<KeptEdits?, Never>?
  /// How many times the draft was asked for something, and has not answered yet.
  var awaitedOfDraft = 0
  /// What a command that has ended comes to, told once a key is pressed; nil if none has.
  var returning: AppEvent?
  /// What to say about what was read last and was not said before the terminal was taken.
  private var notes: [String] = []

  /// - Parameters:
  ///   - source: What `reading` is of.
  ///   - filling: The reading that goes on with the rest, if there is one.
  ///   - stillReading: What that is; nil if everything was read.
  ///   - common: What is the same for other sources that are read beside it.
  init(
    _ reading: AnalyzedReading, of source: DataSource, filledBy filling: Reading? = nil,
    stillReading: StillReading? = nil, watches: Bool = false, common: ChosenSource, _ console: Console
  ) {
    self.source = source
    self.common = common
    self.filling = stillReading == nil ? nil : filling
    self.console = console
    self.watches = watches
    app = App(
      reading.snapshot, reading.analysis, settings: console.settings, themes: console.themes,
      size: console.display.size, now: .now,
      canReload: source.canReadAgain, hasServer: source.server != nil, stillReading: stillReading,
      author: Account.name)
    watch(reading, stillReading)
    hold(reading)
  }

  /// Goes on with what was read if it is to be watched.
  ///
  /// - Parameter rest: What is still being read; nil if nothing is.
  private func watch(_ reading: AnalyzedReading, _ rest: StillReading?) {
    watching?.cancel()
    watchNumber += 1
    watching =
      watches ? reading.watch.map { Watching(watchNumber, $0, after: reading, pace: console.pace, mailbox) } : nil
    retry?.cancel()
    retry = nil
    guard watches, watching == nil, rest == nil, source.server != nil else {
      if watching != nil { retries = 0 }
      return
    }
    // The first note says why the cluster was not read to the end.
    let reason = reading.notes.first ?? "the cluster was not read to the end"
    mailbox.post(.event(.watching(.lost(reason))))
    readAgain()
  }

  /// Says after a pause, which grows, that it is time to read again.
  private func readAgain() {
    let pause = Session.pauses[min(retries, Session.pauses.count - 1)]
    retries += 1
    retry?.cancel()
    retry = Task.detached { [mailbox] in
      try? await Task.sleep(for: pause)
      if !Task.isCancelled { mailbox.post(.event(.timeToReadAgain)) }
    }
  }

  var display: any Display { console.display }
  var mailbox: Mailbox { console.mailbox }

  /// Shows notes about reading in the place of the hints, and again at the end.
  func show(_ notes: [String]) {
    self.notes = notes
    if let summary = Console.summary(of: notes) { mailbox.post(.event(.failed(summary))) }
  }

  /// Runs until the user or a signal ends it; throws where what is shown could not be written.
  ///
  /// - Parameter events: What has happened before.
  func run(after events: [AppEvent] = []) throws(CommandFailure) {
    update(events)
    display.paint(app.draw())
    var frame = Frame(console.pace)
    while !isOver {
      wait(frame.patience)
      let events = takeEvents()
      update(events)
      frame.take(events.count)
      if !isOver, frame.isDue {
        if !console.isAway { display.paint(app.draw()) }
        frame = Frame(console.pace)
      }
    }
    watching?.cancel()
    retry?.cancel()
    console.close(telling: notes + app.leftTexts)
    finish()
    console.endBySignal()
    if let failure = display.failure { throw failure }
  }

  private func update(_ events: [AppEvent]) {
    console.note(events)
    for effect in app.update(events, now: .now) { perform(effect) }
  }

  /// Sees what is under way to its end: a file that was asked for is written.
  private func finish() {
    while writes > 0 {
      for case .wrote(let event) in mailbox.wait() {
        writes -= 1
        switch event {
        case .failed(let message), .folderRefused(_, let message, _): StandardError.say(message)
        default: break
        }
      }
    }
  }

  private func wait(_ patience: Duration?) {
    if display.hasWaitingEvents, !isBusy { return }
    console.wait(
      patience, takesKeys: console.awaitsKey || !display.hasWaitingEvents && !console.isAway,
      others: [console.themeFolder.descriptor].compactMap(\.self))
  }

  /// Whether something that was asked for is still to be told.
  private var isBusy: Bool { reading != nil || writes > 0 || !works.isEmpty || awaitedOfDraft > 0 || console.isAway }

  private func takeEvents() -> [AppEvent] {
    let events = mailbox.take().compactMap(event) + changedThemes() + [returned()].compactMap(\.self)
    if console.isAway || (display.takesTurns && (isBusy || !events.isEmpty)) { return events }
    return events + display.readEvents().map(AppEvent.terminal)
  }

  /// The reader's own themes where they have changed.
  private func changedThemes() -> [AppEvent] {
    guard console.themeFolder.takeChange() else { return [] }
    let own = CustomThemes.read()
    return [.themes(own.library)] + own.problems.map { .failed($0.message) }
  }

  private func event(_ item: Mailbox.Item) -> AppEvent? {
    switch item {
    case .event(let event):
      switch event {
      case .draftFound, .draftKept, .draftNotKept, .draftNotOpened: awaitedOfDraft -= 1
      default: break
      }
      return event
    case .progress(let number, let progress):
      return number == reading?.number || number == filling?.number ? .loading(progress) : nil
    case .read(let number, let outcome):
      if number == reading?.number { return event(of: outcome, number) }
      return number == filling?.number ? filled(by: outcome) : nil
    case .early(let number, let result, let rest):
      if number == filling?.number { return filling?.isCancelled == true ? nil : filled(with: result, rest) }
      guard number == reading?.number, reading?.isCancelled == false else { return nil }
      filling = reading
      return event(of: .success(result), number, rest)
    case .asked(let number, let question, let answer):
      // What was cancelled waits for no answer.
      guard [reading, filling].contains(where: { $0?.number == number && $0?.isCancelled == false }) else {
        answer.give(nil)
        return nil
      }
      awaited = answer
      return .askedForCluster(question)
    case .watched(let number, let event): return number == watchNumber && watching != nil ? event : nil
    case .worked(let result):
      works.end(result.number)
      return .worked(result)
    case .answered(let number, let question, let result):
      works.end(number)
      return .answered(number, question, result)
    case .done(let number, let event):
      works.end(number)
      return event
    case .wrote(let event):
      writes -= 1
      return event
    case .editorEnded(let number, let file):
      takeBack()
      return .edited(number, file)
    case .commandEnded(let number, let run, let end): return ended(number, run, end)
    case .signal(let number): return console.event(ofSignal: number)
    }
  }

  /// Takes the last of the reading that is shown.
  private func filled(by outcome: Reading.Outcome) -> AppEvent? {
    let isCancelled = filling?.isCancelled == true
    filling?.end()
    filling = nil
    switch outcome {
    case .success(let result): return isCancelled ? nil : filled(with: result, nil)
    case .failure(let problem): return .notEnriched(problem.message)
    }
  }

  /// Takes more of the reading that is shown.
  private func filled(with result: AnalyzedReading, _ rest: StillReading?) -> AppEvent {
    notes = result.notes
    filling?.end(unless: rest)
    watch(result, rest)
    hold(result)
    return .enriched(result.snapshot, result.analysis, notes: notes, stillReading: rest)
  }

  private func event(of outcome: Reading.Outcome, _ number: Int, _ rest: StillReading? = nil) -> AppEvent? {
    let isCancelled = reading?.isCancelled == true
    reading?.end(unless: rest)
    reading = nil
    guard !isCancelled else { return nil }
    do {
      let result = try outcome.get()
      notes = result.notes
      former = nil
      watch(result, rest)
      hold(result)
      return .loaded(number, result.snapshot, result.analysis, notes: notes, stillReading: rest)
    } catch {
      source = former ?? source
      former = nil
      if retry != nil { readAgain() }
      return .notLoaded(number, error.message)
    }
  }
}

import AccessModel
import Connectors
import Foundation
import NcursesTerminal
import Screens
import Terminal

/// The terminal UI while it runs: one loop on the main actor that takes all events there are, updates, and draws once.
@MainActor
final class Session {
  private var app: App
  private let display: any Display
  private let mailbox: Mailbox
  private let signals: SignalSources
  private let source: SourceOptions?
  private let pace: Pace
  private let themeFolder = FolderWatch(OwnThemes.folder)
  private var isOver = false
  /// How many effects are under way whose answers must not be lost: writes, and reading again.
  private var unanswered = 0
  /// The signal that ends the program, to be passed on once the terminal is given back.
  private var fatalSignal: Int32?

  /// - Parameter source: What can be read again; nil for the sample.
  init(_ snapshot: Snapshot, _ look: LookOptions, _ colors: ColorOptions, source: SourceOptions?) throws(CommandFailure)
  {
    let mailbox = try Mailbox()
    let own = OwnThemes.read()
    let file = SettingsFile.read(themes: own.library)
    var settings = file.settings
    if let theme = look.theme {
      if let problem = own.library.problem(named: theme) { throw CommandFailure(.usage, problem.sentence) }
      settings.theme = theme
    }
    settings.showsDetailBeside = !look.slow && !look.linear
    let theme = own.library.theme(named: settings.theme)
    signals = SignalSources { mailbox.post(.signal($0)) }
    CrashHandler.install()
    do throws(TerminalError) {
      display = try Session.display(look, colors, theme.theme, settings)
    } catch {
      throw CommandFailure(.usage, error.sentence)
    }
    self.mailbox = mailbox
    self.source = source
    pace = look.slow ? .slow : .quick
    let canReload = source.map { !$0.paths.contains("-") } ?? false
    app = App(snapshot, settings: settings, themes: own.library, size: display.size, now: .now, canReload: canReload)
    // The last one stays; what comes before it is seen as soon as it is mended.
    let problems = (file.problems + own.problems).map(\.sentence) + theme.problems.map(\.sentence)
    for sentence in [display.notice].compactMap({ $0 }) + problems {
      mailbox.post(.event(.failed(sentence)))
    }
  }

  private static func display(
    _ look: LookOptions, _ colors: ColorOptions, _ theme: Theme, _ settings: Settings
  ) throws(TerminalError) -> any Display {
    if look.linear { return LinearDisplay() }
    if isatty(STDIN_FILENO) != 1 { try NcursesTerminal.takeKeyboardFromTerminal() }
    return try NcursesTerminal(
      options: TerminalOptions(
        isASCII: look.ascii, theme: theme, colorDepth: colors.depth, usesMouse: settings.usesMouse))
  }

  /// Runs until the user or a signal ends it.
  func run() {
    display.paint(app.draw())
    var frame = Frame(pace)
    while !isOver {
      wait(frame.patience)
      let events = takeEvents()
      for case .terminal(.terminated(let signal)) in events { fatalSignal = signal }
      for effect in app.update(events, now: .now) { perform(effect) }
      frame.take(events.count)
      if !isOver, frame.isDue {
        display.paint(app.draw())
        frame = Frame(pace)
      }
    }
    finish()
    display.restore()
    signals.cancel()
    if let fatalSignal { end(by: fatalSignal) }
  }

  /// Sees what is under way to its end: a file that was asked for is written.
  private func finish() {
    while unanswered > 0 {
      wait(nil)
      for item in mailbox.take() { _ = event(item) }
    }
  }

  /// Ends the program as the signal would have, so that whoever sent it sees that.
  private func end(by number: Int32) {
    signal(number, SIG_DFL)
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, number)
    // The signal's source has blocked it.
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    raise(number)
  }

  /// Waits for something to happen, no longer than so long; nil waits for ever.
  private func wait(_ patience: Duration?) {
    // The next key of a script is not to overtake what the last one asked for.
    let isScriptWaiting = (display as? LinearDisplay)?.hasWaitingEvents == true
    if isScriptWaiting, unanswered == 0 { return }
    let input = isScriptWaiting ? -1 : display.inputDescriptor
    var descriptors = [input, mailbox.wakeDescriptor, themeFolder.descriptor].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    _ = poll(&descriptors, nfds_t(descriptors.count), patience.map { Int32($0 / .milliseconds(1)) } ?? -1)
  }

  private func takeEvents() -> [AppEvent] {
    let events = mailbox.take().compactMap(event) + changedThemes()
    // What an effect came to is told before the next key is taken.
    if display is LinearDisplay, unanswered > 0 || !events.isEmpty { return events }
    return events + display.readEvents().map(AppEvent.terminal)
  }

  /// The reader's own themes where they have changed.
  private func changedThemes() -> [AppEvent] {
    guard themeFolder.takeChange() else { return [] }
    let own = OwnThemes.read()
    return [.themes(own.library)] + own.problems.map { .failed($0.sentence) }
  }

  private func event(_ item: Mailbox.Item) -> AppEvent? {
    switch item {
    case .event(let event): return event
    case .answer(let event):
      unanswered -= 1
      return event
    case .signal(let number): return event(ofSignal: number)
    }
  }

  private func event(ofSignal number: Int32) -> AppEvent {
    switch number {
    case SIGWINCH:
      display.resize()
      return .terminal(.resize(display.size))
    case SIGCONT:
      display.resume()
      return .terminal(.resize(display.size))
    case SIGTSTP:
      display.suspend()
      return .terminal(.resize(display.size))
    case SIGINT:
      fatalSignal = SIGINT
      return .terminal(.interrupted)
    default: return .terminal(.terminated(number))
    }
  }

  private func perform(_ effect: Effect) {
    let mailbox = mailbox
    switch effect {
    case .quit: isOver = true
    case .redraw: display.redraw()
    case .suspend: display.suspend()
    case .copy(let text): copy(text)
    case .use(let theme): display.use(theme)
    case .load:
      guard let source else { return }
      unanswered += 1
      Task.detached { mailbox.post(.answer(await Session.load(source))) }
    case .write(let text, let path, let replacing):
      unanswered += 1
      Task.detached { mailbox.post(.answer(Session.write(text, path, replacing))) }
    case .rest(let number):
      Task.detached {
        try await Task.sleep(for: .milliseconds(150))
        mailbox.post(.event(.rested(number)))
      }
    }
  }

  private func copy(_ text: String) {
    let count = text.utf8.count
    guard count <= ClipboardSequence.limit else {
      let limit = ClipboardSequence.limit
      mailbox.post(
        .event(.failed("\(count) bytes are more than terminals take (\(limit)): o saves them to a file instead")))
      return
    }
    let multiplexer = ClipboardSequence.Multiplexer(environment: ProcessInfo.processInfo.environment)
    display.send(ClipboardSequence(base64: Data(text.utf8).base64EncodedString(), through: multiplexer).bytes)
    mailbox.post(.event(.copied(count)))
  }

  private nonisolated static func load(_ source: SourceOptions) async -> AppEvent {
    do throws(Problem) {
      return .loaded(try await WorkspaceReader(paths: source.paths, isStrict: source.strict).read(at: .now).snapshot)
    } catch {
      return .failed(error.sentence)
    }
  }

  private nonisolated static func write(_ text: String, _ path: String, _ replacing: Bool) -> AppEvent {
    do throws(WriteFailure) {
      try OutputFile.write(text, to: (path as NSString).expandingTildeInPath, replacing: replacing)
      return .written(path: path)
    } catch {
      return error.isExistingFile ? .exists(path: path) : .failed(error.sentence)
    }
  }
}

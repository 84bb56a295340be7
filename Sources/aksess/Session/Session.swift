import AccessModel
import Connectors
import Foundation
import NcursesTerminal
import App
import ScreenKit
import Terminal

/// The terminal UI while it runs: one loop on the main actor that takes all events there are, updates, and draws once.
@MainActor
final class Session {
  private var app: App
  let display: any Display
  let mailbox: Mailbox
  private let signals: SignalSources
  let source: SourceOptions?
  private let pace: Pace
  private let themeFolder = FolderWatch(OwnThemes.folder)
  var isOver = false
  /// What does not fit in the settings and themes, and what is to be said of the terminal: told again at the end.
  private let problems: [String]
  /// Whether the sources are being read, and whether they are to be read again after that, which then counts for nothing.
  var (isReading, isReadWanted) = (false, false)
  /// How many writings are under way.
  var writes = 0
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
      if let problem = own.problem(named: theme) { throw CommandFailure(.usage, problem) }
      settings.theme = theme
    }
    settings.showsDetailBeside = !look.slow && !look.linear
    settings.isLinear = look.linear
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
    let canReload = source.map { !$0.paths.contains(.standardInput) } ?? false
    settings.isASCII = display.isASCII
    app = App(snapshot, settings: settings, themes: own.library, size: display.size, now: .now, canReload: canReload)
    problems =
      [display.notice].compactMap { $0 } + (file.problems + own.problems).map(\.sentence)
      + theme.problems.map(\.sentence)
    if let first = problems.first?.replacing("\(ConfigFolder.path)/", with: "") {
      let more = problems.count - 1
      mailbox.post(.event(.failed(more > 0 ? "\(first) (and \(more) more, told at the end)" : first)))
    }
  }

  private static func display(
    _ look: LookOptions, _ colors: ColorOptions, _ theme: Theme, _ settings: Settings
  ) throws(TerminalError) -> any Display {
    if look.linear { return LinearDisplay(isASCII: look.ascii) }
    if isatty(STDIN_FILENO) != 1 { try NcursesTerminal.takeKeyboardFromTerminal() }
    return try NcursesTerminal(
      options: TerminalOptions(
        isASCII: look.ascii, theme: theme, colorDepth: colors.depth, usesMouse: settings.usesMouse))
  }

  /// Runs until the user or a signal ends it; throws where what is shown could not be written.
  func run() throws(CommandFailure) {
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
    display.restore()
    problems.forEach(StandardError.say)
    // From here on nothing waits for the terminal, and a signal cuts no file short.
    signals.cancel()
    finish()
    if let fatalSignal { SignalSources.end(by: fatalSignal) }
    if let failure = display.failure { throw failure }
  }

  /// Sees what is under way to its end: a file that was asked for is written.
  private func finish() {
    while writes > 0 {
      var wake = pollfd(fd: mailbox.wakeDescriptor, events: Int16(POLLIN), revents: 0)
      _ = poll(&wake, 1, -1)
      for case .wrote(let event) in mailbox.take() {
        writes -= 1
        if case .failed(let sentence) = event { StandardError.say(sentence) }
      }
    }
  }

  /// Waits for something to happen, no longer than so long; nil waits for ever.
  private func wait(_ patience: Duration?) {
    if display.hasWaitingEvents, !isBusy { return }
    let input = display.hasWaitingEvents ? -1 : display.inputDescriptor
    var descriptors = [input, mailbox.wakeDescriptor, themeFolder.descriptor].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    _ = poll(&descriptors, nfds_t(descriptors.count), patience.map { Int32($0 / .milliseconds(1)) } ?? -1)
  }

  /// Whether something that was asked for is still to be told.
  private var isBusy: Bool { isReading || writes > 0 }

  private func takeEvents() -> [AppEvent] {
    let events = mailbox.take().compactMap(event) + changedThemes()
    if display.takesTurns, isBusy || !events.isEmpty { return events }
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
    case .read(let event):
      isReading = false
      guard isReadWanted else { return event }
      isReadWanted = false
      read()
      return nil
    case .wrote(let event):
      writes -= 1
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
}

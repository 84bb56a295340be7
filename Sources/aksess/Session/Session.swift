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
  private let terminal: NcursesTerminal
  private let mailbox: Mailbox
  private let signals: SignalSources
  private let source: SourceOptions?
  private let themeFolder = FolderWatch(OwnThemes.folder)
  private var isOver = false
  /// The signal that ends the program, to be passed on once the terminal is given back.
  private var fatalSignal: Int32?

  /// - Parameter source: What can be read again; nil for the sample.
  init(_ snapshot: Snapshot, _ look: LookOptions, source: SourceOptions?) throws(CommandFailure) {
    let mailbox = try Mailbox()
    let own = OwnThemes.read()
    let file = SettingsFile.read(themes: own.library)
    var settings = file.settings
    if let theme = look.theme {
      if let problem = own.library.problem(named: theme) { throw CommandFailure(.usage, problem.sentence) }
      settings.theme = theme
    }
    let theme = own.library.theme(named: settings.theme)
    do throws(TerminalError) {
      if isatty(STDIN_FILENO) != 1 { try NcursesTerminal.takeKeyboardFromTerminal() }
      signals = SignalSources { mailbox.post(.signal($0)) }
      CrashHandler.install()
      terminal = try NcursesTerminal(options: TerminalOptions(isASCII: look.ascii, theme: theme.theme))
    } catch {
      throw CommandFailure(.usage, error.sentence)
    }
    self.mailbox = mailbox
    self.source = source
    let canReload = source.map { !$0.paths.contains("-") } ?? false
    app = App(
      snapshot, settings: settings, themes: own.library, size: terminal.size, now: .now, canReload: canReload)
    // The last one stays; what comes before it is seen as soon as it is mended.
    let problems = (file.problems + own.problems).map(\.sentence) + theme.problems.map(\.sentence)
    for sentence in [terminal.notice].compactMap({ $0 }) + problems {
      mailbox.post(.event(.failed(sentence)))
    }
  }

  /// Runs until the user or a signal ends it.
  func run() {
    terminal.paint(app.draw())
    while !isOver {
      wait()
      let items = mailbox.take()
      let events = items.compactMap(event) + changedThemes() + terminal.readEvents().map(AppEvent.terminal)
      guard !events.isEmpty else { continue }
      for case .terminal(.terminated(let signal)) in events { fatalSignal = signal }
      for effect in app.update(events, now: .now) { perform(effect) }
      if !isOver { terminal.paint(app.draw()) }
    }
    terminal.restore()
    signals.cancel()
    if let fatalSignal { end(by: fatalSignal) }
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

  private func wait() {
    var descriptors = [terminal.inputDescriptor, mailbox.wakeDescriptor, themeFolder.descriptor].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    _ = poll(&descriptors, nfds_t(descriptors.count), -1)
  }

  /// The reader's own themes where they have changed.
  private func changedThemes() -> [AppEvent] {
    guard themeFolder.takeChange() else { return [] }
    let own = OwnThemes.read()
    return [.themes(own.library)] + own.problems.map { .failed($0.sentence) }
  }

  private func event(_ item: Mailbox.Item) -> AppEvent? {
    guard case .signal(let number) = item else {
      if case .event(let event) = item { return event }
      return nil
    }
    switch number {
    case SIGWINCH:
      terminal.resize()
      return .terminal(.resize(terminal.size))
    case SIGCONT:
      terminal.resume()
      return .terminal(.resize(terminal.size))
    case SIGTSTP:
      terminal.suspend()
      return .terminal(.resize(terminal.size))
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
    case .redraw: terminal.redraw()
    case .suspend: terminal.suspend()
    case .copy(let text): copy(text)
    case .use(let theme): terminal.use(theme)
    case .load:
      guard let source else { return }
      Task.detached { mailbox.post(.event(await Session.load(source))) }
    case .write(let text, let path, let replacing):
      Task.detached { mailbox.post(.event(Session.write(text, path, replacing))) }
    case .rest(let number):
      Task.detached {
        try await Task.sleep(for: .milliseconds(150))
        mailbox.post(.event(.rested(number)))
      }
    }
  }

  private func copy(_ text: String) {
    // The terminal is never asked whether it took the text: an answer would arrive as keys.
    terminal.send(Array("\u{1B}]52;c;\(Data(text.utf8).base64EncodedString())\u{07}".utf8))
    mailbox.post(.event(.copied))
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

import SystemPackage
import Descriptors
import AccessModel
import Glibc
import NcursesTerminal
import App
import ScreenKit
import Terminal

/// The terminal as the program has it: what it is drawn on, the settings it is drawn with, the signals that come, and
/// what is told once it is given back.
@MainActor
final class Console {
  let display: any Display
  let mailbox: Mailbox
  let settings: Settings
  let themes: ThemeLibrary
  /// Watched from before they are read, so that no change is missed.
  let themeFolder = FolderWatch(CustomThemes.folder)
  let pace: Pace
  private let signals: SignalSources
  /// What does not fit in the settings and themes, and what is to be said of the terminal.
  private let problems: [String]
  /// Whether another program has the terminal.
  private(set) var isAway = false
  /// Whether that has ended, and a key is waited for before the screen comes back.
  private(set) var awaitsKey = false
  /// The modes in which the other program was given the terminal.
  private var lentModes: TerminalModes?
  /// The signal that ends the program, to be passed on once the terminal is given back.
  private var fatalSignal: Int32?

  /// Takes the terminal; from here on signals are posted.
  init(_ displayOptions: DisplayOptions, _ colors: ColorOptions, _ mailbox: Mailbox) throws(CommandFailure) {
    let own = CustomThemes.read()
    let file = SettingsFile.read(themes: own.library)
    var settings = file.settings
    if let theme = displayOptions.theme {
      if let problem = own.problem(named: theme) { throw CommandFailure(.usage, problem) }
      settings.theme = theme
    }
    settings.showsDetailBeside = !displayOptions.slow && !displayOptions.linear
    settings.isLinear = displayOptions.linear
    let theme = own.library.theme(named: settings.theme)
    signals = SignalSources { mailbox.post(.signal($0)) }
    CrashHandler.install()
    do throws(TerminalError) {
      display = try Console.display(displayOptions, colors, theme.theme, settings)
    } catch {
      throw CommandFailure(.usage, error.message)
    }
    self.mailbox = mailbox
    pace = displayOptions.pace
    settings.isASCII = display.isASCII
    self.settings = settings
    themes = own.library
    problems =
      [display.notice].compactMap { $0 } + (file.problems + own.problems).map(\.message)
      + theme.problems.map(\.message)
    if let summary = Console.summary(of: problems.map { String($0.trimmingPrefix("\(ConfigFolder.path)/")) }) {
      mailbox.post(.event(.failed(summary)))
    }
  }

  private static func display(
    _ displayOptions: DisplayOptions, _ colors: ColorOptions, _ theme: Theme, _ settings: Settings
  ) throws(TerminalError) -> any Display {
    if displayOptions.linear { return LinearDisplay(isASCII: displayOptions.ascii) }
    if isatty(STDIN_FILENO) != 1 { try NcursesTerminal.takeKeyboardFromTerminal() }
    return try NcursesTerminal(
      options: TerminalOptions(
        isASCII: displayOptions.ascii, theme: theme, colorDepth: colors.depth, usesMouse: settings.usesMouse))
  }

  /// The first of messages that are shown at the end, and how many more there are; nil where there are none.
  static func summary(of messages: [String]) -> String? {
    guard let first = messages.first else { return nil }
    let more = messages.count - 1
    return more > 0 ? "\(first) (and \(more) more, printed on exit)" : first
  }

  /// Waits for something to happen, no longer than so long; nil waits for ever.
  ///
  /// - Parameters:
  ///   - patience: How long at most.
  ///   - others: Descriptors in addition to the keyboard's and the mailbox's.
  ///   - takesKeys: Whether keys are waited for.
  func wait(_ patience: Duration? = nil, takesKeys: Bool = true, others: [FileDescriptor] = []) {
    FileDescriptor.waitToRead(
      (takesKeys ? [display.inputDescriptor] : []) + [mailbox.wakeDescriptor] + others, patience)
  }

  /// Leaves the terminal to another program, or takes it back.
  func setAway(_ isAway: Bool) {
    guard isAway != self.isAway else { return }
    self.isAway = isAway
    signals.yield(isAway)
    if isAway {
      display.release()
      lentModes = TerminalModes()
    } else {
      endLending()
      display.resume()
    }
  }

  /// Writes a line to the terminal, which another program has or had.
  func say(_ text: String) { display.send(Array((display.isASCII ? ASCIIForm.of(text) : text).utf8)) }

  /// Says something after another program has ended, and waits for a key.
  func awaitKey(_ text: String) {
    awaitsKey = true
    // The program may have left other modes.
    lentModes?.takeKeystrokes()
    say(text)
  }

  /// Takes a key that was pressed, or the end of the terminal, and says whether there was one.
  func takeKey() -> Bool {
    guard awaitsKey, display.inputDescriptor.waitToRead(.zero) else { return false }
    var bytes = [UInt8](repeating: 0, count: 256)
    // What another program prints later begins on a line of its own.
    say("\n")
    _ = try? bytes.withUnsafeMutableBytes { try display.inputDescriptor.read(into: $0) }
    return true
  }

  /// Sets the modes again that the other program was given.
  private func endLending() {
    lentModes?.restore()
    (lentModes, awaitsKey) = (nil, false)
  }

  /// Does what a signal asks of the terminal, and says what it is to the app; nil if it is nothing to it.
  func event(ofSignal number: Int32) -> AppEvent? {
    switch number {
    case SIGWINCH where isAway, SIGCONT where isAway: return nil
    case SIGTSTP where isAway:
      // The other program stops by the same signal, and both go on together.
      JobControl.stop()
      return nil
    case SIGWINCH: display.resize()
    case SIGCONT: display.resume()
    case SIGTSTP: display.suspend()
    case SIGINT:
      fatalSignal = SIGINT
      return .terminal(.interrupted)
    default: return .terminal(.terminated(number))
    }
    return .terminal(.resize(display.size))
  }

  /// Notes what ends the program.
  func note(_ events: [AppEvent]) {
    for case .terminal(.terminated(let signal)) in events { fatalSignal = signal }
  }

  /// Gives the terminal back and says what is left to be said.
  func close(telling notes: [String]) {
    endLending()
    display.restore()
    (problems + notes).forEach(StandardError.say)
    // From here on nothing waits for the terminal, and a signal cuts no file short.
    signals.cancel()
  }

  /// Ends the program by the signal that asked for it, if one did.
  func endBySignal() {
    if let fatalSignal { SignalSources.end(by: fatalSignal) }
  }
}

extension DisplayOptions {
  /// How soon what has happened is drawn.
  var pace: Pace { slow ? .slow : .quick }
}

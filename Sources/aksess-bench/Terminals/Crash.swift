import AccessModel
import ArgumentParser
import Glibc
import NcursesTerminal
import AccessAnalysis
import App
import BuiltIn
import ScreenKit
import Terminal

/// Crashes with the terminal taken, as the program might: what the shell sees afterwards is the test.
struct Crash: AsyncParsableCommand {
  enum Way: String, ExpressibleByArgument, CaseIterable {
    case trap, memory, overflow, abort
  }

  static let configuration = CommandConfiguration(
    abstract: "Draw the sample on the terminal, then crash: the terminal must be restored.")

  @Option(help: "How: \(Way.allCases.map(\.rawValue).joined(separator: ", ")).")
  var by = Way.trap

  @MainActor
  func run() async throws {
    let snapshot = try await BenchSource.parse([]).read()
    let signals = SignalSources { _ in }
    CrashHandler.install()
    let theme = ThemeLibrary().theme(named: ThemeLibrary.standard).theme
    let terminal = try NcursesTerminal(options: TerminalOptions(theme: theme, usesMouse: true))
    terminal.paint(App(snapshot, Analysis(snapshot), size: terminal.size, now: snapshot.readAt).draw())
    switch by {
    case .trap: Crash.trap(dividingBy: terminal.size.columns - terminal.size.columns)
    case .memory: UnsafeMutablePointer<Int>(bitPattern: 8)?.pointee = 1
    case .overflow: print(Crash.depth(0))
    case .abort: abort()
    }
    signals.cancel()
  }

  private static func trap(dividingBy zero: Int) { print(1 / zero) }

  /// Has no end.
  private static func depth(_ number: Int) -> Int { number < 0 ? 0 : depth(number + 1) + 1 }
}

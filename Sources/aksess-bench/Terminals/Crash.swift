import AccessModel
import ArgumentParser
import Glibc
import NcursesTerminal
import AccessAnalysis
import App
import BuiltIn
import ScreenKit
import Terminal

/// Crashes while the program controls the terminal, to test that the terminal is restored for the shell.
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

  /// Recurses endlessly.
  private static func depth(_ number: Int) -> Int { number < 0 ? 0 : depth(number + 1) + 1 }
}

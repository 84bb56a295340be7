import Foundation
import TerminalHarness

/// The terminal UI while it reads a live cluster.
struct FillingScreen {
  /// The measurements, run by run and key by key.
  struct Results {
    var first = Samples<Duration>()
    var whole = Samples<Duration>()
    var memory = Samples<Int>()
    var keys = Samples<Duration>()
    /// What a program takes meanwhile that does nothing but send the key back: the machine's own part.
    var echoes = Samples<Duration>()
  }

  /// The heading of the first list, and the words once everything is read.
  private static let (heading, end) = ("NAMESPACE", "the whole cluster was read")
  private static let patience = Duration.seconds(60)

  /// The variables that a program in a terminal needs for kubectl besides those that it always has.
  static let environment = ProcessInfo.processInfo.environment.filter { $0.key == "KUBECONFIG" }

  private let command: [String]

  init(_ command: [String]) {
    self.command = command
  }

  /// Sends back each key at once.
  private static let echo = ["sh", "-c", "stty raw -echo; exec cat"]

  /// Opens it three times, and presses keys during a refresh, the second time, and beside it the third time; false if it
  /// cannot be opened.
  func measure(_ results: inout Results) -> Bool {
    guard let terminal = open(), let first = wait(for: FillingScreen.heading, on: terminal, since: .now),
      let rest = wait(for: FillingScreen.end, on: terminal, since: .now, seen: first.bytes)
    else { return false }
    let whole = first.time + rest.time
    results.first.add(first.time)
    results.whole.add(whole)
    if let peak = MemoryPeak.bytes(of: "\(terminal.process)") { results.memory.add(peak) }
    // A key wipes the words at the end, so that keys are pressed for as long as reading took.
    terminal.send("R")
    press(for: whole, terminal, &results.keys)
    guard let other = open(), wait(for: FillingScreen.heading, on: other, since: .now) != nil else { return false }
    press(for: rest.time, other, &results.keys)
    guard let echo = open(FillingScreen.echo), let third = open(),
      wait(for: FillingScreen.heading, on: third, since: .now) != nil
    else { return false }
    press(for: rest.time, echo, &results.echoes)
    return true
  }

  private func open() -> PseudoTerminal? { open(command) }

  private func open(_ command: [String]) -> PseudoTerminal? {
    PseudoTerminal(command, columns: 120, rows: 40, environment: FillingScreen.environment)
  }

  /// The time until a text shows, and what was sent to the terminal until then; nil if it does not.
  private func wait(
    for text: String, on terminal: PseudoTerminal, since start: ContinuousClock.Instant, seen: [UInt8] = []
  ) -> (time: Duration, bytes: [UInt8])? {
    var seen = seen
    while ContinuousClock.now - start < FillingScreen.patience {
      seen += terminal.receive(quiet: .milliseconds(1), first: .milliseconds(20)).bytes
      if String(decoding: seen, as: UTF8.self).contains(text) { return (ContinuousClock.now - start, seen) }
    }
    return nil
  }

  /// Moves the cursor down and up.
  private func press(for time: Duration, _ terminal: PseudoTerminal, _ times: inout Samples<Duration>) {
    let start = ContinuousClock.now
    var isDown = false
    while ContinuousClock.now - start < time {
      isDown.toggle()
      terminal.send(isDown ? "j" : "k")
      if let time = terminal.receive(quiet: .milliseconds(1), first: .seconds(1)).lastByte { times.add(time) }
      // What else is drawn, such as the progress, belongs to no key.
      _ = terminal.receive(quiet: .milliseconds(5))
    }
  }
}

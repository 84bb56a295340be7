import Foundation
import TerminalHarness
import TestSupport
import Testing

extension EndToEnd {
  private func start(
    _ arguments: [String] = ["demo"], columns: Int = 80, rows: Int = 24, until text: String = "1 of 13"
  ) throws -> PseudoTerminal {
    let program = Program.path
    let terminal = try #require(
      PseudoTerminal([program] + arguments, columns: columns, rows: rows))
    try #require(terminal.receive(until: text))
    return terminal
  }

  @Test(
    "a signal ends the program though the terminal takes no bytes, and the modes are restored",
    arguments: [SIGTERM, SIGHUP], [["demo"], ["demo", "--linear"]])
  func stuckTerminal(number: Int32, arguments: [String]) throws {
    let terminal = try start(arguments)
    // More than the line buffers: each key results in a screen.
    for _ in 0..<300 {
      for key in ["4", "1"] {
        terminal.send(key)
        usleep(2_000)
      }
    }
    #expect(!terminal.isInShellMode)
    kill(terminal.process, number)
    #expect(terminal.waitForEnd(isTaking: false)?.status == 128 + number)
    #expect(terminal.isInShellMode)
  }

  @Test("a key that arrives between two checks is not the end of input")
  func noSpuriousEnd() throws {
    let terminal = try start()
    var random = SeededGenerator()
    for number in 0..<4_000 {
      // The wake-up makes the program look for keys; the key arrives in the middle of that.
      kill(terminal.process, SIGWINCH)
      let end = ContinuousClock.now + .microseconds(Int.random(in: 0...400, using: &random))
      while ContinuousClock.now < end {}
      terminal.send(number % 2 == 0 ? "j" : "k")
      _ = terminal.receive(quiet: .milliseconds(1), patience: .milliseconds(5))
    }
    terminal.send("q")
    #expect(terminal.waitForEnd()?.status == 0)
  }

  @Test("endless keys are still drawn and answered")
  func endlessTyping() throws {
    let terminal = try start()
    let keys = String(repeating: "123", count: 1_000)
    var bytes = 0
    let end = ContinuousClock.now + .seconds(20)
    while bytes <= 5_000, ContinuousClock.now < end {
      terminal.send(keys)
      bytes += terminal.receive(quiet: .zero).bytes.count
    }
    // One screen is hardly more.
    #expect(bytes > 5_000)
    kill(terminal.process, SIGTERM)
    #expect(terminal.waitForEnd()?.status == 128 + SIGTERM)
  }

  @Test("a paste that never ends is given up after a later key", arguments: ["\u{3}", "\u{1B}"])
  func endlessPaste(key: String) throws {
    let terminal = try start()
    terminal.send("\u{1B}[200~jjj")
    _ = terminal.receive(quiet: .milliseconds(700))
    terminal.send(key)
    _ = terminal.receive(quiet: .milliseconds(200))
    terminal.send("j")
    #expect(terminal.receive(until: "2"))
    terminal.send("q")
    #expect(terminal.waitForEnd()?.status == 0)
  }

  @Test(
    "a terminal that says it has 65,535 columns and rows is drawn on", arguments: [["demo"], ["demo", "--linear"]])
  func hugeTerminal(arguments: [String]) throws {
    let terminal = try start(arguments, columns: 65_535, rows: 65_535)
    terminal.send("j")
    _ = terminal.receive(quiet: .milliseconds(300))
    terminal.resize(columns: 80, rows: 24)
    #expect(arguments.count > 1 || terminal.receive(until: "2 of 13"))
    terminal.resize(columns: 65_535, rows: 65_535)
    _ = terminal.receive(quiet: .milliseconds(300))
    terminal.send("q")
    let end = try #require(terminal.waitForEnd())
    #expect(end.status == 0 && end.peakMemory < 500 << 20, "\(end.peakMemory >> 20) MiB")
  }

  @Test("variables that report a huge terminal do no harm either")
  func hugeVariables() throws {
    let outcome = try Program.bash(
      "printf jq | COLUMNS=99999999 LINES=99999999 timeout 20 \"$AKSESS_BINARY\" demo --linear")
    #expect(outcome.status == 0)
    let program = Program.path
    let terminal = try #require(
      PseudoTerminal(
        [program, "demo"], columns: 80, rows: 24,
        environment: ["COLUMNS": "99999", "LINES": "99999"]))
    try #require(terminal.receive(until: "1 of 13"))
  }

  @Test("sources are read once at a time, however often a refresh is requested", arguments: ["R", "R\u{3}"])
  func manyReloads(keys: String) throws {
    let folder = try TemporaryFolder()
    let (pipe, count) = (folder.url.appending(path: "pipe").path, folder.url.appending(path: "count"))
    let list =
      #"{"kind":"List","apiVersion":"v1","items":[{"kind":"Namespace","apiVersion":"v1","metadata":{"name":"one"}}]}"#
    let program = Program.path
    let script = """
      mkfifo '\(pipe)'
      # A cancelled reading may close the pipe before the writer writes, which must not end the writer.
      (
        trap '' PIPE
        while [ -p '\(pipe)' ]; do echo '\(list)' > '\(pipe)'; echo >> '\(count.path)'; sleep 0.3; done
      ) 2> /dev/null &
      exec "\(program)" -f '\(pipe)'
      """
    let terminal = try #require(PseudoTerminal(["bash", "-c", script], columns: 80, rows: 24))
    try #require(terminal.receive(until: "1 of 1"))
    for _ in 0..<30 {
      terminal.send(String(repeating: keys, count: 100 / keys.count))
      _ = terminal.receive(quiet: .milliseconds(10))
    }
    // One reading may still go on, and one more may have been asked for.
    _ = terminal.receive(quiet: .milliseconds(1_500), patience: .milliseconds(1_500))
    let readings = { try Data(contentsOf: count).count }
    let before = try readings()
    _ = terminal.receive(quiet: .milliseconds(1_500), patience: .milliseconds(1_500))
    let after = try readings()
    #expect(after == before)
    terminal.send("R")
    // The bytes sent would not show it, because an unchanged message line is not sent again.
    let end = ContinuousClock.now + .seconds(10)
    while try readings() == before, ContinuousClock.now < end { _ = terminal.receive(quiet: .milliseconds(20)) }
    #expect(try readings() > before)
    // What the end tells counts the memory of the process that started the program too.
    let status = try String(contentsOf: URL(filePath: "/proc/\(terminal.process)/status"), encoding: .utf8)
    let peak = try #require(status.firstMatch(of: #/VmHWM:\s+(\d+) kB/#).flatMap { Int($0.1) })
    #expect(peak < 100 << 10, "\(peak >> 10) MiB")
    terminal.send("q")
    #expect(try #require(terminal.waitForEnd()).status == 0)
    _ = try? FileManager.default.removeItem(atPath: pipe)
  }
}

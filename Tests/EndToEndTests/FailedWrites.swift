import Foundation
import TerminalHarness
import TestSupport
import Testing

extension EndToEnd {
  private static let list = "aksess get groups -f Tests/Fixtures/retail"
  private static let group = "7f3c1b2e-4d5a-4c6b-9e8f-0a1b2c3d4e5f"

  @Test(
    "where the words about an answer cannot be written, the exit code is the answer's own",
    arguments: [
      ("\(list) 2>/dev/full", 0), ("\(list) 2>&-", 0), ("\(list) 2>&1 | true; exit ${PIPESTATUS[0]}", 0),
      ("aksess get groups nobody -f Tests/Fixtures/retail 2>/dev/full", 1),
      ("aksess can group:\(group) list secrets -n retail-app -f Tests/Fixtures/retail/kubernetes 2>/dev/full", 2),
      ("aksess get nonsense 2>/dev/full", 64), ("aksess get nonsense 2>&-", 64), ("aksess 2>/dev/full", 64),
      ("aksess get groups -f /nowhere 2>/dev/full", 65), ("aksess get groups -f /nowhere >&- 2>&-", 65),
      ("aksess demo 2>/dev/full", 0),
    ] as [(String, Int32)])
  func errorsNotWritten(line: String, status: Int32) throws {
    #expect(try Program.bash(line).status == status)
  }

  @Test(
    "where the answer cannot be written the exit code says so, and a reader that has gone away is no failure",
    arguments: [
      ("\(list) >/dev/full", 73), ("\(list) >/dev/full 2>/dev/full", 73), ("\(list) >&-", 73),
      ("\(list) >&- 2>&-", 73), ("\(list) >&- 2>&- <&-", 73), ("aksess --help >/dev/full", 73), ("aksess demo >&-", 73),
      ("printf jj | aksess demo --linear >/dev/full", 73), ("printf jj | aksess demo --linear >&-", 73),
      ("\(list) | true; exit ${PIPESTATUS[0]}", 0),
    ] as [(String, Int32)])
  func answerNotWritten(line: String, status: Int32) throws {
    let outcome = try Program.bash(line)
    #expect(outcome.status == status)
    let says = outcome.errors.hasPrefix("aksess: Cannot write to standard output (")
    #expect(says == (status == 73 && !line.contains(" 2>")), "\(outcome.errors)")
  }

  @Test("files opened after a start without standard streams are not mistaken for them")
  func missingStreams() throws {
    let folder = try TemporaryFolder(config: "nonsense: 1\n")
    let file = folder.url.appending(path: "list.md").path
    let outcome = try Program.bash(
      "printf 'o\\025%s\\r' '\(file)' | aksess demo --linear 2>&-; printf 'o\\025%s\\r' '\(file).md' | aksess demo --linear >&-",
      environment: ["XDG_CONFIG_HOME": folder.path])
    #expect(outcome.output.contains("saved to \(file)"))
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.contains("\n| NAMESPACE |") && !text.contains("nonsense"))
    // Without a reader no key is read.
    #expect(!FileManager.default.fileExists(atPath: "\(file).md"))
  }

  @Test("an answer waits for a slow reader, even if the pipe is non-blocking and full")
  func slowReader() throws {
    let list = "\"$AKSESS_BINARY\" get grants -o json -f Tests/Fixtures/made"
    // The smallest pipe buffer, in non-blocking mode.
    let setup = "os.set_blocking(1, False); fcntl.fcntl(1, fcntl.F_SETPIPE_SZ, 4096)"
    let start = "import fcntl, os, sys; \(setup); os.execv(sys.argv[1], sys.argv[1:])"
    let outcome = try Program.bash(
      "python3 -c '\(start)' \(list) | (sleep 0.5; wc -c); echo ${PIPESTATUS[0]}; \(list) | wc -c")
    let words = outcome.output.split(separator: "\n")
    #expect(words.count == 3 && words[0] == words[2] && words[1] == "0", "\(outcome)")
    #expect(words.last.flatMap { Int($0) } ?? 0 > 10_000)
  }

  @Test("without standard input, keys come from the terminal")
  func noInput() throws {
    let program = Program.path
    let terminal = try #require(
      PseudoTerminal(["bash", "-c", "exec '\(program)' demo <&-"], columns: 80, rows: 24))
    try #require(terminal.receive(until: "1 of 13"))
    terminal.send("q")
    #expect(terminal.waitForEnd()?.status == 0)
  }

  @Test("a dropped connection ends the program by SIGHUP, even with messages pending", arguments: [[], ["--linear"]])
  func droppedLine(arguments: [String]) throws {
    let folder = try TemporaryFolder(config: "nonsense: 1\n")
    let program = Program.path
    let terminal = try #require(
      PseudoTerminal(
        [program, "demo"] + arguments, columns: 80, rows: 24,
        environment: ["XDG_CONFIG_HOME": folder.path]))
    try #require(terminal.receive(until: "config.yaml:1:1"))
    terminal.close()
    #expect(terminal.waitForEnd()?.status == 128 + SIGHUP)
  }

  @Test("endless keys are answered one by one until the reader closes the pipe")
  func endlessKeys() throws {
    let outcome = try Program.bash(
      "yes j | timeout 20 \"$AKSESS_BINARY\" demo --linear | head -1; exit ${PIPESTATUS[1]}")
    #expect(outcome.status == 0 && outcome.errors == "" && outcome.output.contains("contoso-prod"))
  }
}

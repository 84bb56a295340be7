import Foundation
import TerminalHarness
import TestSupport
import Testing

extension EndToEnd {
  private func start(_ arguments: [String] = ["demo"], wrapper: [String] = []) throws -> PseudoTerminal {
    let command = wrapper + [Program.path] + arguments
    let terminal = try #require(PseudoTerminal(command, columns: 120, rows: 40))
    try #require(terminal.receive(until: "1 of 13"))
    // The screen is complete once nothing has been sent for a while.
    _ = terminal.receive(quiet: .milliseconds(400))
    return terminal
  }

  @Test(
    "a terminal that vanishes ends the program at once, whether SIGHUP reaches it or not",
    arguments: [[], ["bash", "-c", #"trap "" HUP; exec "$@""#, "bash"]])
  func vanishingTerminal(wrapper: [String]) throws {
    let terminal = try start(wrapper: wrapper)
    let before = terminal.cpuTime
    terminal.close()
    let end = try #require(terminal.waitForEnd(), "it goes on without a terminal")
    #expect(end.status == 128 + SIGHUP)
    // A loop that keeps finding its input at the end would use all CPU time.
    #expect(end.cpuTime - before < .milliseconds(500), "computed \(end.cpuTime - before) after its terminal was gone")
  }

  @Test("nothing is sent or computed while nothing happens", arguments: [["demo"], ["demo", "--slow"]])
  func idling(arguments: [String]) throws {
    let terminal = try start(arguments)
    let before = terminal.cpuTime
    let answer = terminal.receive(quiet: .seconds(2), patience: .seconds(2))
    #expect(answer.bytes.isEmpty)
    #expect(terminal.cpuTime - before <= .milliseconds(10))
  }

  @Test("q quits even while refreshing a source that never ends")
  func quitWhileReading() throws {
    let folder = try TemporaryFolder()
    let pipe = folder.url.appending(path: "pipe").path
    let list =
      #"{"kind":"List","apiVersion":"v1","items":[{"kind":"Namespace","apiVersion":"v1","metadata":{"name":"one"}}]}"#
    let program = Program.path
    let script = "mkfifo '\(pipe)'; (echo '\(list)' > '\(pipe)' &); exec '\(program)' -f '\(pipe)'"
    let terminal = try #require(PseudoTerminal(["bash", "-c", script], columns: 80, rows: 24))
    try #require(terminal.receive(until: "1 of 1"))
    terminal.send("R")
    _ = terminal.receive(quiet: .milliseconds(300))
    terminal.send("q")
    #expect(terminal.waitForEnd()?.status == 0)
  }

  @Test("^L redraws everything after other output on the terminal")
  func redraw() throws {
    let tmux = try Tmux(columns: 80, rows: 24, command: [Program.path, "demo"])
    try tmux.waitForText("1 of 13")
    let rows = try tmux.waitForRest()
    try tmux.disturb("\u{1B}[5;1Hgarbage from somebody else\u{1B}[2K")
    try tmux.send("C-l")
    try tmux.waitFor("the screen is as it was") { $0 == rows }
  }

  @Test("a crash restores the terminal", arguments: ["trap", "memory", "overflow", "abort"])
  func crash(way: String) throws {
    let tmux = try Tmux(columns: 80, rows: 24, environment: ["PS1": "shell> "], command: ["bash", "--norc", "-i"])
    try tmux.waitForText("shell>")
    // Swift's crash report takes seconds and does not matter here.
    try tmux.type(
      """
      ulimit -c 0; SWIFT_BACKTRACE=enable=no '\(Program.bench)' crash --by \(way); s=$?; \
      stty -a | grep -o ' echo '; echo "ended by $((s - 128))"
      """)
    try tmux.send("Enter")
    let rows = try tmux.waitFor("the shell has its terminal again") {
      $0.contains { $0.firstMatch(of: /^ended by [0-9]+$/) != nil }
    }
    #expect(rows.contains(" echo"))
    #expect(try !tmux.isOnAlternateScreen && tmux.isCursorVisible && !tmux.hasMouse)
  }

  @Test("the mouse works if the settings enable it, and is released at the end")
  func mouse() throws {
    let folder = try TemporaryFolder(config: "mouse: on\n")
    let tmux = try Tmux(
      columns: 80, rows: 24, environment: ["XDG_CONFIG_HOME": folder.path, "PS1": "shell> "],
      command: ["bash", "--norc", "-c", "'\(Program.path)' demo; echo ended; sleep 60"])
    try tmux.waitForText("1 of 13")
    #expect(try tmux.hasMouse)
    for press in ["[<0;5;8M", "[<0;5;8m"] { try tmux.type("\u{1B}\(press)") }
    try tmux.waitForText("4 of 13")
    try tmux.type("\u{1B}[<65;5;8M")
    try tmux.waitForText("7 of 13")
    try tmux.type("\u{1B}[<0;36;2M")
    try tmux.waitForText("1 of 55")
    try tmux.send("q")
    try tmux.waitForText("ended")
    #expect(try !tmux.hasMouse)
  }

  @Test("by default the mouse is left to the terminal")
  func noMouse() throws {
    let tmux = try Tmux(columns: 80, rows: 24, command: [Program.path, "demo"])
    try tmux.waitForText("1 of 13")
    #expect(try !tmux.hasMouse)
  }

  @Test("copied text arrives in the tmux buffer")
  func copy() throws {
    let tmux = try Tmux(
      columns: 80, rows: 24, environment: ["TMUX": "some"], command: [Program.path, "demo"])
    try tmux.set("set-clipboard", "on")
    try tmux.waitForText("1 of 13")
    try tmux.send("Space", "Space", "c")
    try tmux.waitForText("28 bytes sent to the terminal")
    #expect(try tmux.buffer() == "catalog-search\ndata-platform")
  }
}

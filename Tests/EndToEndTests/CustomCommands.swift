import Foundation
import TerminalHarness
import TestSupport
import Testing

/// Commands of the user's own, which have the terminal until they end.
extension EndToEnd {
  /// A folder with these commands in its settings, and programs on its PATH: `tell`, which prints its arguments one a
  /// line, and `wait-for-it`, which waits to be interrupted.
  private func desk(_ commands: String, mode: Int = 0o600) throws -> TemporaryFolder {
    let folder = try TemporaryFolder([
      "aksess/config.yaml": "commands:\n\(commands)\n",
      "bin/tell": "#!/bin/sh\nstty -a | grep -q ' icanon' || echo not cooked\n"
        + "for argument; do printf 'told <%s>\\n' \"$argument\"; done\nexit $STATUS\n",
      "bin/wait-for-it": "#!/bin/sh\ntrap 'echo interrupted; exit 7' INT\n"
        + "echo waiting; while :; do sleep 0.05; done\n",
    ])
    for name in ["tell", "wait-for-it"] {
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.file("bin/\(name)"))
    }
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: folder.file("aksess/config.yaml"))
    return folder
  }

  private func open(_ desk: TemporaryFolder, _ options: String = "", status: Int = 0) throws -> Tmux {
    let line = "PATH=\"$PROGRAMS:$PATH\" \"$AKSESS_BINARY\" demo \(options); echo ended $?; exec sleep 60"
    let tmux = try Tmux(
      columns: 100, rows: 30,
      environment: [
        "XDG_CONFIG_HOME": desk.path, "XDG_STATE_HOME": desk.file("state"), "AKSESS_BINARY": Program.path,
        "PROGRAMS": desk.file("bin"), "STATUS": "\(status)",
      ], command: ["bash", "-c", line])
    try tmux.waitForText("catalog-search")
    return tmux
  }

  private static let telling =
    "- {key: F8, on: namespaces, run: [tell, -n, \"{namespace}\", \"a  b $HOME *\", \"\"], description: tell}"

  @Test("a command gets its arguments as they are, its output stays until a key, and the screen comes back")
  func customCommand() throws {
    let desk = try desk(Self.telling)
    defer { withExtendedLifetime(desk) {} }
    let tmux = try open(desk, status: 3)
    try tmux.send("j")
    try tmux.waitForText("2 of 13")
    try tmux.send("F8")
    let rows = try tmux.waitForText("[exit 3] press any key to return")
    let told = rows.filter { $0.hasPrefix("told") || $0.hasPrefix("not") || $0.hasPrefix("$") }
    #expect(
      told.map { $0.trimmingCharacters(in: .whitespaces) } == [
        "$ tell -n data-platform 'a  b $HOME *' ''", "told <-n>", "told <data-platform>", "told <a  b $HOME *>",
        "told <>",
      ], "\(rows)")
    try tmux.send("C-c")
    let shown = try tmux.waitForText("tell ended with status 3")
    #expect(shown.contains { $0.contains("NAMESPACE") } && shown.contains { $0.contains("▌ data-platform") })
    try tmux.send("q")
    try tmux.waitForText("ended 0")
  }

  @Test("an interrupt and a new size are the command's; a signal ends the program while a key is waited for")
  func interruptedCommand() throws {
    let desk = try desk("- {key: F8, run: [wait-for-it], description: wait}")
    defer { withExtendedLifetime(desk) {} }
    let tmux = try open(desk)
    try tmux.send("F8")
    try tmux.waitForText("waiting")
    try tmux.resize(columns: 80, rows: 20)
    try tmux.send("C-c")
    try tmux.waitForText("interrupted")
    try tmux.waitForText("[exit 7] press any key to return")
    try tmux.send("Enter")
    try tmux.waitFor("the screen is back") { $0.count == 20 && $0.contains { $0.contains("ended with status 7") } }
    try tmux.send("F8")
    try tmux.waitFor("it waits again") { $0.count { $0.hasPrefix("waiting") } == 2 }
    try tmux.send("C-c")
    try tmux.waitFor("a key is waited for again") { $0.count { $0.hasPrefix("[exit 7] press") } == 2 }
    let program = try Program.bash("pgrep -P \(try tmux.processID)").output.split(separator: "\n")
    kill(try #require(program.first.flatMap { Int32($0) }), SIGTERM)
    try tmux.waitForText("ended 143")
  }

  @Test("a missing program is told, and one that need not wait comes back at once")
  func missingCommand() throws {
    let desk = try desk(
      """
      - {key: F8, run: [no-such-program], description: miss}
      - {key: F9, run: [tell], wait: off, description: tell}
      - {key: ^E, run: [/dev/null/tell], description: miss}
      """)
    defer { withExtendedLifetime(desk) {} }
    let tmux = try open(desk, status: 4)
    try tmux.send("F8")
    try tmux.waitForText("no-such-program: no such program in PATH")
    try tmux.send("F9")
    try tmux.waitForText("tell ended with status 4")
    try tmux.send("C-e")
    try tmux.waitForText("/dev/null/tell: no such program")
    try tmux.send("q")
    try tmux.waitForText("ended 0")
  }

  @Test(
    "from a file that others may read or change, also through a link, no command is taken, and that is said",
    arguments: [(0o644, "read it (mode 0644)"), (0o660, "change it (mode 0660)"), (0o602, "change it (mode 0602)")],
    [false, true])
  func exposedCommands(mode: (bits: Int, words: String), isLinked: Bool) throws {
    let desk = try desk(Self.telling, mode: mode.bits)
    if isLinked {
      _ = try Program.bash("mv aksess/config.yaml real && ln -s ../real aksess/config.yaml", in: desk.url)
    }
    let tmux = try open(desk)
    try tmux.waitForText("other users can \(mode.words)")
    try tmux.send("F8")
    try tmux.waitForText("F8 does nothing here")
    try tmux.send("q")
    try tmux.waitForText("ended 0")
    let remedy = "chmod 600 \(desk.file("aksess/config.yaml"))"
    let outcome = try Program.bash(
      "printf '\\033[19~q' | \"$AKSESS_BINARY\" demo --linear >/dev/null; \(remedy); \"$AKSESS_BINARY\" doctor -f bin",
      in: desk.url, environment: ["XDG_CONFIG_HOME": desk.path])
    #expect(outcome.errors.contains("mode 0600: \(remedy)"), "\(outcome.errors)")
    #expect(outcome.output.contains("config.yaml, 1 command of your own"), "\(outcome.output)")
  }

  @Test("a key that is taken is told on start; where keys come from a pipe, no command runs")
  func refusedCommands() throws {
    let desk = try desk("- {key: s, run: [tell], description: tell}\n\(Self.telling)")
    let outcome = try Program.bash(
      "printf '\\033[19~q' | timeout 20 \"$AKSESS_BINARY\" demo --linear", environment: ["XDG_CONFIG_HOME": desk.path])
    #expect(outcome.status == 0)
    #expect(
      outcome.errors.contains("config.yaml:2:9: s for a command on namespaces, which is already lists sort (sort by"),
      "\(outcome.errors)")
    #expect(outcome.output.contains("the keys come from a pipe, so that no other program can have the terminal"))
  }

  @Test("line by line at a terminal, a command has the terminal, too")
  func linearCommand() throws {
    let desk = try desk(Self.telling)
    defer { withExtendedLifetime(desk) {} }
    let tmux = try open(desk, "--linear")
    try tmux.send("F8")
    try tmux.waitForText("told <catalog-search>")
    try tmux.waitForText("[exit 0] press any key to return")
    try tmux.send("x")
    try tmux.send("j")
    try tmux.waitForText("2 of 13")
    try tmux.send("q")
    try tmux.waitForText("ended 0")
    #expect(try tmux.waitForText("ended 0").contains { $0.contains("no grant to revoke") } == false)
  }
}

import Foundation
import TestSupport
import Testing

extension EndToEnd {
  /// Runs a line of bash in a terminal and prints its exit status; `aksess` is the built program.
  private func start(
    _ line: String, _ columns: Int = 80, _ rows: Int = 24, term: String = "xterm-256color",
    environment: [String: String] = [:]
  ) throws -> Tmux {
    let script = "\(line.replacing("aksess", with: "\"$AKSESS_BINARY\"")); printf 'ended %s\\n' $?; exec sleep 60"
    let variables = ["AKSESS_BINARY": Program.path].merging(environment) { $1 }
    return try Tmux(
      columns: columns, rows: rows, term: term, environment: variables, command: ["bash", "-c", script])
  }

  /// Waits for the end and returns the exit code; the terminal must be restored.
  private func end(of tmux: Tmux) throws -> Int32? {
    let rows = try tmux.waitFor("the program ends") { $0.contains { $0.contains("ended ") } }
    #expect(try !tmux.isOnAlternateScreen && tmux.isCursorVisible)
    return rows.compactMap { row in
      row.range(of: "ended ").flatMap { Int32(row[$0.upperBound...].prefix { $0.isNumber }) }
    }.last
  }

  @Test(
    "the sample opens on every kind of terminal and gives it back",
    arguments: [
      ("xterm-256color", [:]), ("screen", [:]), ("linux", [:]), ("vt100", [:]), ("xterm", ["NO_COLOR": "1"]),
      ("xterm-256color", ["LC_ALL": "C"]), ("no-such-terminal", [:]),
    ] as [(String, [String: String])])
  func terminals(term: String, environment: [String: String]) throws {
    let tmux = try start("aksess demo", term: term, environment: environment)
    try tmux.waitForText("retail-app")
    try tmux.send("4")
    try tmux.waitForText("access-managers")
    try tmux.send("q")
    #expect(try end(of: tmux) == 0)
  }

  @Test("a namespace is opened down to the manifest, and a resize redraws")
  func browse() throws {
    let tmux = try start("aksess demo", 120, 40)
    try tmux.waitForText("Who has access")
    try tmux.type("/retail-app")
    try tmux.waitForText("1 of 1 (13)")
    try tmux.send("Enter", "Enter")
    try tmux.waitForText("> retail-app")
    try tmux.send("Enter", "y")
    try tmux.waitForText("apiVersion: rbac.authorization.k8s.io/v1")
    try tmux.resize(columns: 60, rows: 15)
    try tmux.waitFor("the frame fits") { $0.count == 15 && $0[14].contains("save") }
  }

  @Test("a manifest from the grant form is saved, and an existing file is kept")
  func save() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "grant.yaml")
    let tmux = try start("aksess demo")
    try tmux.waitForText("retail-app")
    try tmux.type("/legacy")
    try tmux.send("Enter", "a")
    try tmux.waitForText("group or person, by name or ID")
    try tmux.type("Retail Dev")
    try tmux.send("Enter", "Tab", "Tab")
    try tmux.type("view")
    try tmux.send("Enter")
    try tmux.waitForText("kind: RoleBinding")
    for isSecond in [false, true] {
      try tmux.send("o", "C-u")
      try tmux.type(file.path)
      try tmux.send("Enter")
      guard isSecond else {
        try tmux.waitForText("saved to")
        try "mine".write(to: file, atomically: true, encoding: .utf8)
        continue
      }
      try tmux.waitForText("Replace it? y/N")
      try tmux.send("Enter")
      try tmux.waitForText("is unchanged")
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == "mine")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["grant.yaml"])
  }

  @Test("a signal ends it with the terminal restored", arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
  func signals(number: Int32) throws {
    let tmux = try start("aksess demo")
    try tmux.waitForText("retail-app")
    let program = try Program.bash("pgrep -P \(try tmux.processID)").output.split(separator: "\n")
    kill(try #require(program.first.flatMap { Int32($0) }), number)
    let status = try end(of: tmux)
    #expect(status == 128 + number)
  }

  @Test("^Z goes to the shell and fg comes back")
  func suspend() throws {
    let tmux = try Tmux(
      columns: 80, rows: 24, environment: ["PS1": "shell> "], command: ["bash", "--norc", "-i"])
    try tmux.waitForText("shell>")
    try tmux.type("\(Program.path) demo")
    try tmux.send("Enter")
    try tmux.waitForText("retail-app")
    try tmux.send("C-z")
    try tmux.waitForText("Stopped")
    #expect(try !tmux.isOnAlternateScreen)
    try tmux.type("fg")
    try tmux.send("Enter")
    try tmux.waitForText("1 of 13")
    try tmux.send("j")
    try tmux.waitForText("2 of 13")
    try tmux.send("q")
    // Text typed before the program has ended would go to the program.
    try tmux.waitFor("the shell asks again") { $0.last { !$0.isEmpty } == "shell>" }
    try tmux.type("stty -a | grep -o ' icanon'; echo done")
    try tmux.send("Enter")
    try tmux.waitFor("the line discipline is back") { $0.contains(" icanon") && $0.contains("done") }
  }

  @Test("if standard input is a pipe, keys come from the terminal")
  func pipe() throws {
    let list = Repository.root.appending(path: "Tests/Fixtures/retail/kubernetes/access.yaml").path
    let tmux = try start("cat '\(list)' | aksess -f -")
    try tmux.waitForText("retail-web")
    try tmux.send("j")
    try tmux.waitForText("2 of 2")
    try tmux.send("q")
    #expect(try end(of: tmux) == 0)
  }

  @Test("deceptive names do not move the cursor or ring the bell")
  func hostile() throws {
    let folder = try TemporaryFolder()
    let list = #"""
      {"kind": "List", "apiVersion": "v1", "items": [
       {"kind": "Namespace", "apiVersion": "v1", "metadata": {"name": "evil\u001b[2J\u0007\u202ename\nx"}},
       {"kind": "Namespace", "apiVersion": "v1", "metadata": {"name": "数据平台团队"}}]}
      """#
    let file = try folder.write(list, to: "list.json")
    let tmux = try Tmux(columns: 80, rows: 24, command: [Program.path, "-f", file.path])
    let rows = try tmux.waitForText(#"evil\e[2J\u{7}\u{202e}name\nx"#)
    #expect(rows[4].hasPrefix("▌ evil") && rows[5].hasPrefix("  数据平台团队  "), "\(rows)")
  }
}

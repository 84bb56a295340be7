import Foundation
import TestSupport
import Testing

extension EndToEnd {
  @Test("in plain lines every key of a script is answered with what changed, and no escape sequence is sent")
  func linear() throws {
    let outcome = try Program.bash(#"printf '/retail\rjq' | aksess demo --linear"#)
    #expect(outcome.status == 0 && outcome.errors == "" && !outcome.output.contains("\u{1B}"))
    let lines = outcome.output.split(separator: "\n").map(String.init)
    #expect(lines.first?.hasPrefix("aksess  contoso-prod · 16 namespaces · 13 groups · read just now") == true)
    #expect(lines.contains("/retail") && lines.contains { $0.hasSuffix("(1 of 2 (13))") })
    #expect(lines.last?.hasPrefix("> retail-web") == true && lines.last?.hasSuffix("(2 of 2 (13))") == true)
  }

  @Test("a file that a script asks for is written before the next key and before the end")
  func linearSaves() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "list.md").path
    let outcome = try Program.bash(
      "printf 'o\\025%s\\ro\\025%s\\rno\\025%s\\r' '\(file)' '\(file)' '\(file).json' | aksess demo --linear")
    #expect(outcome.status == 0 && outcome.output.contains("Replace it? y/N"))
    #expect(try String(contentsOfFile: file, encoding: .utf8).contains("\n| NAMESPACE |"))
    #expect(try String(contentsOfFile: "\(file).json", encoding: .utf8).hasPrefix("{"))
  }

  @Test("plain lines in a terminal take its keys, and leave it as it was")
  func linearInTerminal() throws {
    let tmux = try Tmux(
      columns: 100, rows: 40,
      command: [
        "bash", "-c",
        "'\(Program.path)' demo --linear; stty -a | grep -o ' icanon'; echo ended; sleep 60",
      ])
    try tmux.waitForText("> catalog-search")
    try tmux.send("j")
    try tmux.waitForText("> data-platform")
    #expect(try !tmux.isOnAlternateScreen)
    try tmux.send("q")
    try tmux.waitFor("the terminal is as it was") { $0.contains(" icanon") && $0.contains("ended") }
  }

  @Test(
    "colours are where they are asked for, and never in what programs read",
    arguments: [
      ("aksess get groups -f Tests/Fixtures/retail", false),
      ("aksess get groups -f Tests/Fixtures/retail --color=always", true),
      ("CLICOLOR_FORCE=1 aksess get groups -f Tests/Fixtures/retail", true),
      ("CLICOLOR_FORCE=0 aksess get groups -f Tests/Fixtures/retail", false),
      ("NO_COLOR=1 CLICOLOR_FORCE=1 aksess get groups -f Tests/Fixtures/retail", false),
      ("NO_COLOR=1 aksess get groups -f Tests/Fixtures/retail --color always", true),
      ("CLICOLOR_FORCE=1 aksess get groups -f Tests/Fixtures/retail --color never", false),
      ("CLICOLOR_FORCE=1 aksess get groups -f Tests/Fixtures/retail -o json", false),
      ("CLICOLOR_FORCE=1 aksess get groups -f Tests/Fixtures/retail -o csv", false),
      ("CLICOLOR_FORCE=1 aksess can ana.almeida@contoso.com list pods -f Tests/Fixtures/retail", true),
      ("CLICOLOR_FORCE=1 aksess harden -f Tests/Fixtures/azure-rbac", true),
      ("CLICOLOR_FORCE=1 aksess matrix -f Tests/Fixtures/retail", true),
    ])
  func colors(line: String, isColored: Bool) throws {
    let outcome = try Program.bash(line, environment: ["NO_COLOR": ""])
    #expect(!outcome.output.isEmpty && outcome.output.contains("\u{1B}[") == isColored)
    // Without the colours, the output is the same as with colours off.
    let plain = try Program.bash(
      "NO_COLOR=1 \(line.replacing(" --color=always", with: "").replacing(" --color always", with: ""))")
    #expect(outcome.output.replacing(#/\u{1B}\[[0-9;]*m/#, with: "") == plain.output)
  }

  @Test("in a terminal lists are coloured by themselves, and --color decides of screens too")
  func colorsInTerminal() throws {
    let program = Program.path
    let folder = Repository.root.appending(path: "Tests/Fixtures/retail").path
    let list = try Tmux(columns: 120, rows: 24, command: [program, "get", "groups", "-f", folder])
    try list.waitForText("Support Readers")
    #expect(try list.styledScreen().contains { $0.contains("\u{1B}[1m") })
    for (choice, environment, isColored) in [("never", [:], false), ("always", ["NO_COLOR": "1"], true)] {
      let tmux = try Tmux(
        columns: 120, rows: 24, environment: environment, command: [program, "demo", "--color", choice])
      try tmux.waitForText("1 of 13")
      #expect(try tmux.styledScreen().contains { $0.contains("38;5;") } == isColored)
    }
  }

  @Test("every problem in the settings is printed in full at the end")
  func problems() throws {
    let folder = try TemporaryFolder(config: "theme: drak\nkeys: {lists: {sort: q}}\n")
    let outcome = try Program.bash(
      "printf j | aksess demo --linear", environment: ["XDG_CONFIG_HOME": folder.path])
    #expect(
      outcome.output.contains("config.yaml:1:8: “drak”") && outcome.output.contains("(and 1 more, printed on exit)"))
    let lines = outcome.errors.split(separator: "\n")
    #expect(lines.count == 2 && lines[1].hasSuffix("which is already everywhere back; expected an unused key"))
  }

  @Test("an empty cell is printed as such, so that it is not mistaken for its neighbour")
  func emptyCells() throws {
    let outcome = try Program.bash("printf 6 | aksess --linear -f Tests/Fixtures/azure-rbac")
    let heading = outcome.output.split(separator: "\n").last { $0.hasPrefix("SUBJECT") }
    let row = outcome.output.split(separator: "\n").last { $0.hasPrefix("Developers") }
    let cells = { (line: Substring?) in line?.matches(of: #/\S+( \S+)*/#).count }
    #expect(cells(heading) == cells(row) && cells(row) ?? 0 > 3)
  }

  @Test("with nothing to open, a terminal shows the introduction on one screen, and anything else a message")
  func firstSteps() throws {
    let tmux = try Tmux(
      columns: 80, rows: 24, command: ["bash", "-c", "'\(Program.path)'; echo ended $?; sleep 60"])
    let rows = try tmux.waitForText("ended 0")
    #expect(rows[0].hasPrefix("aksess: who can see") && rows.allSatisfy { $0.count < 80 })
    #expect(rows.contains { $0.contains("kubectl get -A -o json > kubernetes.json") })
    let outcome = try Program.bash("aksess")
    #expect(
      outcome.status == 64 && outcome.output == "" && outcome.errors.hasPrefix("aksess: Specify what to open with -f"))
  }
}

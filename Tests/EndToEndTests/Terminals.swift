import Foundation
import TestSupport
import Testing

/// The same three screens on every terminal: the bytes differ, but the screens do not.
private enum Tour {
  struct Step: Codable {
    let keys: String
    let shows: String
  }

  static let steps = [
    Step(keys: "", shows: "Who has access"), Step(keys: "7", shows: "数据平台团队"),
    Step(keys: ":pay", shows: "payments-jobs/settlement"),
  ]

  /// Terminals with a description on most systems, some only with the package ncurses-term, and one without any.
  static let terminals = [
    "xterm-256color", "tmux-256color", "screen", "screen-256color", "linux", "vt100", "vt220", "xterm", "xterm-color",
    "alacritty", "xterm-direct", "no-such-terminal",
  ]

  /// Without the last row, which at first may contain the notice about an unknown terminal.
  static func seen(_ rows: [String]) -> [String] { Array(rows.dropLast()) }

  /// The screens in a terminal in tmux.
  static func play(
    _ terminal: String, _ environment: [String: String] = [:], arguments: [String] = [], steps: [Step] = Tour.steps
  ) throws -> [[String]] {
    let command = [Program.path, "demo"] + arguments
    let tmux = try Tmux(columns: 120, rows: 40, term: terminal, environment: environment, command: command)
    return try steps.map { step in
      if !step.keys.isEmpty { try tmux.type(step.keys) }
      try tmux.waitForText(step.shows)
      return try tmux.waitForRest()
    }
  }
}

extension Tmux {
  /// Waits until the screen has not changed for longer than the delay of the detail pane.
  func waitForRest() throws -> [String] {
    var rows = try screen()
    var since = ContinuousClock.now
    return try waitFor("the screen rests") { now in
      if now != rows { (rows, since) = (now, .now) }
      return .now - since > .milliseconds(300)
    }
  }
}

extension EndToEnd {
  /// The screens in xterm-256color, with which the others are compared.
  private static let reference = Result { try Tour.play("xterm-256color").map(Tour.seen) }

  @Test("three screens are the same on every terminal in tmux", arguments: Tour.terminals)
  func sameInTmux(terminal: String) throws {
    #expect(try Tour.play(terminal).map(Tour.seen) == Self.reference.get())
  }

  @Test("24-bit colour and no colour show the same text", arguments: [["COLORTERM": "truecolor"], ["NO_COLOR": "1"]])
  func sameInColor(environment: [String: String]) throws {
    #expect(try Tour.play("xterm-256color", environment).map(Tour.seen) == Self.reference.get())
  }

  @Test("an unknown terminal is reported with the description used instead")
  func unknownTerminal() throws {
    let tmux = try Tmux(
      columns: 120, rows: 40, term: "no-such-terminal", command: [Program.path, "demo"])
    try tmux.waitForText("TERM is no-such-terminal, which is not known on this machine: using xterm")
  }

  @Test(
    "three screens are the same in a terminal emulator that is not tmux",
    .enabled(if: FileManager.default.isExecutableFile(atPath: pyte.path)))
  func sameInPyte() throws {
    struct Job: Encodable {
      let command: [String]
      let columns = 120
      let rows = 40
      let environment = ["LC_ALL": "C.UTF-8", "NO_COLOR": ""]
      // pyte cannot read the colons of its colours.
      let terminals = Tour.terminals.filter { $0 != "xterm-direct" }
      let steps = Tour.steps
    }
    let folder = try TemporaryFolder()
    let job = folder.url.appending(path: "job.json")
    try JSONEncoder().encode(Job(command: [Program.path, "demo"])).write(to: job)
    let outcome = try Program.bash("'\(pyte.path)' Tests/EndToEndTests/in_pyte.py < '\(job.path)'")
    #expect(outcome.errors == "")
    let screens = try JSONDecoder().decode([String: [[String]]].self, from: Data(outcome.output.utf8))
    #expect(screens.count == Tour.terminals.count - 1)
    for terminal in screens.keys {
      #expect(try screens[terminal]?.map(Tour.seen) == Self.reference.get(), "\(terminal)")
    }
  }

  @Test("in ASCII every line and sign is ASCII", arguments: ["xterm-256color", "vt100"])
  func ascii(terminal: String) throws {
    let steps = [
      Tour.Step(keys: "", shows: "Who has access"), Tour.Step(keys: ":pay", shows: "payments-jobs/settlement"),
    ]
    for rows in try Tour.play(terminal, arguments: ["--ascii"], steps: steps) {
      #expect(rows.allSatisfy { $0.allSatisfy(\.isASCII) } && rows.contains { $0.contains("--------") })
      #expect(rows.contains { $0.hasPrefix("> ") || $0.contains("> payments") })
      #expect(rows.contains { $0.contains("Enter") })
    }
  }

  @Test("in a locale of one byte lines are drawn with the terminal's own characters", arguments: ["vt100", "linux"])
  func lineDrawing(terminal: String) throws {
    let tmux = try Tmux(
      columns: 120, rows: 40, term: terminal, environment: ["LC_ALL": "C"],
      command: [Program.path, "demo"])
    try tmux.waitForText("Who has access")
    // tmux writes the letters of VT100's line drawing between shifts.
    #expect(try tmux.styledScreen()[2].contains("\u{0E}qqqqqqqq"))
  }

  @Test("a size is drawn the same after any number of others", arguments: [(40, 10), (30, 5), (20, 1), (300, 100)])
  func sizes(columns: Int, rows: Int) throws {
    let command = [Program.path, "demo"]
    let fresh = try Tmux(columns: columns, rows: rows, command: command)
    try fresh.waitFor("something shows") { rows in rows.contains { !$0.isEmpty } }
    let expected = try fresh.waitForRest()
    let tmux = try Tmux(columns: 80, rows: 24, command: command)
    try tmux.waitForText("1 of 13")
    var random = SeededGenerator()
    for _ in 0..<40 {
      try tmux.resize(
        columns: Int.random(in: 10...300, using: &random), rows: Int.random(in: 1...100, using: &random))
    }
    try tmux.resize(columns: columns, rows: rows)
    let seen = try tmux.waitFor("the last size is drawn") { $0 == expected }
    #expect(seen == expected)
  }
}

private let pyte = Repository.root.appending(path: ".build/pyte/bin/python")

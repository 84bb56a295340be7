import App
import FoundationEssentials
import ScreenKit
import TerminalHarness

/// A full-screen program and its keys for moving.
struct Contestant {
  /// The program, and which of its screens.
  let name: String
  let command: [String]
  /// The key that moves one row down.
  let down: String
  let pageDown: String
  /// The key that opens the screen, if it does not start with it.
  var opening: String?

  /// aksess, and the comparable programs that are installed.
  ///
  /// - Parameter lines: A file with as many lines as the workspace has rows, for programs that show files.
  static func all(binary: String, folder: String?, lines: String) -> [Contestant] {
    let arguments = folder.map { ["-f", $0] } ?? ["demo"]
    let peers = [
      Contestant(name: "less", command: ["less", lines], down: "j", pageDown: " "),
      Contestant(name: "tig", command: ["tig"], down: "j", pageDown: "\u{1B}[6~"),
      // Its periodic redraws are not measured.
      Contestant(name: "htop", command: ["htop", "-d", "100"], down: "\u{1B}OB", pageDown: "\u{1B}[6~"),
      Contestant(name: "fzf", command: ["bash", "-c", "fzf < '\(lines)'"], down: "\u{0B}", pageDown: "\u{1B}[5~"),
    ]
    let screens = Registry.tabs.enumerated().map { index, tab in
      Contestant(
        name: "aksess, \(tab.title ?? tab.name)", command: [binary] + arguments, down: "j", pageDown: "\u{06}",
        opening: index == 0 ? nil : tab.number.map { "\($0)" })
    }
    return screens + peers.filter { $0.isInstalled }
  }

  private var isInstalled: Bool {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":").contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
  }

  /// The measurements, key by key.
  struct Result {
    /// To the first bytes, such as those of a progress line.
    var firstPaint = Samples<Duration>()
    var start = Samples<Duration>()
    var moveBytes = Samples<Int>()
    var moveTimes = Samples<Duration>()
    var scrollBytes = Samples<Int>()
    var scrollTimes = Samples<Duration>()
    var pageBytes = Samples<Int>()
    var pageTimes = Samples<Duration>()
  }

  /// The silence that ends the response to a key: longer than any pause within it, shorter than the delay of the detail
  /// pane.
  private static let quiet = Duration.milliseconds(40)

  /// Starts the program several times and, the first two times, presses keys once the screen is complete; nil if it
  /// cannot be started.
  func measure(runs: Int, keys: Int) -> Result? {
    var result = Result()
    for run in 0..<runs {
      guard let terminal = PseudoTerminal(command, columns: 120, rows: 40) else { return nil }
      let first = terminal.receive(quiet: .seconds(5), patience: .milliseconds(1))
      let rest = terminal.receive(quiet: .milliseconds(200))
      guard let time = first.lastByte else { return nil }
      result.firstPaint.add(time)
      result.start.add(time + (rest.lastByte ?? .zero))
      if let opening {
        terminal.send(opening)
        _ = terminal.receive(quiet: .milliseconds(300), first: .seconds(2))
      }
      // Pages start at the top again.
      if run == 0 {
        for _ in 0..<20 { press(down, terminal, &result.moveBytes, &result.moveTimes) }
        for _ in 0..<20 { terminal.send(down) }
        _ = terminal.receive(quiet: .milliseconds(300))
        for _ in 0..<keys { press(down, terminal, &result.scrollBytes, &result.scrollTimes) }
      } else if run == 1 {
        for _ in 0..<keys / 5 { press(pageDown, terminal, &result.pageBytes, &result.pageTimes) }
      }
    }
    return result
  }

  private func press(
    _ key: String, _ terminal: PseudoTerminal, _ bytes: inout Samples<Int>, _ times: inout Samples<Duration>
  ) {
    terminal.send(key)
    let answer = terminal.receive(quiet: Contestant.quiet)
    if let time = answer.lastByte {
      bytes.add(answer.bytes.count)
      times.add(time)
    }
    // Output after the cursor has rested does not belong to the key.
    _ = terminal.receive(quiet: .milliseconds(160))
  }
}

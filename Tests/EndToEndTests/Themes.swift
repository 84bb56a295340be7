import Foundation
import TestSupport
import Testing

extension EndToEnd {
  /// A config folder with a custom theme that the settings name; deleted with the value.
  private final class Config {
    let folder: TemporaryFolder

    init(theme: String) throws {
      folder = try TemporaryFolder(config: "theme: \(theme)\n")
      try FileManager.default.createDirectory(
        at: folder.url.appending(path: "aksess/themes"), withIntermediateDirectories: true)
    }

    /// Saves the theme `mine` like an editor: in place, or by replacing the file.
    func save(_ text: String, inPlace: Bool) throws {
      let file = folder.url.appending(path: "aksess/themes/mine.yaml")
      try text.write(to: file, atomically: !inPlace, encoding: .utf8)
    }

    func start(_ arguments: String...) throws -> Tmux {
      try Tmux(
        columns: 200, rows: 24, environment: ["XDG_CONFIG_HOME": folder.path],
        command: [Program.path, "demo"] + arguments)
    }
  }

  private func wait(_ tmux: Tmux, forColor number: Int) throws {
    try tmux.waitFor("colour \(number) shows") { _ in
      try tmux.styledScreen().contains { $0.contains("38;5;\(number)m") }
    }
  }

  @Test("the theme of the settings shows, and follows its file when it is saved")
  func ownTheme() throws {
    let config = try Config(theme: "mine")
    try config.save("inherits: dark\nstyles: { muted: { foreground: { 256: 201 } } }\n", inPlace: true)
    let tmux = try config.start()
    try wait(tmux, forColor: 201)
    try config.save("inherits: dark\nstyles: { muted: { foreground: { 256: 202 } } }\n", inPlace: false)
    try wait(tmux, forColor: 202)
    try config.save("inherits: dark\nstyles: { muted: { foreground: { 256: 203, 88: 1 } } }\n", inPlace: true)
    try tmux.waitForText("mine.yaml:2: found “88”, expected one of 16, 256, rgb")
    try wait(tmux, forColor: 203)
  }

  @Test("T shows each theme as the cursor moves, and Esc brings the one before back")
  func pickTheme() throws {
    let tmux = try Config(theme: "fjord").start("--theme", "dark")
    try wait(tmux, forColor: 245)
    try tmux.send("T", "End")
    try tmux.waitForText("▌ parchment")
    try wait(tmux, forColor: 241)
    try tmux.send("Escape")
    try wait(tmux, forColor: 245)
    #expect(try !tmux.styledScreen().contains { $0.contains("38;5;241m") })
  }

  @Test("an unknown theme is refused on the command line with the list of themes, and reported in the settings")
  func unknownTheme() throws {
    let config = try Config(theme: "drak")
    let told = try config.start()
    try told.waitForText("config.yaml:1:8: “drak”; expected one of ansi, dark")
    let refused = try config.start("--theme", "drak")
    #expect(try refused.waitForExit() == 64)
    #expect(try refused.screen().joined().contains("no theme “drak”; choose one of ansi, dark, deuteranopia"))
  }

  @Test("waiting for a theme to be saved uses no CPU time and sends nothing")
  func idle() throws {
    let config = try Config(theme: "mine")
    try config.save("inherits: dark\n", inPlace: true)
    let tmux = try config.start()
    try tmux.waitForText("1 of 13")
    let process = try tmux.processID
    func bytesSent() throws -> Substring? {
      try String(contentsOfFile: "/proc/\(process)/io", encoding: .utf8).split(separator: "\n")
        .first { $0.hasPrefix("wchar") }
    }
    func ticks() throws -> Int {
      let statistics = try String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8).split(separator: " ")
      return statistics[13...14].compactMap { Int($0) }.reduce(0, +)
    }
    // The detail pane follows the cursor's rest of 150 ms.
    Thread.sleep(forTimeInterval: 0.5)
    let (bytes, before) = (try bytesSent(), try ticks())
    Thread.sleep(forTimeInterval: 1)
    #expect(try bytesSent() == bytes)
    // A hundred ticks are a second; a loop that never waits takes nearly all of them.
    #expect(try ticks() - before < 10)
  }
}

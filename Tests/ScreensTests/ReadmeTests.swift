import Foundation
import Terminal
import Testing

@testable import Screens

@Suite("README's screen")
struct ReadmeTests {
  @Test("is what the program shows")
  func screen() throws {
    var player = try Player(100, 20)
    player.press("2", "j", "j", "j", "j", "j", "j", "j", "j")
    let file = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(path: "README.md")
    let readme = try String(contentsOf: file, encoding: .utf8)
    let begin = try #require(readme.range(of: "<!-- screen -->\n```text\n"))
    let end = try #require(readme.range(of: "```\n", range: begin.upperBound..<readme.endIndex))
    let rows = player.rows.map { $0 + "\n" }.joined()
    if ProcessInfo.processInfo.environment["AKSESS_RECORD"] == "1" {
      let updated = readme.replacingCharacters(in: begin.upperBound..<end.lowerBound, with: rows)
      try updated.write(to: file, atomically: true, encoding: .utf8)
    } else {
      #expect(String(readme[begin.upperBound..<end.lowerBound]) == rows)
    }
  }
}

import Foundation
import Terminal
import Testing

@testable import App
@testable import ScreenKit

@Suite("README", .serialized)
struct ReadmeTests {
  @Test("its screen is what the program shows")
  func screen() throws {
    var player = try Player(100, 20)
    player.press("2", "j", "j", "j", "j", "j", "j", "j", "j")
    let rows = player.rows.map { $0 + "\n" }.joined()
    try expect(rows, between: "<!-- screen -->\n```text\n", and: "```\n")
  }

  @Test("its keys are those that the program declares")
  func keys() throws {
    let rows = Registry.sections.flatMap { section in
      section.keys.map { key in
        let labels = key.keys.map { "`\($0.label)`" }.joined(separator: " ")
        return "| \(section.name) | \(labels) | \(key.name) | \(key.help) |\n"
      }
    }
    let table = "| section | key | name | what it does |\n|---|---|---|---|\n" + rows.joined()
    try expect(table, between: "<!-- keys -->\n", and: "</details>\n")
  }

  private func expect(_ text: String, between begin: String, and end: String) throws {
    let file = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(path: "README.md")
    let readme = try String(contentsOf: file, encoding: .utf8)
    let begin = try #require(readme.range(of: begin))
    let end = try #require(readme.range(of: end, range: begin.upperBound..<readme.endIndex))
    if ProcessInfo.processInfo.environment["AKSESS_RECORD"] == "1" {
      let updated = readme.replacingCharacters(in: begin.upperBound..<end.lowerBound, with: text)
      try updated.write(to: file, atomically: true, encoding: .utf8)
    } else {
      #expect(String(readme[begin.upperBound..<end.lowerBound]) == text)
    }
  }
}

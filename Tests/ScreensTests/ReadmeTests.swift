import Foundation
import Terminal
import TestSupport
import Testing

@testable import Screens

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
    let rows = KeySection.all.flatMap { section in
      section.bindings(KeyMaps()).map { key in
        let labels = key.keys.map { "`\($0.label)`" }.joined(separator: " ")
        return "| \(section.name) | \(labels) | \(key.name) | \(key.help) |\n"
      }
    }
    let table = "| section | key | name | what it does |\n|---|---|---|---|\n" + rows.joined()
    try expect(table, between: "<!-- keys -->\n", and: "</details>\n")
  }

  private func expect(_ text: String, between begin: String, and end: String) throws {
    let readme = try Repository.text("README.md")
    let begin = try #require(readme.range(of: begin))
    let end = try #require(readme.range(of: end, range: begin.upperBound..<readme.endIndex))
    if ProcessInfo.processInfo.environment["AKSESS_RECORD"] == "1" {
      let updated = readme.replacingCharacters(in: begin.upperBound..<end.lowerBound, with: text)
      try updated.write(to: Repository.root.appending(path: "README.md"), atomically: true, encoding: .utf8)
    } else {
      #expect(String(readme[begin.upperBound..<end.lowerBound]) == text)
    }
  }
}

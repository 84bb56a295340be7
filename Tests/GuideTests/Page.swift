import Foundation
import TestSupport
import Testing

/// The README or a page of the guide.
struct Page: Sendable, CustomTestStringConvertible {
  let file: URL
  let lines: [String]

  var name: String { file.lastPathComponent }
  var testDescription: String { name }
  var text: String { lines.joined(separator: "\n") }

  static let all: [Page] = {
    let guide = Repository.root.appending(path: "Sources/aksess/Documentation.docc")
    let files = (try? FileManager.default.contentsOfDirectory(at: guide, includingPropertiesForKeys: nil)) ?? []
    return ([Repository.root.appending(path: "README.md")] + files.sorted { $0.path < $1.path })
      .filter { $0.pathExtension == "md" }.compactMap { try? Page($0) }
  }()

  private init(_ file: URL) throws {
    self.file = file
    lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0) }
  }

  /// The page with all generated parts regenerated: the output in `console` blocks, and the text between a marker such
  /// as `<!-- keys: lists -->` and `<!-- end -->`.
  func updated() throws -> [String] {
    var updated: [String] = []
    var isExample = false
    var isGenerated = false
    for line in lines {
      if line == "```console" { isExample = true } else if line == "```" { isExample = false }
      if line == "<!-- end -->" { isGenerated = false }
      if isGenerated { continue }
      if isExample && line.hasPrefix("$ ") {
        updated.append(line)
        updated += try Program.bash("exec 2>&1; " + line.dropFirst(2)).lines.map(Page.withFixedFileTimes)
      } else if !isExample || line == "```console" {
        updated.append(line)
      }
      if let marker = try Marker(line) {
        updated += try marker.lines()
        isGenerated = true
      }
    }
    try #require(!isGenerated, "\(name) lacks an <!-- end -->")
    return updated
  }

  /// The blocks of code.
  var snippets: [Snippet] {
    var snippets: [Snippet] = []
    var open: Snippet?
    for (number, line) in lines.enumerated() {
      if line == "```", let snippet = open {
        snippets.append(snippet)
        open = nil
      } else if open != nil {
        open?.lines.append(line)
      } else if line.hasPrefix("```") {
        open = Snippet(language: String(line.dropFirst(3)), line: number + 1)
      }
    }
    return snippets
  }

  /// The line with the time of each file that was read as 2026-11-23 at noon: a clone's files are as old as the clone.
  private static func withFixedFileTimes(_ line: String) -> String {
    line.replacing(#/(file time |"?fileTime"?: ")\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/#) {
      "\($0.output.1)2026-11-23T12:00:00Z"
    }
  }
}

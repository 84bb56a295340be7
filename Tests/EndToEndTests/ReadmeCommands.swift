import Foundation
import TestSupport
import Testing

extension EndToEnd {
  @Test("README's examples print what README says")
  func readme() throws {
    let file = Repository.root.appending(path: "README.md")
    let readme = try String(contentsOf: file, encoding: .utf8)
    var updated = ""
    var isExample = false
    for line in readme.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "```console" { isExample = true } else if line == "```" { isExample = false }
      if isExample && line.hasPrefix("$ ") {
        updated += line + "\n" + (try Program.bash(String(line.dropFirst(2)) + " 2>&1").output)
      } else if !isExample || line == "```console" {
        updated += line + "\n"
      }
    }
    updated.removeLast()
    if ProcessInfo.processInfo.environment["AKSESS_RECORD"] == "1" {
      try updated.write(to: file, atomically: true, encoding: .utf8)
    } else {
      #expect(updated == readme)
    }
  }
}

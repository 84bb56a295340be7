import Foundation
import TestSupport
import Testing

extension EndToEnd {
  @Test("--version prints all that a problem report needs, and the help ends with the version")
  func version() throws {
    let version = try Program.bash("aksess --version")
    #expect(version.status == 0 && version.errors.isEmpty)
    let lines = version.output.split(separator: "\n", omittingEmptySubsequences: false)
    try #require(lines.count == 5 && lines.last == "", "\(version.output)")
    #expect(lines[0].wholeMatch(of: /aksess \d+\.\d+\.\d+/) != nil)
    let commit = /commit (?:[0-9a-f]{40}(?:, with uncommitted changes)?|unknown: built from sources outside Git)/
    #expect(lines[1].wholeMatch(of: commit) != nil, "\(lines[1])")
    #expect(lines[2].wholeMatch(of: /Swift 6\.\d+( or later)?/) != nil)
    #expect(lines[3].wholeMatch(of: /ncurses \d+\.\d+\.\d{8}/) != nil)
    let place = lines[1].dropFirst("commit ".count).prefix { $0.isHexDigit }.prefix(12)
    for command in ["--help", "get --help", "help who-can"] {
      let help = try Program.bash("aksess \(command)")
      let foot = help.output.split(separator: "\n").last ?? ""
      #expect(help.status == 0 && foot.hasPrefix(lines[0]), "\(foot)")
      #expect(foot.contains(place.isEmpty ? "outside Git" : place) && foot.contains("aksess --version"), "\(foot)")
    }
  }
}

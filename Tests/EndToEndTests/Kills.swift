import Foundation
import TestSupport
import Testing

extension EndToEnd {
  /// Kills the program at `AKSESS_KILLS` moments, spread evenly over its running time.
  @Test("a program killed at any moment while saving leaves the old file or the complete new one")
  func kills() throws {
    let moments = ProcessInfo.processInfo.environment["AKSESS_KILLS"].flatMap { Int($0) } ?? 20
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "list.csv")
    func save(killedAfter seconds: Double) throws -> String {
      try folder.write("mine", to: "list.csv")
      // A limit of zero would mean no limit.
      let outcome = try Program.bash(
        #"printf 'o\025%s\ry' '\#(file.path)' | timeout -s KILL \#(max(seconds, 0.001)) "$AKSESS_BINARY" demo --linear"#
      )
      #expect([0, 137].contains(outcome.status), "\(outcome)")
      return try String(contentsOf: file, encoding: .utf8)
    }
    let clock = ContinuousClock()
    var whole = ""
    let time = try clock.measure { whole = try save(killedAfter: 60) }
    try #require(whole != "mine" && whole.contains("\r\nname,"))
    var left: Set<String> = []
    for moment in 0..<moments {
      let seconds = time / .seconds(1) * Double(moment) / Double(moments)
      let text = try save(killedAfter: seconds)
      #expect(text == "mine" || text == whole, "after \(seconds) s")
      left.insert(text)
    }
    #expect(left.contains("mine"))
  }
}

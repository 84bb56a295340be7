import Foundation
import FuzzProperties
import TestSupport
import Testing

/// Inputs that found bugs, and the seeds of the fuzzers.
@Suite("Fuzz targets")
struct ReplayTests {
  private static func files(_ target: FuzzTarget) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(
      at: Repository.fixture("fuzz/\(target.rawValue)"), includingPropertiesForKeys: nil)
  }

  @Test("inputs that found bugs pass", arguments: FuzzTarget.allCases)
  func replay(target: FuzzTarget) throws {
    let files = try ReplayTests.files(target)
    #expect(!files.isEmpty)
    for file in files {
      #expect(throws: Never.self, "\(file.lastPathComponent)") { try target.check(Array(try Data(contentsOf: file))) }
    }
  }
}

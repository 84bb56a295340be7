import Foundation
import TestSupport
import Testing

@testable import Terminal

/// Compares a canvas with its record: text, styles, cursor, and the attributes of the styles.
func expectGolden(_ canvas: Canvas, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  try expectGolden(canvas.recording + canvas.looks, name, sourceLocation: sourceLocation)
}

/// Compares a text with its record, a file in `Golden`.
///
/// `AKSESS_RECORD=1` rewrites the records; review the diff before committing.
func expectGolden(_ recording: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let file = Repository.root.appending(path: "Tests/ScreensTests/Golden/\(name).txt")
  if ProcessInfo.processInfo.environment["AKSESS_RECORD"] == "1" {
    try recording.write(to: file, atomically: true, encoding: .utf8)
    return
  }
  let expected = try String(contentsOf: file, encoding: .utf8)
  #expect(
    Array(expected.utf8) == Array(recording.utf8), "\(name) is now:\n\(recording)", sourceLocation: sourceLocation)
}

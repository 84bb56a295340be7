import Foundation
import Testing

@testable import App
@testable import ScreenKit
@testable import Terminal

/// Compares a screen with its record beside this file: text, styles, cursor, and what the styles look like.
///
/// `AKSESS_RECORD=1` writes the records anew; look at their difference before committing it.
func expectGolden(_ canvas: Canvas, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name).txt")
  let recording = canvas.recording + canvas.looks
  if ProcessInfo.processInfo.environment["AKSESS_RECORD"] == "1" {
    try recording.write(to: file, atomically: true, encoding: .utf8)
    return
  }
  let expected = try String(contentsOf: file, encoding: .utf8)
  #expect(
    Array(expected.utf8) == Array(recording.utf8), "\(name) is now:\n\(recording)", sourceLocation: sourceLocation)
}

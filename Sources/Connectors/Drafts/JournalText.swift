import AccessModel
import Manifests

/// What the bytes of a draft's journal say.
struct JournalText: Sendable {
  /// Nil if there is nothing in it yet.
  private(set) var header: DraftHeader?
  private(set) var draft = Draft()
  /// How many bytes the lines take that count.
  private(set) var end = 0
  /// Whether the last line is cut off, as by a crash while it was written.
  private(set) var isCutOff = false
  /// Where a line is that is wrong, and what is; it does not count, nor do those after it.
  private(set) var problem: Problem?

  /// - Parameter path: Of the journal, for messages.
  init(_ bytes: [UInt8], path: String) {
    var line = 0
    bytes.withUnsafeBufferPointer { bytes in
      while end < bytes.count {
        guard let newline = bytes[end...].firstIndex(of: UInt8(ascii: "\n")) else {
          isCutOff = true
          return
        }
        line += 1
        do throws(JSONReader.Failure) {
          try take(UnsafeBufferPointer(rebasing: bytes[end..<newline]))
        } catch {
          problem = Problem(
            Place(path, line: line, column: error.offset + 1), found: error.found, expected: error.expected)
          return
        }
        end = newline + 1
      }
    }
  }

  private mutating func take(_ line: UnsafeBufferPointer<UInt8>) throws(JSONReader.Failure) {
    var reader = JSONReader(line)
    guard header != nil else {
      header = try DraftHeader(&reader)
      return
    }
    draft.take(try DraftStep(&reader))
  }
}

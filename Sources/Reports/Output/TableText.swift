import AccessModel

/// A table as text in one format, made while it is written, so that the whole text is never in memory.
package struct TableText {
  /// The text before the rows, and the text after them.
  let head: String
  let foot: String
  let rows: Int
  /// Counts the rows made; nil if no progress is shown.
  let meter: WorkMeter?
  /// Adds the text of a row.
  let appendRow: @Sendable (_ row: Int, _ text: inout [UInt8]) -> Void

  /// The size from which a block is passed on, in bytes: a system call for each row would take longer than the row.
  private static let block = 1 << 18
  /// As many rows are made one after the other on each core; few, as a row can be a megabyte.
  private static let part = 16

  init(
    head: String = "", foot: String = "", rows: Int = 0, meter: WorkMeter? = nil,
    appendRow: @escaping @Sendable (_ row: Int, _ text: inout [UInt8]) -> Void = { _, _ in }
  ) {
    self.head = head
    self.foot = foot
    self.rows = rows
    self.meter = meter
    self.appendRow = appendRow
    meter?.expect(rows)
  }

  /// A text that was made before.
  package init(_ text: String) { self.init(head: text) }

  /// Passes the text on block by block; ends early if the task is cancelled.
  ///
  /// - Parameter send: Takes a block, and returns whether to continue.
  package func write(_ send: ([UInt8]) throws -> Bool) rethrows {
    var text = Array(head.utf8)
    var isWanted = true
    try (0..<rows).inParts(of: TableText.part) { [appendRow, meter] part -> [UInt8] in
      part.reduce(into: []) { text, row in
        appendRow(row, &text)
        meter?.add(1)
      }
    } _: { part in
      text += part
      guard text.count >= TableText.block else { return true }
      isWanted = try send(text)
      text.removeAll(keepingCapacity: true)
      return isWanted
    }
    guard isWanted else { return }
    text += foot.utf8
    _ = try send(text)
  }

  /// The whole text.
  package var whole: String {
    var bytes: [UInt8] = []
    write { block in
      bytes += block
      return true
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

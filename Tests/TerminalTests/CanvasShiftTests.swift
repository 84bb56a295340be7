import Testing

@testable import Terminal

/// Rows that terminals can move instead of being sent them anew.
@Suite("Rows that moved between two canvases")
struct CanvasShiftTests {
  /// A heading, rows of a list from `first` on, and beside them what stays.
  private static func canvas(first: Int, beside: String = "", rows: Int = 12) -> Canvas {
    var canvas = Canvas(Size(columns: 60, rows: rows))
    canvas.write("NAME  what a list shows", at: Point(column: 0, row: 0))
    for row in 1..<rows - 1 {
      let number = first + row
      canvas.write("group-\(number * number % 997) is row \(number * 7)", at: Point(column: 2, row: row))
      canvas.write(beside, at: Point(column: 40, row: row))
    }
    canvas.write("? help  q quit", at: Point(column: 0, row: rows - 1))
    return canvas
  }

  @Test("a list scrolled up or down is moved, and only its rows", arguments: [1, 3, -1, -2])
  func scrolled(distance: Int) throws {
    let (before, after) = (Self.canvas(first: 100), Self.canvas(first: 100 + distance))
    let shift = try #require(before.shift(to: after))
    #expect(shift == CanvasShift(rows: 1..<11, distance: distance))
    let shifted = before.shifted(shift)
    let kept = distance > 0 ? 1..<11 - distance : 1 - distance..<11
    for row in kept { #expect(shifted.row(row).elementsEqual(after.row(row))) }
    for row in Set(1..<11).subtracting(kept) { #expect(shifted.row(row).allSatisfy { $0 == .blank }) }
    for row in [0, 11] { #expect(shifted.row(row).elementsEqual(before.row(row))) }
  }

  @Test("what stands beside the rows is counted: short text is moved along, long text is not worth it")
  func beside() {
    let short = (Self.canvas(first: 100, beside: "a"), Self.canvas(first: 101, beside: "a"))
    #expect(short.0.shift(to: short.1)?.distance == 1)
    var (before, after) = (Self.canvas(first: 100), Self.canvas(first: 101))
    for row in 1..<11 {
      let text = String(repeating: String("abcdefghijk".dropFirst(row).first ?? "z"), count: 30)
      before.write(text, at: Point(column: 30, row: row))
      after.write(text, at: Point(column: 30, row: row))
    }
    #expect(before.shift(to: after) == nil)
  }

  @Test("nothing is moved where nothing or little changed, all is different, or the size is another")
  func unmoved() {
    let canvas = Self.canvas(first: 100)
    #expect(canvas.shift(to: canvas) == nil)
    var little = canvas
    little.write("changed", at: Point(column: 2, row: 5))
    #expect(canvas.shift(to: little) == nil)
    #expect(canvas.shift(to: Self.canvas(first: 500)) == nil)
    #expect(canvas.shift(to: Self.canvas(first: 101, rows: 14)) == nil)
    #expect(Canvas(Size(columns: 60, rows: 12)).shift(to: canvas) == nil)
  }
}

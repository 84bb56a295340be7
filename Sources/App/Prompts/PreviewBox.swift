import ScreenKit
import Terminal

/// The frame over the screen of what would be done, with the question below it; the screen's last row keeps the keys.
struct PreviewBox {
  let frame: Rect
  /// What is shown.
  let text: Rect
  let question: Rect

  /// - Parameters:
  ///   - size: That of the screen.
  ///   - columns: The most columns of the frame.
  ///   - rows: The most rows of it; nil for all that there are.
  init(_ size: Size, columns: Int, rows: Int? = nil) {
    frame = Rect(size).splitBottom(size.rows >= 8 ? 1 : 0).rest.centered(
      columns: min(columns, size.columns), rows: min(size.rows, rows ?? size.rows))
    // The frame's lines are left out if there is no room.
    let inside = frame.rows > 3 ? frame.inset(columns: 2, rows: 1) : frame
    (text, question) = (inside.splitBottom(1).rest, inside.splitBottom(1).bottom)
  }

  func draw(_ reader: Reader, title: String, question words: String, on canvas: inout Canvas) {
    canvas.clear(frame)
    canvas.box(frame, title: title, style: Style(.border))
    canvas.cursor = nil
    reader.draw(on: &canvas, in: text, box: frame)
    canvas.write(words, at: question.origin, in: question, style: Style(.warning, .bold), width: question.columns)
  }
}

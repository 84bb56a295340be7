import AccessModel
import SafeText
import ScreenKit
import Terminal

/// Draws the question: its fields with their completions, and a message.
struct WhoCanView {
  let screen: WhoCanScreen

  private static let fieldColumn = 13

  /// The number of rows that the question takes. On a small screen it is one line with the question or the current
  /// field.
  static func formRows(_ screen: WhoCanScreen, _ context: ScreenContext) -> Int {
    guard context.size.rows >= 12 else { return context.size.rows > 3 ? 1 : 0 }
    return WhoCanForm.Field.allCases.count + (remark(screen) == nil ? 1 : 2)
  }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard rect.rows > 1 else { return drawSmall(on: &canvas, in: rect) }
    var rest = rect
    for field in WhoCanForm.Field.allCases {
      let (line, below) = rest.splitTop(1)
      draw(field, on: &canvas, in: line)
      rest = below
    }
    if let remark = WhoCanView.remark(screen), rest.rows > 1 {
      canvas.write(remark, at: Point(column: rest.column + 2, row: rest.row), in: rest, width: rest.columns - 3)
      rest = rest.splitTop(1).rest
    }
    if !rest.isEmpty { canvas.horizontalLine(row: rest.row, from: rest.column, to: rest.maxColumn) }
  }

  /// The message: what is missing, else the notes on the input.
  private static func remark(_ screen: WhoCanScreen) -> StyledLine? {
    let source = screen.results.source
    if let summary = source.gaps.summary { return StyledLine(summary, .warning) }
    return source.notes.isEmpty ? nil : StyledLine(source.notes.joined(separator: " "), .muted)
  }

  private func drawSmall(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    if let field = screen.form.focus {
      draw(field, on: &canvas, in: rect)
    } else {
      canvas.write(" \(screen.form.label)", at: rect.origin, style: Style(.heading), width: rect.columns)
    }
  }

  private func draw(_ field: WhoCanForm.Field, on canvas: inout Canvas, in line: Rect) {
    let isFocused = screen.form.focus == field
    if isFocused { canvas.writeSelectionMark(at: line.origin, in: line) }
    canvas.write(
      field.title, at: Point(column: line.column + 2, row: line.row), in: line,
      style: Style(.heading, isFocused ? .bold : []))
    let area = line.splitLeft(WhoCanView.fieldColumn).rest
    let text = screen.form[field]
    let width = isFocused ? min(area.columns, max(24, text.text.displayWidth + 2)) : area.columns
    let (own, others) = area.splitLeft(width)
    text.draw(on: &canvas, in: own, placeholder: field.placeholder, isFocused: isFocused, style: Style(.text))
    guard isFocused else { return }
    var column = others.column + 1
    // Starts near the highlighted candidate, so that it always fits on the line.
    for (number, name) in screen.form.candidates.enumerated().dropFirst(max(0, (screen.form.chosen ?? 0) - 2)) {
      let isChosen = screen.form.chosen == number
      let room = others.maxColumn - column - 1
      guard room >= min(name.displayWidth, 12) else { break }
      column += canvas.write(
        name, at: Point(column: column, row: line.row), in: others,
        style: isChosen ? Style(.accent, [.bold, .reverse]) : Style(.muted), width: min(room, name.displayWidth))
      column += 2
    }
  }
}

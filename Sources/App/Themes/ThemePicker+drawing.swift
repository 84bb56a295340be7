import SafeText
import ScreenKit
import Terminal

extension ThemePicker {
  /// Draws the names in a box over the screen, and below them what the theme is made for and its colours.
  func draw(on canvas: inout Canvas) {
    let (box, list, below) = areas(canvas.size)
    canvas.clear(box)
    canvas.box(box, title: "Theme", style: Style(.border))
    canvas.cursor = nil
    drawNames(on: &canvas, in: list)
    for (number, note) in notes.enumerated() where !below.isEmpty {
      canvas.write(
        note, at: Point(column: below.column, row: below.row + 1 + number), in: below, width: below.columns)
    }
  }

  /// The box, the names in it, and the description below them if there is room.
  func areas(_ size: Size) -> (box: Rect, list: Rect, below: Rect) {
    let rows = names.count + notes.count + 3
    let box = Rect(size).centered(columns: min(52, size.columns), rows: min(rows, size.rows))
    // The frame is left out if there is no room.
    let inside = box.rows > 2 ? box.inset(columns: 2, rows: 1) : box
    let (list, below) = inside.splitBottom(inside.rows >= rows - 2 ? notes.count + 1 : 0)
    return (box, list, below)
  }

  func firstShown(_ rows: Int) -> Int { max(0, min(cursor - rows / 2, names.count - rows)) }

  private func drawNames(on canvas: inout Canvas, in rect: Rect) {
    let first = firstShown(rect.rows)
    for (line, name) in names.dropFirst(first).prefix(rect.rows).enumerated() {
      let isCurrent = first + line == cursor
      let words =
        StyledLine(isCurrent ? "▌ " : "  ", .selection) + StyledLine(name, .text, isCurrent ? .bold : [])
        + StyledLine(themes.isCustom(name) ? "  custom" : "", .muted)
      canvas.write(words, at: Point(column: rect.column, row: rect.row + line), in: rect, width: rect.columns)
    }
  }

  private var notes: [StyledLine] {
    let colors: [(String, StyleRole)] = [
      ("view", .levelView), ("edit", .levelEdit), ("admin", .levelAdmin), ("cluster-admin", .levelClusterAdmin),
      ("custom", .levelCustom), ("none", .levelNone),
    ]
    let signs: [(String, StyleRole)] = [
      ("high", .severityHigh), ("medium", .severityMedium), ("low", .severityLow), ("match", .match),
      ("good", .good), ("warning", .warning), ("error", .error),
    ]
    return [StyledLine(purpose, .muted)]
      + [colors, signs].map { samples in
        samples.reduce(into: StyledLine()) { $0 += StyledLine($1.0, $1.1) + StyledLine("  ") }
      }
  }

  /// What the theme is made for.
  private var purpose: String {
    guard let background = reading.theme.background else { return "for any background" }
    let parts = background.components
    let hex = [parts.x, parts.y, parts.z].map { part in
      let digits = String(part, radix: 16)
      return digits.count < 2 ? "0" + digits : digits
    }
    return "for a background like #\(hex.joined())"
  }
}

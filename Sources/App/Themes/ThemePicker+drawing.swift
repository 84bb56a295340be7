import SafeText
import ScreenKit
import Terminal

extension ThemePicker {
  /// Draws the names in a box over the screen, with the purpose and the colours of the theme below them.
  func draw(on canvas: inout Canvas) {
    let (box, middle, below) = areas(canvas.size)
    canvas.clear(box)
    canvas.box(box, title: "Theme", style: Style(.border))
    canvas.cursor = nil
    drawNames(on: &canvas, in: middle)
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

  private func drawNames(on canvas: inout Canvas, in rect: Rect) {
    list.draw(on: &canvas, in: rect) { canvas, position, line, isChosen in
      let name = names[position]
      let words =
        StyledLine(name, .text, isChosen ? .bold : []) + StyledLine(themes.isCustom(name) ? "  custom" : "", .muted)
      let place = line.splitLeft(2).rest
      canvas.write(words, at: place.origin, in: place, width: place.columns)
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

  /// The purpose of the theme.
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

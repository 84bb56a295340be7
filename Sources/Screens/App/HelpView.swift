import Terminal

/// The help over a screen: its keys, and those of every screen.
enum HelpView {
  static func lines(_ keys: [KeyHelp]) -> [StyledLine] {
    [StyledLine("This screen", .heading, .bold)] + keys.map(line) + [StyledLine()]
      + [StyledLine("Every screen", .heading, .bold)] + AppKeys.map.keyHelp.map(line) + [StyledLine()]
      + [
        StyledLine("Signs", .heading, .bold),
        StyledLine("  ▌  the selected row          *  a marked row"),
        StyledLine("  ?  not in the data           …  cut; the detail has all of it"),
        StyledLine("  \n \u{1B} \u{202E}  what would not show in a name, or deceive"),
      ]
  }

  private static func line(_ key: KeyHelp) -> StyledLine {
    let labels = key.keys.map(\.label).joined(separator: " ")
    return StyledLine("  ") + StyledLine(labels + String(repeating: " ", count: max(1, 16 - labels.count)), .hintKey)
      + StyledLine(key.help)
  }

  /// How many lines of help there is room for.
  static func rows(_ size: Size) -> Int { box(size).inset(columns: 2, rows: 1).rows }

  static func draw(_ help: ScrollView, on canvas: inout Canvas, in rect: Rect) {
    let box = box(canvas.size)
    canvas.clear(box)
    canvas.box(box, title: " Keys ", style: Style(.border))
    help.draw(on: &canvas, in: box.inset(columns: 2, rows: 1), box: box)
    canvas.cursor = nil
  }

  private static func box(_ size: Size) -> Rect {
    Rect(size).centered(columns: min(78, size.columns), rows: min(40, size.rows))
  }
}

import AccessModel
import SafeText
import ScreenKit
import Terminal

extension App {
  /// Draws the whole screen.
  package func draw() -> Canvas {
    var canvas = Canvas(size)
    let layout = AppLayout(size)
    drawHeader(on: &canvas, in: layout.header)
    drawTabs(on: &canvas, in: layout.tabRow)
    drawBreadcrumbs(on: &canvas, in: layout.breadcrumbs)
    if !layout.lowerRule.isEmpty { canvas.horizontalLine(row: layout.lowerRule.row, from: 0, to: size.columns) }
    drawHints(on: &canvas, in: layout.hints)
    let (body, line) = layout.body.splitBottom(activePrompt == nil ? 0 : 1)
    screen?.draw(on: &canvas, in: body, context)
    activePrompt?.line.draw(on: &canvas, in: line)
    overlay?.draw(on: &canvas)
    drawMessage(on: &canvas, in: layout.hints)
    return canvas
  }

  /// Draws the message in place of the hints, in as many rows above them as it needs.
  private func drawMessage(on canvas: inout Canvas, in rect: Rect) {
    let said = (loading?.progress?.words ?? "").split(separator: "\n").map(String.init)
    let texts = (waitingMessage ?? message).map { [$0] } ?? said
    guard !rect.isEmpty, !texts.isEmpty else { return }
    let lines = texts.flatMap { wrapped(StyledLine($0, .accent), width: max(1, rect.columns - 2)) }.prefix(rect.row)
    let top = rect.row + 1 - lines.count
    canvas.clear(Rect(column: 0, row: top, columns: rect.columns, rows: lines.count))
    for (number, line) in lines.enumerated() {
      canvas.write(line, at: Point(column: 1, row: top + number), width: rect.columns - 1)
    }
  }

  private func drawTabs(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    for (entry, label, columns) in tabs where columns.lowerBound >= 0 {
      let style = entry.name == tab ? Style(.tabSelected, [.bold, .underline]) : Style(.tab)
      canvas.write(label, at: Point(column: columns.lowerBound, row: rect.row), style: style)
    }
  }

  private func drawBreadcrumbs(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    canvas.horizontalLine(row: rect.row, from: 0, to: size.columns)
    guard levels.count > 1 || screen?.isFiltered == true else { return }
    var line = StyledLine(" ")
    for (number, level) in levels.enumerated() {
      if number > 0 { line += StyledLine(" > ", .muted) }
      line += StyledLine(level.title, number == levels.count - 1 ? .heading : .muted)
    }
    line += StyledLine(" ")
    canvas.write(line, at: Point(column: 2, row: rect.row), width: min(line.width, max(0, size.columns - 4)))
  }

  /// The message about slow work; nil if there is none.
  private var waitingMessage: String? {
    guard let pending, pending.isSlow else { return nil }
    let progress = pending.progress.map { $0.total == 0 ? "" : " \($0.label)" } ?? ""
    return "\(pending.doing)…\(progress) Esc cancels"
  }

  private func drawHints(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    guard let screen else { return }
    let place = overlay?.position ?? screen.position
    let position = place.isEmpty ? "" : " \(place) "
    let room = rect.columns - position.displayWidth
    let own = overlay?.keyHelp(settings.keys).hints ?? activePrompt?.line.keyHelp.hints ?? screen.hints(context)
    // Help and quit are the last hints to be dropped.
    let isAlone = screen.isTyping || overlay != nil || activePrompt != nil
    let common = isAlone ? [] : settings.keys[Registry.everywhere].hints
    let hints = (own + common).map { Hint($0, settings) }
    let reserved = hints.suffix(common.count).reduce(0) { $0 + $1.width + 2 }
    var column = 1
    for (number, hint) in hints.enumerated() {
      guard column + hint.width <= (number < own.count ? room - reserved : room) else { continue }
      canvas.write(hint.key, at: Point(column: column, row: rect.row), style: Style(.hintKey, .bold))
      canvas.write(hint.words, at: Point(column: column + hint.keyWidth + 1, row: rect.row), style: Style(.hint))
      column += hint.width + 2
    }
    canvas.write(position, at: Point(column: max(0, room), row: rect.row), style: Style(.text))
  }
}

/// A key and its words in the hint bar.
private struct Hint {
  let key: String
  let words: String
  let keyWidth: Int
  let width: Int

  init(_ help: KeyHelp, _ settings: Settings) {
    key = settings.label(help.keys[0])
    words = help.hint
    keyWidth = key.displayWidth
    width = keyWidth + 1 + words.displayWidth
  }
}

import AccessModel
import SafeText
import ScreenKit
import Terminal

/// The screen with the progress of the first load.
package struct Opening: Sendable {
  private var size: Size
  private let title: String
  private let settings: Settings
  private var progress: WorkProgress?
  private var hasCopied = false
  /// The events that wait for the app: users may type ahead.
  package private(set) var waiting: [AppEvent] = []

  /// - Parameter title: The name of the source; may contain hostile text.
  package init(_ title: String, settings: Settings, size: Size) {
    self.title = title
    self.settings = settings
    self.size = size
  }

  /// Handles everything that has happened, in order.
  package mutating func update(_ events: [AppEvent]) -> [Effect] { events.flatMap { update($0) } }

  private mutating func update(_ event: AppEvent) -> [Effect] {
    switch event {
    case .loading(let progress): self.progress = progress
    case .terminal(.resize(let size)): self.size = size
    case .terminal(.interrupted), .terminal(.terminated): return [.quit]
    case .terminal(.resumed): return [.redraw]
    case .terminal(.key(let key)) where !hasTyped || key == .control("c"):
      switch settings.keys[Registry.everywhere].action(for: key) {
      case .back, .cancel: return [.quit]
      case .redraw: return [.redraw]
      case .suspend: return [.suspend]
      // There is nothing yet that Esc could close but the program.
      default:
        if key == .escape { return [.quit] }
        if canCopy(key) { return [.copy(progress?.words ?? "")] }
        waiting.append(event)
      }
    case .copied: hasCopied = true
    default: waiting.append(event)
    }
    return []
  }

  /// Whether a key copies what another program says, such as the code to sign in with.
  private func canCopy(_ key: Key) -> Bool {
    !(progress?.words ?? "").isEmpty && settings.keys[TextKeys.section].action(for: key) == .copy
  }

  /// Whether keys wait for the app, in which case this screen handles no more keys.
  private var hasTyped: Bool {
    waiting.contains { event in
      if case .terminal = event { true } else { false }
    }
  }

  /// Draws the whole screen.
  package func draw() -> Canvas {
    var canvas = Canvas(size)
    let words = StyledLine(isRead ? "analyzing " : "reading ", .muted) + StyledLine(title, .text, .bold)
    let row = max(0, size.rows / 2 - 2)
    canvas.write(StyledLine(" aksess", .title, .bold), at: Point(column: 0, row: 0), width: size.columns)
    write(words, on: &canvas, row: row)
    // How much there is shows only once the first of it was read.
    write(StyledLine(progress.flatMap { $0.total == 0 ? nil : $0.label } ?? "", .text), on: &canvas, row: row + 1)
    write(bar, on: &canvas, row: row + 2)
    for (number, line) in said.enumerated() { write(line, on: &canvas, row: row + 4 + number) }
    let key = settings.keys[Registry.everywhere].bindings.first { $0.action == .back }?.keys.first
    var hints = StyledLine(" \(key.map(settings.label) ?? "")", .hintKey, .bold) + StyledLine(" quit", .hint)
    let copy = settings.keys[TextKeys.section].bindings.first { $0.action == .copy }?.keys.first
    if let copy, !said.isEmpty {
      hints +=
        StyledLine("  \(settings.label(copy))", .hintKey, .bold) + StyledLine(hasCopied ? " copied" : " copy", .hint)
    }
    canvas.write(hints, at: Point(column: 0, row: size.rows - 1), width: size.columns)
    return canvas
  }

  /// What another program says to whoever waits, in lines.
  private var said: [StyledLine] {
    (progress?.words ?? "").split(separator: "\n").flatMap {
      wrapped(StyledLine(String($0), .warning, .bold), width: max(1, size.columns - 4))
    }
  }

  /// Whether everything is read, and only the analysis is not done yet.
  private var isRead: Bool { progress?.fraction == 1 }

  /// The progress bar; empty if the total is unknown, or if only the analysis is left.
  private var bar: StyledLine {
    guard progress?.total != 0, let fraction = progress?.fraction, !isRead else { return StyledLine() }
    let columns = min(40, size.columns - 4)
    let filled = Int(fraction * Double(columns))
    return StyledLine(String(repeating: "#", count: max(0, filled)), .accent)
      + StyledLine(String(repeating: ".", count: max(0, columns - filled)), .muted)
  }

  private func write(_ line: StyledLine, on canvas: inout Canvas, row: Int) {
    guard row < size.rows - 1 else { return }
    canvas.write(line, at: Point(column: max(0, (size.columns - line.width) / 2), row: row), width: size.columns)
  }
}

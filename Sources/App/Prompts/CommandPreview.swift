import ScreenKit
import Terminal

/// A custom command over the screen, each argument on a line, and the question whether it starts.
struct CommandPreview: Sendable {
  /// What a key comes to.
  enum Reply { case stay, run, leave }

  let run: CommandRun
  private var reader: Reader

  init(_ run: CommandRun) {
    self.run = run
    let arguments = run.arguments.enumerated().map { number, argument in
      StyledLine((number == 0 ? "" : "  ") + (argument.isEmpty ? "''" : argument), .text, number == 0 ? .bold : [])
    }
    reader = Reader([StyledLine(run.description, .muted), StyledLine()] + arguments)
  }

  static let keyHelp = [
    KeyHelp(keys: [.character("y")], hint: "run", help: "run it"),
    KeyHelp(keys: [.character("n")], hint: "do not run it (default)", help: "run nothing"),
  ]

  mutating func handle(_ key: Key, _ keys: KeyMaps, size: Size) -> Reply {
    if key == .character("y") || key == .character("Y") { return .run }
    guard key != .character("n"), let move = keys[MovingKeys.section].action(for: key) else { return .leave }
    reader.move(move, size: text(size).size)
    return .stay
  }

  func draw(on canvas: inout Canvas) {
    let box = box(canvas.size)
    canvas.clear(box)
    canvas.box(box, title: "What would run", style: Style(.border))
    canvas.cursor = nil
    reader.draw(on: &canvas, in: text(canvas.size), box: box)
    let question = inside(canvas.size).splitBottom(1).bottom
    canvas.write(
      "Run it? y/N", at: question.origin, in: question, style: Style(.warning, .bold), width: question.columns)
  }

  private func box(_ size: Size) -> Rect {
    // The last row keeps the keys.
    Rect(size).splitBottom(size.rows >= 8 ? 1 : 0).rest.centered(
      columns: min(84, size.columns), rows: min(size.rows, run.arguments.count + 6))
  }

  /// The area without the frame, which is left out if there is no room.
  private func inside(_ size: Size) -> Rect {
    let box = box(size)
    return box.rows > 3 ? box.inset(columns: 2, rows: 1) : box
  }

  private func text(_ size: Size) -> Rect { inside(size).splitBottom(1).rest }
}

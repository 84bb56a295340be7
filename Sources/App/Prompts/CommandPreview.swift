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
    reader.move(move, size: box(size).text.size)
    return .stay
  }

  func draw(on canvas: inout Canvas) {
    box(canvas.size).draw(reader, title: "What would run", question: "Run it? y/N", on: &canvas)
  }

  private func box(_ size: Size) -> PreviewBox {
    PreviewBox(size, columns: 84, rows: run.arguments.count + 6)
  }
}

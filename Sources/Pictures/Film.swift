import AccessModel
import Terminal

/// The moving picture of README: from `aksess` to a saved manifest, in ten seconds.
package struct Film: Sendable {
  /// Keys pressed one after the other, and how long the last screen stays, in seconds.
  private struct Step {
    let keys: [String]
    let rest: Double
  }

  package static let name = "grant-in-ten-seconds"
  private static let title = "The group Order Operations gets view in loyalty, and the manifest is saved"
  private static let command = "aksess demo"
  private static let typing = 0.09
  private static let size = Size(columns: 100, rows: 24)

  private static let steps = [
    Step(keys: ["2"], rest: 0.7),
    Step(keys: ["/", "order", "Enter"], rest: 0.7),
    Step(keys: ["a"], rest: 0.8),
    Step(keys: ["loyalty", "Enter"], rest: 0.4),
    Step(keys: ["Tab"], rest: 0.4),
    Step(keys: ["view", "Enter"], rest: 1.6),
    Step(keys: ["o"], rest: 0.7),
    Step(keys: ["Enter"], rest: 2.2),
  ]

  /// The document.
  package static func svg() throws(Problem) -> String {
    var frames = shell()
    var player = try Player.sample(size)
    player.hasFiles = false
    frames.append(ScreenPicture.Frame(player.draw(), seconds: 0.8))
    for step in steps {
      let keys = Player.keys(step.keys)
      for (index, key) in keys.enumerated() {
        player.answer(player.press(key))
        let isLast = index + 1 == keys.count
        frames.append(ScreenPicture.Frame(player.draw(), seconds: isLast ? step.rest : typing))
      }
    }
    return ScreenPicture(frames, ThemeLibrary().theme(named: ThemeLibrary.standard).theme, title: title).svg
  }

  /// The command that is typed.
  private static func shell() -> [ScreenPicture.Frame] {
    (0...command.count).map { count in
      var canvas = Canvas(size)
      let text = "$ " + command.prefix(count)
      canvas.write(text, at: Point(column: 0, row: 0))
      canvas.cursor = Point(column: text.count, row: 0)
      return ScreenPicture.Frame(canvas, seconds: count == 0 || count == command.count ? 0.4 : typing)
    }
  }
}

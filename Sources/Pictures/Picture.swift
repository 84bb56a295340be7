import AccessModel
import Terminal

/// A picture of README or the guide, made from the built-in sample.
package struct Picture: Sendable, CustomStringConvertible {
  /// The file's name, without `.svg`.
  package let name: String
  /// What it shows, for those who cannot see it.
  package let title: String
  let theme: String
  let size: Size
  let keys: [String]

  package var description: String { name }

  /// The document.
  package func svg() throws(Problem) -> String {
    var player = try Player.sample(size)
    player.play(keys)
    let theme = ThemeLibrary().theme(named: theme).theme
    return ScreenPicture([ScreenPicture.Frame(player.draw(), seconds: 0)], theme, title: title).svg
  }
}

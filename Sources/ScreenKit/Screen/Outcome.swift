/// What a screen asks of the app, besides changing its own state.
package enum Outcome: Sendable {
  /// Open the screen of a route over this one.
  case open(Route)
  /// Close this screen.
  case back
  /// Become another state of itself, which takes a while to work out: it is done off the loop, can be cancelled, and
  /// keys wait for it.
  ///
  /// - Parameter doing: What is being done, such as `sorting by ROLE`.
  case become(doing: String, @Sendable () -> any Screen)
  /// Put a text on the clipboard of the terminal.
  case copy(String)
  /// Ask where to save a document, and save it; answered by `.saved`.
  case save(Document)
  /// Ask the user something; answered by `.answered`.
  case ask(Prompt)
  /// Tell `.rested` with this number after 150 ms.
  case rest(Int)
  /// Open further lists of a kind with these preferences, until others are said.
  case remember(ListPreferences, of: String)
  /// Show a message in the place of the hints until the next key.
  case say(String)
  /// The key means nothing here.
  case unknown
}

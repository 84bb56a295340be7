import AccessModel
import Reports

/// A request of a screen to the app.
package enum Outcome: Sendable {
  /// Open the screen of a route over this one.
  case open(Route)
  /// Open the screen of a route in the place of this one.
  case replace(Route)
  /// Close this screen.
  case back
  /// Replace the screen with another state of itself that takes a while to compute. The work runs off the loop and can
  /// be cancelled; keys wait for it.
  ///
  /// - Parameter doing: The progress message, such as `sorting by ROLE`.
  case replaceScreen(doing: String, @Sendable () -> any Screen)
  /// Copy text to the terminal's clipboard.
  case copy(String)
  /// Ask where to save a document, and save it; answered by `.saved`.
  case save(Document)
  /// Ask the user something; answered by `.answered`.
  case ask(Prompt)
  /// Close this screen and stage an edit, which the user has confirmed.
  case stage(ProposedEdit)
  /// Open manifests in the user's editor, and show what comes of it.
  case edit(ManifestEdit)
  /// Ask the API server, and show its answer beside that of aksess.
  case askServer(ServerQuestion)
  /// Close this screen, and read something else, or more, of live clusters.
  case read(SourceChange)
  /// Send `.rested` with this number after 150 ms.
  case rest(Int)
  /// Use these preferences for further lists of a kind.
  case remember(ListPreferences, of: String)
  /// Show a message in place of the hints until the next key.
  case say(String)
  /// The screen does not handle the key.
  case unknown
}

/// The result of a screen's outcome.
package enum ScreenEvent: Sendable {
  /// 150 ms have passed since the `.rest` with this number.
  case rested(Int)
  /// The screen is shown again after another, which got the `.rested` that may have followed its last move.
  case returned
  /// The document was saved.
  case saved
  /// The user answered the prompt.
  case answered(PromptAnswer)
}

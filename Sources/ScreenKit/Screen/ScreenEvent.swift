/// The result of a screen's outcome.
package enum ScreenEvent: Sendable {
  /// 150 ms have passed since the `.rest` with this number.
  case rested(Int)
  /// The document was saved.
  case saved
  /// The user answered the prompt.
  case answered(PromptAnswer)
}

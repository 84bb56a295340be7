/// The result of something that a screen asked for.
package enum ScreenEvent: Sendable {
  /// 150 ms have passed since it asked for a rest with this number.
  case rested(Int)
  /// A document that it asked to save was written.
  case saved
  /// The user answered a prompt of this screen.
  case answered(PromptAnswer)
}

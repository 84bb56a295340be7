/// What a screen is told of what it asked for.
package enum ScreenEvent: Sendable {
  /// 150 ms have passed since it asked for a rest with this number.
  case rested(Int)
  /// A document that it asked to save was written.
  case saved
  /// The reader answered a prompt of its own.
  case answered(PromptAnswer)
}

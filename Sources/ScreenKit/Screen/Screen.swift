import AccessModel
import Reports
import Terminal

/// One level of a tab: a list, a text, a form. Its state is a value; it reaches the world through outcomes only.
package protocol Screen: Sendable {
  /// Its name in the breadcrumbs.
  var title: String { get }
  /// The position in it, at the right of the hints, such as `3 of 204`.
  var position: String { get }
  /// Its keys as they are now, as the hints, the help and the palette show them.
  func keyHelp(_ context: ScreenContext) -> [KeyHelp]
  /// Whether it takes every key as text, so that the app's keys are inactive.
  var isTyping: Bool { get }
  /// Whether it shows less than all of its rows, so that its title says which.
  var isFiltered: Bool { get }
  /// Whether going back in history may lead to it once it was left: not to a form that was given up.
  var isRevisited: Bool { get }
  /// The table that it lists; nil where it lists none.
  var listed: Table? { get }
  /// The state that it keeps when it is closed.
  var remembered: ScreenState { get }

  /// Restores the state, as far as the data still has it.
  mutating func restore(_ state: ScreenState, _ context: ScreenContext)
  mutating func handle(_ key: Key, _ context: ScreenContext) -> [Outcome]
  /// Takes what the mouse did at a place counted from the screen's top left.
  mutating func handle(_ mouse: Mouse, _ context: ScreenContext) -> [Outcome]
  mutating func paste(_ text: String, _ context: ScreenContext) -> [Outcome]
  /// Takes the result of something that it asked for.
  mutating func receive(_ event: ScreenEvent, _ context: ScreenContext) -> [Outcome]
  /// Takes a new snapshot, or another choice of listed objects.
  mutating func reload(_ context: ScreenContext)
  /// Draws in the whole of `rect`, which has the context's size.
  func draw(on canvas: inout Canvas, in rect: Rect, _ context: ScreenContext)
}

extension Screen {
  package var position: String { "" }
  package var isTyping: Bool { false }
  package var isFiltered: Bool { false }
  package var isRevisited: Bool { true }
  package var listed: Table? { nil }
  package var remembered: ScreenState { ScreenState() }

  package mutating func restore(_ state: ScreenState, _ context: ScreenContext) {}

  /// The wheel is three steps up or down; clicks do nothing.
  package mutating func handle(_ mouse: Mouse, _ context: ScreenContext) -> [Outcome] { turn(mouse, context) }

  /// Takes the wheel alone.
  package mutating func turn(_ mouse: Mouse, _ context: ScreenContext) -> [Outcome] {
    guard let move = mouse.wheelMove else { return [] }
    let key = context.keys.key(for: move)
    return (0..<3).flatMap { _ in handle(key, context) }
  }

  package mutating func paste(_ text: String, _ context: ScreenContext) -> [Outcome] { [] }
  package mutating func receive(_ event: ScreenEvent, _ context: ScreenContext) -> [Outcome] { [] }
  package mutating func reload(_ context: ScreenContext) {}
}

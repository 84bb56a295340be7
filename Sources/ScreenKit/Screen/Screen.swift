import AccessModel
import Reports
import Terminal

/// One level of a tab: a list, a text, a form. Its state is a value; it reaches the outside world only through
/// outcomes.
package protocol Screen: Sendable {
  /// The name in the breadcrumbs.
  var title: String { get }
  /// The position shown at the right of the hints, such as `3 of 204`.
  var position: String { get }
  /// The current keys for the hints, the help and the palette.
  func keyHelp(_ context: ScreenContext) -> [KeyHelp]
  /// The keys for the hint bar: those of `keyHelp` that belong there and are available. Asked at every drawing.
  func hints(_ context: ScreenContext) -> [KeyHelp]
  /// Whether the screen takes every key as text, which disables the app's keys.
  var isTyping: Bool { get }
  /// Whether some rows are hidden, so that the title says which are shown.
  var isFiltered: Bool { get }
  /// Whether history may return to the screen after it was left; false for a form that was cancelled.
  var isRevisited: Bool { get }
  /// The table shown; nil if there is none.
  var listed: Table? { get }
  /// What the row under the cursor can put into a custom command; nil if there is no row.
  func rowValues(_ context: ScreenContext) -> RowValues?
  /// The state to keep when the screen is closed.
  var remembered: ScreenState { get }

  /// Restores a state, as far as the data still matches it.
  mutating func restore(_ state: ScreenState, _ context: ScreenContext)
  mutating func handle(_ key: Key, _ context: ScreenContext) -> [Outcome]
  /// Handles a mouse event, whose position is relative to the screen's top left corner.
  mutating func handle(_ mouse: Mouse, _ context: ScreenContext) -> [Outcome]
  mutating func paste(_ text: String, _ context: ScreenContext) -> [Outcome]
  /// Handles the result of an outcome.
  mutating func receive(_ event: ScreenEvent, _ context: ScreenContext) -> [Outcome]
  /// Takes a new snapshot, or a change of the objects that are listed.
  mutating func reload(_ context: ScreenContext)
  /// Draws all of `rect`, which has the context's size.
  func draw(on canvas: inout Canvas, in rect: Rect, _ context: ScreenContext)
}

extension Screen {
  package var position: String { "" }
  package var isTyping: Bool { false }
  package var isFiltered: Bool { false }
  package var isRevisited: Bool { true }
  package var listed: Table? { nil }
  package var remembered: ScreenState { ScreenState() }

  package func rowValues(_ context: ScreenContext) -> RowValues? { nil }

  package func hints(_ context: ScreenContext) -> [KeyHelp] { keyHelp(context).hints }

  package mutating func restore(_ state: ScreenState, _ context: ScreenContext) {}

  /// The wheel moves three steps; clicks do nothing.
  package mutating func handle(_ mouse: Mouse, _ context: ScreenContext) -> [Outcome] { turn(mouse, context) }

  /// Handles only the wheel.
  package mutating func turn(_ mouse: Mouse, _ context: ScreenContext) -> [Outcome] {
    guard let move = mouse.wheelMove else { return [] }
    let key = context.keys.key(for: move)
    return (0..<3).flatMap { _ in handle(key, context) }
  }

  package mutating func paste(_ text: String, _ context: ScreenContext) -> [Outcome] { [] }
  package mutating func receive(_ event: ScreenEvent, _ context: ScreenContext) -> [Outcome] { [] }
  package mutating func reload(_ context: ScreenContext) {}
}

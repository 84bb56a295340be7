import AccessModel
import Reports
import Terminal

/// What every screen may look at.
package struct ScreenContext: Sendable {
  package let snapshot: Snapshot
  package let analysis: Analysis
  package let now: Timestamp
  package let settings: Settings
  /// How lists look that the reader has changed, by the kind of their tables.
  package let looks: [String: ListLook]
  /// The rows and columns that the screen is drawn in.
  package var size: Size
  /// Whether the system's own objects are listed.
  package let includesSystem: Bool

  var keys: KeyMaps { settings.keys }

  /// Whether there is room for a detail pane beside a list.
  var isWide: Bool { settings.showsDetailBeside && size.columns >= 100 }
}

/// What a screen asks of the app, besides changing its own state.
package enum Outcome: Sendable {
  case push(any Screen)
  case pop
  case perform(Effect)
  /// Begin a grant with these groups and scopes chosen.
  case grant(GrantPreset)
  /// Ask who can do something in a namespace, or in any where it is nil.
  case whoCan(in: Name?)
  /// Open further lists of a kind so, until it is said anew.
  case remember(ListLook, of: String)
  /// Say something in the place of the hints until the next key.
  case say(String)
}

/// One level of a tab: a list, a text, a form. Its state is a value; it reaches the world through outcomes only.
package protocol Screen: Sendable {
  /// Its name in the breadcrumbs.
  var title: String { get }
  /// The words about the place in it, at the right of the hints, such as `3 of 204`.
  var position: String { get }
  /// Its keys, as the hints, the help and the palette show them.
  func keyHelp(_ keys: KeyMaps) -> [KeyHelp]
  /// Whether it takes every key as text, so that the app's own keys do not count.
  var isTyping: Bool { get }
  /// Whether it shows less than all of its rows, so that its title says which.
  var isFiltered: Bool { get }
  /// Whether going back in history may lead to it once it was left: not to a form that was given up.
  var isRevisited: Bool { get }
  /// The table that it lists; nil where it lists none.
  var listed: Table? { get }

  mutating func handle(_ key: Key, _ context: ScreenContext) -> [Outcome]
  /// Takes what the mouse did at a place counted from the screen's top left.
  mutating func handle(_ mouse: Mouse, _ context: ScreenContext) -> [Outcome]
  mutating func paste(_ text: String, _ context: ScreenContext) -> [Outcome]
  /// Takes what an effect that it asked for came to.
  mutating func receive(_ event: AppEvent, _ context: ScreenContext) -> [Outcome]
  /// Follows another snapshot, or another choice of what is listed.
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

  /// The wheel is three steps up or down; clicks do nothing.
  package mutating func handle(_ mouse: Mouse, _ context: ScreenContext) -> [Outcome] { turn(mouse, context) }

  /// Takes the wheel alone.
  mutating func turn(_ mouse: Mouse, _ context: ScreenContext) -> [Outcome] {
    guard mouse.kind == .wheelUp || mouse.kind == .wheelDown else { return [] }
    let key = context.keys.key(for: mouse.kind == .wheelUp ? .up : .down)
    return (0..<3).flatMap { _ in handle(key, context) }
  }

  /// What is said of a letter that means nothing here; other keys may be the terminal's own.
  func unknown(_ key: Key, _ context: ScreenContext) -> [Outcome] {
    guard case .character(let letter) = key, letter != " " else { return [] }
    let help = context.keys.everywhere.bindings.first { $0.action == .help }.map { context.settings.label($0.keys[0]) }
    return [.say("\(letter) means nothing here; \(help ?? "the help") lists the keys")]
  }

  package mutating func paste(_ text: String, _ context: ScreenContext) -> [Outcome] { [] }
  package mutating func receive(_ event: AppEvent, _ context: ScreenContext) -> [Outcome] { [] }
  package mutating func reload(_ context: ScreenContext) {}
}

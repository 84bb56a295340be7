import Terminal

/// A filter being typed, with the history of filters.
struct FilterField: Sendable {
  private(set) var field: TextField
  /// Earlier filters, latest first, and the position of the one in the field.
  private let earlier: [String]
  private var recalled: Int?

  init(_ text: String, earlier: [String]) {
    field = TextField(proposing: text)
    self.earlier = earlier
  }

  var text: String { field.text }

  static let keyHelp = [
    KeyHelp(keys: [.enter], hint: "keep the filter", help: "keep the filter"),
    KeyHelp(keys: [.escape], hint: "clear it", help: "clear the filter"),
    KeyHelp(keys: [.control("p"), .control("n")], hint: "filter history", help: "recall an earlier or later filter"),
  ]

  mutating func insert(_ text: String) { field.insert(text) }

  /// - Returns: Whether the field handled the key.
  mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .control("p"): return recall(recalled.map { $0 + 1 } ?? 0)
    case .control("n"): return recall((recalled ?? 0) - 1)
    default: return field.handle(key)
    }
  }

  private mutating func recall(_ number: Int) -> Bool {
    guard number < earlier.count else { return false }
    recalled = number < 0 ? nil : number
    field = TextField(number < 0 ? "" : earlier[number])
    return true
  }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    canvas.write("/", at: rect.origin, style: Style(.hintKey, .bold))
    field.draw(
      on: &canvas, in: rect.splitLeft(1).rest,
      placeholder: "text, !text to exclude, column:text", isFocused: true)
  }
}

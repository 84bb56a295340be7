import AccessModel
import Reports
import SafeText
import ScreenKit
import Terminal

/// Something to choose: its name, and what distinguishes it from others of that name.
struct Choice<Value: Sendable & Hashable>: Sendable {
  let value: Value
  let name: String
  let detail: String
}

/// Chooses among many by typing part of a name.
struct Picker<Value: Sendable & Hashable>: Sendable {
  /// How many can be chosen.
  enum Extent: Sendable {
    case several, oneOrNone, one
  }

  private(set) var field = TextField()
  private(set) var chosen: [Choice<Value>] = []
  private(set) var matches: [Choice<Value>] = []
  private var list: SelectionList
  private let extent: Extent
  /// A choice made of the typed text in addition to the matches, such as an object ID that the directory does not know.
  private let typedChoice: @Sendable (String) -> Choice<Value>?
  private var choices: [Choice<Value>]
  /// More choices, which are listed only once a part of their name, or the beginning of their detail, is typed.
  private var further: [Choice<Value>]
  /// A choice that the cursor never begins on, so that it is not chosen by mistake.
  private let notFirst: Value?

  /// - Parameter unlisted: The choice of a chosen value that is not among the choices; nil to leave it out.
  init(
    _ choices: [Choice<Value>], further: [Choice<Value>] = [], chosen: [Value], _ extent: Extent,
    notFirst: Value? = nil, typed: @escaping @Sendable (String) -> Choice<Value>? = { _ in nil },
    unlisted: (Value) -> Choice<Value>? = { _ in nil }
  ) {
    self.choices = choices
    self.further = further
    self.extent = extent
    typedChoice = typed
    matches = choices
    self.notFirst = notFirst
    list = SelectionList(count: choices.count, isCentred: true)
    self.chosen = chosen.compactMap { value in
      (choices.first { $0.value == value } ?? further.first { $0.value == value }) ?? unlisted(value)
    }
    list.replace(count: choices.count, cursor: first)
  }

  /// The names of what is chosen, or how many are if the names do not fit.
  func chosenNames(_ one: String, _ many: String, columns: Int) -> String {
    guard !chosen.isEmpty else { return "-" }
    let names = listed(chosen.map(\.name))
    return names.displayWidth <= columns || chosen.count == 1 ? names : counted(chosen.count, one, many)
  }

  /// Whether there is nothing to choose.
  var isEmpty: Bool { choices.isEmpty }

  /// Replaces the choices; what is chosen is kept.
  mutating func replace(_ choices: [Choice<Value>], further: [Choice<Value>] = []) {
    self.choices = choices
    self.further = further
    search()
  }

  /// Replaces the choices by others, none of them chosen.
  mutating func replaceAll(_ choices: [Choice<Value>]) {
    chosen = []
    field = TextField()
    replace(choices)
  }

  mutating func insert(_ text: String) {
    field.insert(text)
    search()
  }

  /// - Returns: Whether something was chosen, or removed from what is chosen.
  mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .up: list.move(.up, page: 10)
    case .down: list.move(.down, page: 10)
    case .pageUp: list.move(.pageUp, page: 10)
    case .pageDown: list.move(.pageDown, page: 10)
    case .enter: return toggle()
    case .backspace where field.isEmpty:
      guard !chosen.isEmpty, extent != .one else { return false }
      chosen.removeLast()
      return true
    default: if field.handle(key) { search() }
    }
    return false
  }

  private mutating func toggle() -> Bool {
    guard !matches.isEmpty else { return false }
    let choice = matches[list.cursor]
    if let position = chosen.firstIndex(where: { $0.value == choice.value }) {
      if extent != .one { chosen.remove(at: position) }
    } else {
      chosen = extent == .several ? chosen + [choice] : [choice]
    }
    if !field.isEmpty {
      field = TextField()
      search()
      list.move(to: choices.firstIndex { $0.value == choice.value } ?? 0)
    }
    return true
  }

  /// Where the cursor begins.
  private var first: Int { notFirst == nil ? 0 : matches.firstIndex { $0.value != notFirst } ?? 0 }

  private mutating func search() {
    let needle = Needle(field.text)
    matches = choices.filter { needle.isIn($0.name) || needle.isIn($0.detail) }
    if !field.isEmpty {
      // The accounts of a tenant share most of their letters.
      let beginning = Name(field.text).foldingASCIICase
      matches += further.filter {
        needle.isIn($0.name) || Name($0.detail).foldingASCIICase.hasPrefix(beginning)
      }
    }
    if let typed = typedChoice(field.text), !matches.contains(where: { $0.value == typed.value }) {
      matches.insert(typed, at: 0)
    }
    list.replace(count: matches.count, cursor: first)
  }

  func draw(on canvas: inout Canvas, in rect: Rect, placeholder: String) {
    let (top, below) = rect.splitTop(1)
    let mark = canvas.write("> ", at: top.origin, in: top, style: Style(.hintKey, .bold))
    field.draw(on: &canvas, in: top.splitLeft(mark).rest, placeholder: placeholder, isFocused: true)
    if matches.isEmpty { canvas.write("  no matches", at: below.origin, in: below, style: Style(.muted)) }
    let names = matches[list.shown(below.rows)].map(\.name.displayWidth)
    let width = min(max(12, names.max() ?? 0), max(12, below.columns * 6 / 10))
    list.draw(on: &canvas, in: below) { canvas, position, row, isCurrent in
      let choice = matches[position]
      let isChosen = chosen.contains { $0.value == choice.value }
      canvas.write(
        isChosen ? "*" : " ", at: Point(column: row.column + 1, row: row.row), in: row, style: Style(.marked))
      canvas.write(
        choice.name, at: Point(column: row.column + 3, row: row.row), in: row,
        style: Style(isChosen ? .marked : .text, isCurrent ? .bold : []), width: width)
      canvas.write(
        choice.detail, at: Point(column: row.column + width + 5, row: row.row), in: row, style: Style(.muted),
        width: max(0, row.columns - width - 5))
    }
  }
}

import SafeText

/// One line of text that can be edited.
package struct TextField: Sendable, Hashable {
  /// The text, without control characters.
  package private(set) var scalars: [Unicode.Scalar]

  /// The number of scalars before the caret.
  package private(set) var caret: Int

  /// The most scalars; any more are ignored.
  package let limit: Int

  /// Whether the text is only proposed: typing replaces it, any other key keeps it for editing.
  package private(set) var isProposal = false

  package init(_ text: String = "", limit: Int = 1_000) {
    scalars = []
    caret = 0
    self.limit = limit
    insert(text)
  }

  /// A field with a proposed text.
  package init(proposing text: String) {
    self.init(text)
    isProposal = !text.isEmpty
  }

  package var text: String {
    get { String(String.UnicodeScalarView(scalars)) }
    set { self = TextField(newValue, limit: limit) }
  }

  package var isEmpty: Bool { scalars.isEmpty }

  /// Inserts text, which may be hostile, at the caret: line ends and tabs become one space, other control characters
  /// are dropped.
  package mutating func insert(_ text: String) {
    if isProposal { (scalars, caret, isProposal) = ([], 0, false) }
    var safe: [Unicode.Scalar] = []
    var pendingSpace = false
    for scalar in text.unicodeScalars {
      guard safe.count <= limit else { break }
      if Self.isBreak(scalar) {
        pendingSpace = !safe.isEmpty
      } else if !Self.isControl(scalar) {
        if pendingSpace { safe.append(" ") }
        pendingSpace = false
        safe.append(scalar)
      }
    }
    let accepted = safe.prefix(max(0, limit - scalars.count))
    scalars.insert(contentsOf: accepted, at: caret)
    caret += accepted.count
  }

  /// Handles an editing key, and returns whether it was one: typing, arrows, Home, End, Backspace, Delete, and
  /// readline's ^A, ^E, ^U, ^W.
  package mutating func handle(_ key: Key) -> Bool {
    if case .character(let scalar) = key {
      insert(String(scalar))
      return true
    }
    guard edit(key) else { return false }
    isProposal = false
    return true
  }

  private mutating func edit(_ key: Key) -> Bool {
    switch key {
    case .left: caret = start(before: caret)
    case .right: caret = end(after: caret)
    case .home, .control("a"): caret = 0
    case .end, .control("e"): caret = scalars.count
    case .backspace: remove(from: max(0, caret - 1), to: caret)
    case .delete: remove(from: caret, to: end(after: caret))
    case .control("u"): remove(from: 0, to: caret)
    case .control("w"): remove(from: startOfWord, to: caret)
    default: return false
    }
    return true
  }

  /// Draws the field in the first row of the rectangle; a text that is too long is scrolled so that the caret is
  /// visible.
  package func draw(
    on canvas: inout Canvas, in rect: Rect, placeholder: String = "", isFocused: Bool, style: Style = Style(.field)
  ) {
    guard !rect.isEmpty else { return }
    let row = rect.splitTop(1).top
    let style = isProposal && isFocused ? Style(style.role, style.emphasis.union(.reverse)) : style
    canvas.clear(row, style: Style(style.role, isProposal ? [] : style.emphasis))
    let caretColumn = isFocused ? text(upTo: caret).displayWidth : 0
    let scroll = max(0, caretColumn - rect.columns + 1)
    if isEmpty {
      canvas.write(placeholder, at: row.origin, style: Style(.placeholder), width: row.columns)
    } else if isFocused {
      canvas.write(text, at: Point(column: rect.column - scroll, row: rect.row), in: row, style: style)
    } else {
      canvas.write(text, at: row.origin, style: style, width: row.columns)
    }
    if isFocused { canvas.cursor = Point(column: rect.column + caretColumn - scroll, row: rect.row) }
  }

  private var startOfWord: Int {
    let word = scalars[..<caret].lastIndex { $0 != " " } ?? 0
    return scalars[..<word].lastIndex(of: " ").map { $0 + 1 } ?? 0
  }

  /// The start of the character before a place: combining marks stay with their base characters.
  private func start(before place: Int) -> Int {
    var start = max(0, place - 1)
    while start > 0, Self.isMark(scalars[start]) { start -= 1 }
    return start
  }

  private func end(after place: Int) -> Int {
    var end = min(scalars.count, place + 1)
    while end < scalars.count, Self.isMark(scalars[end]) { end += 1 }
    return end
  }

  private mutating func remove(from start: Int, to end: Int) {
    scalars.removeSubrange(start..<end)
    caret = start
  }

  private func text(upTo place: Int) -> String {
    String(String.UnicodeScalarView(scalars[..<place]))
  }

  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\n" || scalar == "\r" || scalar == "\t"
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: true
    default: false
    }
  }
}

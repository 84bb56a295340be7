import Reports
import SafeText
import Terminal

/// Lines of text that can be scrolled, wrapped and searched.
package struct Reader: Sendable {
  package let lines: [StyledLine]
  /// The first line in view.
  package var offset = 0
  /// Whether long lines are wrapped.
  private(set) var isWrapped = true
  /// The first column in view if lines are not wrapped.
  private var column = 0
  /// The search field, if it is open.
  private(set) var field: TextField?
  private(set) var sought = ""
  /// The line of the current match, among the lines shown.
  private var found: Int?
  /// The search result, such as `“pods” 2 of 5`; empty if there is no search.
  package private(set) var searchResult = ""

  package init(_ lines: [StyledLine]) {
    self.lines = lines
  }

  package var isTyping: Bool { field != nil }

  package static let typingHelp = [
    KeyHelp(keys: [.enter], hint: "keep it", help: "keep the matches highlighted"),
    KeyHelp(keys: [.escape], hint: "clear", help: "clear the search"),
  ]

  package mutating func move(_ move: Move, size: Size) {
    var view = view(columns: size.columns)
    view.move(move, rows: textRows(size))
    offset = view.offset
  }

  /// Performs a reading action; other actions are left to the screen.
  package mutating func perform(_ action: TextKeys.Action, size: Size) {
    switch action {
    case .find: field = TextField(proposing: sought)
    case .next: seek(forward: true, size: size)
    case .previous: seek(forward: false, size: size)
    case .wrap:
      isWrapped.toggle()
      column = 0
    case .right: if !isWrapped { column = min(column + size.columns / 2, max(0, widest - size.columns)) }
    case .stage, .stageWithReason, .edit, .replaceRole, .manifest, .grant, .revoke, .paths, .save, .copy, .back: break
    }
  }

  /// Why an action is unavailable now; nil if it is available.
  package func reason(against action: TextKeys.Action) -> String? {
    switch action {
    case .next, .previous: sought.isEmpty ? "no search yet" : nil
    case .right: isWrapped ? "nothing to the right: long lines are wrapped" : nil
    default: nil
    }
  }

  /// Scrolls left if lines are not wrapped and are scrolled to the right; returns whether it did.
  mutating func goLeft(_ key: Key, columns: Int) -> Bool {
    guard key != .escape, column > 0 else { return false }
    column = max(0, column - columns / 2)
    return true
  }

  package mutating func type(_ key: Key, size: Size) {
    switch key {
    case .enter: field = nil
    case .escape:
      field = nil
      (sought, searchResult) = ("", "")
      found = nil
    default:
      guard field?.handle(key) == true else { return }
      followField(size)
    }
  }

  package mutating func paste(_ text: String, size: Size) {
    guard field != nil else { return }
    field?.insert(text)
    followField(size)
  }

  private mutating func followField(_ size: Size) {
    sought = field?.text ?? ""
    found = nil
    seek(forward: true, size: size)
  }

  /// Scrolls to the next line that matches, wrapping around at the end.
  private mutating func seek(forward: Bool, size: Size) {
    let view = view(columns: size.columns)
    let matches = Reader.matches(view.lines)
    let rows = textRows(size)
    let first = view.shownOffset(rows: rows)
    guard let start = matches.first, let end = matches.last else {
      found = nil
      searchResult = sought.isEmpty ? "" : "no match for “\(sought)”"
      return
    }
    let place = found ?? first - 1
    let line = forward ? matches.first { $0 > place } ?? start : matches.last { $0 < place } ?? end
    found = line
    searchResult = "“\(sought)” \((matches.firstIndex(of: line) ?? 0) + 1) of \(matches.count)"
    // A match that is already in view does not scroll.
    if !(first..<first + rows).contains(line) { offset = line }
    guard !isWrapped, let match = view.lines[line].columnOfMatch, !(column..<column + size.columns).contains(match)
    else { return }
    column = max(0, match - size.columns / 2)
  }

  private static func matches(_ lines: [StyledLine]) -> [Int] {
    lines.indices.filter { lines[$0].columnOfMatch != nil }
  }

  package func draw(on canvas: inout Canvas, in rect: Rect, box: Rect? = nil) {
    var text = rect
    if let field {
      let (above, bottom) = rect.splitBottom(1)
      canvas.clear(bottom)
      canvas.write("/", at: bottom.origin, style: Style(.hintKey, .bold))
      field.draw(on: &canvas, in: bottom.splitLeft(1).rest, placeholder: "text to find", isFocused: true)
      text = above
    }
    var view = view(columns: rect.columns)
    if let found, found < view.lines.count { view.lines[found] = view.lines[found].withReversedMatches }
    view.draw(on: &canvas, in: text, box: box, from: column)
  }

  private func textRows(_ size: Size) -> Int { size.rows - (field == nil ? 0 : 1) }

  private var widest: Int { lines.reduce(0) { max($0, $1.width) } }

  /// The lines as shown in a width.
  private func view(columns: Int) -> ScrollView {
    let needles = sought.isEmpty ? [] : [Needle(sought)]
    let shown = needles.isEmpty ? lines : lines.map { $0.highlighted(needles) }
    return ScrollView(lines: isWrapped ? shown.flatMap { wrapped($0, width: columns) } : shown, offset: offset)
  }
}

extension StyledLine {
  /// The column of the first match; nil if there is none.
  fileprivate var columnOfMatch: Int? {
    var column = 0
    for span in spans {
      if span.isMatch { return column }
      column += span.text.displayWidth
    }
    return nil
  }

  /// The line with its matches reversed, which sets them apart from those in other lines.
  fileprivate var withReversedMatches: StyledLine {
    StyledLine(
      spans: spans.map { span in
        guard span.isMatch else { return span }
        return Span(span.text, Style(.match, span.style.emphasis.union(.reverse)), isMatch: true)
      })
  }
}

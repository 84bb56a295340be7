import Reports
import SafeText
import Terminal

/// Lines to read: scrolled, broken or not, and searched.
struct Reader: Sendable {
  let lines: [StyledLine]
  private var offset = 0
  /// Whether long lines are broken; else they run on to the right.
  private(set) var isWrapped = true
  /// The first column that shows where lines run on.
  private var column = 0
  /// The text being typed to look for.
  private(set) var field: TextField?
  private(set) var sought = ""

  init(_ lines: [StyledLine]) {
    self.lines = lines
  }

  var isTyping: Bool { field != nil }

  static let typingHelp = [
    KeyHelp(keys: [.enter], hint: "keep it", help: "keep what is found lit"),
    KeyHelp(keys: [.escape], hint: "clear", help: "look for nothing"),
  ]

  mutating func move(_ move: Move, size: Size) {
    var view = view(columns: size.columns)
    view.move(move, rows: textRows(size))
    offset = view.offset
  }

  /// Does what reading is about; other actions are the screen's.
  mutating func perform(_ action: TextKeys.Action, size: Size) {
    switch action {
    case .find: field = TextField(sought)
    case .next: seek(forward: true, size: size)
    case .previous: seek(forward: false, size: size)
    case .wrap:
      isWrapped.toggle()
      column = 0
    case .right: if !isWrapped { column = min(column + size.columns / 2, max(0, widest - size.columns)) }
    case .manifest, .grant, .save, .copy, .back: break
    }
  }

  /// Goes left where lines run on and their beginnings are out of sight; says whether it did.
  mutating func goLeft(_ key: Key, columns: Int) -> Bool {
    guard key != .escape, column > 0 else { return false }
    column = max(0, column - columns / 2)
    return true
  }

  mutating func type(_ key: Key, size: Size) {
    switch key {
    case .enter: field = nil
    case .escape:
      field = nil
      sought = ""
    default:
      guard field?.handle(key) == true else { return }
      followField(size)
    }
  }

  mutating func paste(_ text: String, size: Size) {
    guard field != nil else { return }
    field?.insert(text)
    followField(size)
  }

  private mutating func followField(_ size: Size) {
    sought = field?.text ?? ""
    // What shows already stays where it is.
    offset -= 1
    seek(forward: true, size: size)
  }

  /// Scrolls to the next line that holds what is sought, from the first again after the last.
  private mutating func seek(forward: Bool, size: Size) {
    let rows = textRows(size)
    let view = view(columns: size.columns)
    let first = view.shownOffset(rows: rows)
    let found = view.lines.indices.filter { view.lines[$0].spans.contains { $0.style.role == .match } }
    guard let start = found.first, let end = found.last else {
      offset = first
      return
    }
    offset = forward ? found.first { $0 > offset } ?? start : found.last { $0 < offset } ?? end
    // A line near the end cannot be the first that shows; the next search goes on from it all the same.
    offset = max(0, offset)
  }

  func draw(on canvas: inout Canvas, in rect: Rect, box: Rect? = nil) {
    var text = rect
    if let field {
      let (above, bottom) = rect.splitBottom(1)
      canvas.clear(bottom)
      canvas.write("/", at: bottom.origin, style: Style(.hintKey, .bold))
      field.draw(on: &canvas, in: bottom.splitLeft(1).rest, placeholder: "text to find", isFocused: true)
      text = above
    }
    let view = view(columns: rect.columns)
    view.draw(on: &canvas, in: text, box: box, from: column)
  }

  private func textRows(_ size: Size) -> Int { size.rows - (field == nil ? 0 : 1) }

  private var widest: Int { lines.reduce(0) { max($0, $1.width) } }

  /// The lines as they are shown in so many columns.
  private func view(columns: Int) -> ScrollView {
    let needles = sought.isEmpty ? [] : [Needle(sought)]
    let lit = needles.isEmpty ? lines : lines.map { $0.lit(needles) }
    return ScrollView(lines: isWrapped ? lit.flatMap { wrapped($0, width: columns) } : lit, offset: offset)
  }
}

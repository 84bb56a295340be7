import SafeText
import ScreenKit
import Terminal

/// The command palette: finds any action, screen, namespace, group, person, role, binding and theme.
struct Palette: Sendable {
  static let keyHelp = [
    KeyHelp(keys: [.enter], hint: "do it", help: "run it"),
    KeyHelp(keys: [.up, .down], hint: "choose", help: "choose"),
    KeyHelp(keys: [.escape], hint: "leave", help: "close"),
  ]

  private let entries: [PaletteEntry]
  private let title: String
  private let placeholder: String
  /// What closing it without a choice does; nil for nothing.
  let leaving: PaletteEntry.Target?
  /// Finds people, service accounts, roles and bindings; nil until their names are gathered, which takes a while in a
  /// large cluster.
  private var finder: PaletteFinder?
  private var others: [PaletteEntry] = []
  /// The entries for a whole text.
  private let typed: @Sendable (String) -> [PaletteEntry]
  private var field = TextField()
  /// The numbers of the entries that fit, the best first.
  private var found: [Int]
  private var pattern = FuzzyPattern("")
  private var list: SelectionList

  init(
    _ entries: [PaletteEntry], title: String = "Command",
    placeholder: String = "an action, a screen, a namespace, a group, a person, a role",
    leaving: PaletteEntry.Target? = nil, typed: @escaping @Sendable (String) -> [PaletteEntry] = { _ in [] }
  ) {
    self.entries = entries
    self.title = title
    self.placeholder = placeholder
    self.leaving = leaving
    self.typed = typed
    found = Array(entries.indices)
    list = SelectionList(count: entries.count, isCentred: true)
  }

  var text: String { field.text }

  var position: String { found.isEmpty ? "" : "\(list.cursor + 1) of \(found.count)" }

  var chosen: PaletteEntry? { found.isEmpty ? nil : entry(found[list.cursor]) }

  /// An entry by its number; those of the finder follow the prepared ones.
  private func entry(_ number: Int) -> PaletteEntry {
    number < entries.count ? entries[number] : others[number - entries.count]
  }

  mutating func handle(_ key: Key) {
    let page = 10
    switch key {
    case .up, .control("p"), .backTab: list.move(.up, page: page)
    case .down, .control("n"), .tab: list.move(.down, page: page)
    case .pageUp: list.move(.pageUp, page: page)
    case .pageDown: list.move(.pageDown, page: page)
    default: if field.handle(key) { search() }
    }
  }

  mutating func insert(_ text: String) {
    field.insert(text)
    search()
  }

  mutating func use(_ finder: PaletteFinder) {
    self.finder = finder
    search()
  }

  private mutating func search() {
    defer { list.replace(count: found.count, cursor: 0) }
    pattern = FuzzyPattern(field.text)
    guard !pattern.isEmpty else {
      found = Array(entries.indices)
      return
    }
    let word = field.text.lowercased()
    var scores: [(score: Int, number: Int)] = []
    // By number, as an entry's copy takes longer than its search.
    for number in entries.indices {
      // An alias of exactly this entry ranks before all fuzzy matches.
      let isMeant = entries[number].words.contains(word)
      guard let score = pattern.match(entries[number].text)?.score ?? (isMeant ? 0 : nil) else { continue }
      scores.append((score + (isMeant ? 10_000 : 0), number))
    }
    // Equal entries keep their order.
    let meant = typed(field.text)
    others = meant + (finder?.entries(for: field.text) ?? [])
    for (position, other) in others.enumerated() {
      let score = position < meant.count ? Int.max : pattern.match(other.text)?.score ?? 0
      scores.append((score, entries.count + position))
    }
    scores.sort { ($1.score, $0.number) < ($0.score, $1.number) }
    found = scores.map(\.number)
  }

  /// Chooses the entry at a place, and says whether there is one.
  mutating func click(_ point: Point, in size: Size) -> Bool {
    list.click(point, in: Palette.areas(size).list)
  }

  private static func areas(_ size: Size) -> (box: Rect, field: Rect, list: Rect) {
    let box = Rect(size).centered(columns: min(76, size.columns), rows: min(20, size.rows))
    // The frame is left out if there is no room.
    let (field, list) = (box.rows > 3 ? box.inset(columns: 2, rows: 1) : box).splitTop(1)
    return (box, field, list)
  }

  func draw(on canvas: inout Canvas) {
    let (box, top, below) = Palette.areas(canvas.size)
    canvas.clear(box)
    canvas.box(box, title: title, style: Style(.border))
    canvas.write(":", at: top.origin, in: top, style: Style(.hintKey, .bold))
    field.draw(
      on: &canvas, in: top.splitLeft(1).rest,
      placeholder: placeholder, isFocused: true)
    if found.isEmpty { canvas.write("  no matches", at: below.origin, in: below, style: Style(.muted)) }
    list.draw(on: &canvas, in: below) { canvas, position, line, isChosen in
      draw(entry(found[position]), isCurrent: isChosen, on: &canvas, in: line)
    }
  }

  private func draw(_ entry: PaletteEntry, isCurrent: Bool, on canvas: inout Canvas, in line: Rect) {
    let detailWidth = min(entry.detail.displayWidth, line.columns / 3)
    let positions = Set(pattern.match(entry.text)?.positions ?? [])
    var name = StyledLine()
    for (number, scalar) in entry.name.unicodeScalars.enumerated() {
      let style = Style(positions.contains(number) ? .match : .text, isCurrent ? .bold : [])
      if name.spans.last?.style == style {
        name.spans[name.spans.count - 1].text.unicodeScalars.append(scalar)
      } else {
        name += StyledLine(String(scalar), style)
      }
    }
    canvas.write(
      name, at: Point(column: line.column + 2, row: line.row), in: line,
      width: max(0, line.columns - detailWidth - 4))
    canvas.write(
      entry.detail, at: Point(column: line.maxColumn - detailWidth, row: line.row), in: line,
      style: Style(.muted), width: detailWidth)
  }
}

import Terminal
import TestSupport

/// One random event of a soak test.
enum RandomInput {
  case key(Key)
  case paste(String)
  case failed(String)
  case mouse(Mouse)
  case resize(Size)

  static func next(using random: inout SeededGenerator) -> RandomInput {
    switch Int.random(in: 0..<1_000, using: &random) {
    case ..<10: .resize(size(using: &random))
    case ..<15: .paste(hostile(using: &random))
    case ..<17: .failed(hostile(using: &random))
    case ..<40: .mouse(mouse(using: &random))
    case ..<900: .key(pick(useful, using: &random))
    default: .key(anyKey(using: &random))
    }
  }

  private static func mouse(using random: inout SeededGenerator) -> Mouse {
    let point = Point(column: Int.random(in: 0...210, using: &random), row: Int.random(in: 0...55, using: &random))
    return Mouse(pick([.click, .click, .doubleClick, .wheelUp, .wheelDown], using: &random), at: point)
  }

  /// A size from 40×10 to 200×50, and occasionally a single row, a single column or nothing.
  static func size(using random: inout SeededGenerator) -> Size {
    let columns = Int.random(in: 40...200, using: &random)
    let rows = Int.random(in: 10...50, using: &random)
    return switch Int.random(in: 0..<20, using: &random) {
    case 0: Size(columns: columns, rows: 1)
    case 1: Size(columns: columns, rows: Int.random(in: 0...9, using: &random))
    case 2: Size(columns: Int.random(in: 0...39, using: &random), rows: rows)
    default: Size(columns: columns, rows: rows)
    }
  }

  /// The keys that do something; those that move the cursor are repeated to make them more likely.
  private static let useful: [Key] =
    [Key](repeating: .down, count: 6) + [.up, .up, .pageDown, .pageDown, .pageUp, .home, .end, .left, .right]
    + [.enter, .enter, .enter, .enter, .escape, .escape, .escape, .tab, .tab, .backTab, .backspace, .backspace]
    + "12345699jkgGhlladymmssST?./oocqR !aeiounpstv-:[]CfvixpwW*<>nN\"!".unicodeScalars.map { .character($0) }

  private static func anyKey(using random: inout SeededGenerator) -> Key {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: .character(pick(odd, using: &random))
    case 1: .control(pick(Array("abcdefghijklmnopqrstuvwxyz@\\]^_".unicodeScalars), using: &random))
    case 2: .function(Int.random(in: 1...12, using: &random))
    default: pick(named, using: &random)
    }
  }

  private static let odd = Array("é日🙂\u{202E}\u{301}\u{200D}\u{0}ß\u{1F1E9}\u{FFFD}~|\"'\\".unicodeScalars)

  private static let named: [Key] = [
    .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end, .pageUp,
    .pageDown,
  ]

  private static func hostile(using random: inout SeededGenerator) -> String {
    let pieces = [
      "payments", "\n", "\u{1B}[31m", "e\u{301}", "日本", "\u{202E}", "👩‍💻", "\u{0}", " ", "!", "a-b",
      String(repeating: "x", count: 300),
    ]
    return (0..<Int.random(in: 0...6, using: &random)).map { _ in pick(pieces, using: &random) }.joined()
  }

  private static func pick<Element>(_ elements: [Element], using random: inout SeededGenerator) -> Element {
    elements[Int.random(in: elements.indices, using: &random)]
  }
}

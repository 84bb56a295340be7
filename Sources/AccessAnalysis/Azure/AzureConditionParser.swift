/// Parses the documented part of Azure's conditions.
///
/// Whatever is not documented is refused rather than interpreted: `AND` and `OR` in one group without parentheses, other
/// operators, other spellings of words, and characters outside ASCII. Longer or deeper conditions than anyone writes are
/// refused too, as the text is hostile.
struct AzureConditionParser {
  /// The greatest length in bytes; Azure's own limit is 8 KB.
  static let longest = 16_384
  /// How deep parentheses and negations nest at most.
  static let deepest = 64

  private let bytes: [UInt8]
  private var position = 0

  init(_ text: String) {
    bytes = Array(text.utf8.prefix(AzureConditionParser.longest + 1))
  }

  /// The whole condition; nil if the text is not in the grammar.
  mutating func condition() -> AzureCondition.Expression? {
    guard bytes.count <= AzureConditionParser.longest, let expression = expression(0) else { return nil }
    skipSpace()
    return position == bytes.count ? expression : nil
  }

  private enum Joint { case and, or }

  private mutating func expression(_ depth: Int) -> AzureCondition.Expression? {
    guard let first = operand(depth) else { return nil }
    var operands = [first]
    var joint: Joint?
    while let next = takeJoint() {
      // Microsoft requires parentheses here, and documents no precedence.
      guard joint == nil || joint == next, let operand = operand(depth) else { return nil }
      joint = next
      operands.append(operand)
    }
    return switch joint {
    case nil: first
    case .and: .all(operands)
    case .or: .any(operands)
    }
  }

  private mutating func operand(_ depth: Int) -> AzureCondition.Expression? {
    guard depth < AzureConditionParser.deepest else { return nil }
    if take("!") || take(word: "NOT") { return operand(depth + 1).map { .not($0) } }
    if take("(") {
      guard let inner = expression(depth + 1), take(")") else { return nil }
      return inner
    }
    if take(word: "ActionMatches") {
      guard take("{"), let pattern = literal(), take("}"), !pattern.contains(UInt8(ascii: "\\")) else { return nil }
      return .actionMatches(AzurePattern(String(decoding: pattern, as: UTF8.self)))
    }
    guard let attribute = attribute(), let name = word(), let value = literal() else { return nil }
    return AzureStringComparison(name, value).map { .compares(attribute: attribute, $0) }
  }

  /// An attribute with its source, `@Request[…]`.
  private mutating func attribute() -> String? {
    guard take("@"), let source = word(), take("[") else { return nil }
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "]") {
      guard AzureConditionParser.isPrintable(bytes[position]) else { return nil }
      position += 1
    }
    let key = String(decoding: bytes[start..<position], as: UTF8.self)
    return take("]") ? "@\(source)[\(key)]" : nil
  }

  private mutating func literal() -> [UInt8]? {
    guard take("'") else { return nil }
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "'") {
      guard AzureConditionParser.isPrintable(bytes[position]) else { return nil }
      position += 1
    }
    let value = Array(bytes[start..<position])
    guard position < bytes.count else { return nil }
    position += 1
    return value
  }

  private mutating func takeJoint() -> Joint? {
    if take("&&") || take(word: "AND") { return .and }
    return take("||") || take(word: "OR") ? .or : nil
  }

  private mutating func take(_ symbol: StaticString) -> Bool {
    skipSpace()
    let symbol = UnsafeBufferPointer(start: symbol.utf8Start, count: symbol.utf8CodeUnitCount)
    guard bytes[position...].starts(with: symbol) else { return false }
    position += symbol.count
    return true
  }

  private mutating func take(word wanted: String) -> Bool {
    let start = position
    if word() == wanted { return true }
    position = start
    return false
  }

  private mutating func word() -> String? {
    skipSpace()
    let word = bytes[position...].prefix(while: AzureConditionParser.isOfWord)
    position += word.count
    return word.isEmpty ? nil : String(decoding: word, as: UTF8.self)
  }

  private mutating func skipSpace() {
    while position < bytes.count, " \t\r\n".utf8.contains(bytes[position]) { position += 1 }
  }

  /// Whether it continues a word. `:` does, so that `ForAnyOfAnyValues:StringEquals` is one operator.
  private static func isOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ":"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private static func isPrintable(_ byte: UInt8) -> Bool { (0x20...0x7E).contains(byte) }
}

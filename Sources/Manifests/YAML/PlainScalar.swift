/// The meaning of an unquoted YAML scalar to any YAML 1.1 or 1.2 reader that kubectl's users may have.
enum PlainScalar: Equatable {
  case null, boolean, number, text

  private static let nulls: Set<String> = ["", "~", "null", "Null", "NULL"]
  private static let trues: Set<String> = [
    "y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON",
  ]
  private static let falses: Set<String> = [
    "n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF",
  ]

  /// Resolves the scalar like `gopkg.in/yaml.v2`, which `sigs.k8s.io/yaml` uses.
  init(_ text: String) {
    if PlainScalar.nulls.contains(text) {
      self = .null
    } else if PlainScalar.isTrue(text) || PlainScalar.falses.contains(text) {
      self = .boolean
    } else {
      self = PlainScalar.isNumber(text) ? .number : .text
    }
  }

  /// Whether the text, if it is a boolean, is true.
  static func isTrue(_ text: String) -> Bool { trues.contains(text) }

  /// Whether the text is an integer as Go prints it, so that the key of the JSON object has the same text.
  static func isCanonicalInteger(_ text: String) -> Bool { Int64(text).map { String($0) == text } ?? false }

  /// Whether the number is infinite or not a number, which JSON cannot represent.
  static func isBeyondJSON(_ text: String) -> Bool {
    let end = text.suffix(4)
    return end.hasPrefix(".") && (end.lowercased() == ".inf" || end.lowercased() == ".nan")
  }

  private static func isNumber(_ text: String) -> Bool {
    if text.hasPrefix("_") || text.hasPrefix("._") { return false }
    var rest = Substring(text).utf8
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
    if [".inf", ".Inf", ".INF"].contains(String(rest)) || [".nan", ".NaN", ".NAN"].contains(text) { return true }
    if rest.first == UInt8(ascii: "0"), let base = rest.dropFirst().first {
      let digits = rest.dropFirst(2)
      switch base {
      case UInt8(ascii: "x"), UInt8(ascii: "X"): return !digits.isEmpty && digits.allSatisfy { isDigit($0, upTo: 16) }
      case UInt8(ascii: "o"), UInt8(ascii: "O"): return !digits.isEmpty && digits.allSatisfy { isDigit($0, upTo: 8) }
      case UInt8(ascii: "b"), UInt8(ascii: "B"): return !digits.isEmpty && digits.allSatisfy { isDigit($0, upTo: 2) }
      default: break
      }
    }
    let whole = rest.prefix { isDigit($0, upTo: 10) }
    rest = rest.dropFirst(whole.count)
    var fraction = rest.prefix(0)
    if rest.first == UInt8(ascii: ".") {
      fraction = rest.dropFirst().prefix { isDigit($0, upTo: 10) }
      rest = rest.dropFirst(1 + fraction.count)
    }
    guard whole.contains(where: { $0 != UInt8(ascii: "_") }) || !fraction.isEmpty else { return false }
    guard rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") else { return rest.isEmpty }
    rest = rest.dropFirst()
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
    return !rest.isEmpty && rest.allSatisfy { isDigit($0, upTo: 10) }
  }

  private static func isDigit(_ byte: UInt8, upTo base: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || JSONText.hexadecimal(byte).map { $0 < base } ?? false
  }
}

/// The UID of a Kubernetes object. Servers generate UUIDs, which are stored in 16 bytes; other text is kept unchanged.
package struct UID: Sendable, Hashable {
  private enum Form: Hashable {
    case uuid(UInt64, UInt64)
    case text(String)
  }

  private let form: Form

  package init(_ text: String) {
    self = UID(uuid: text.utf8Span.span) ?? UID(form: .text(text))
  }

  /// Reads a UUID in lower case, 8-4-4-4-12; nil for any other text.
  package init?(uuid text: Span<UInt8>) {
    guard text.count == 36 else { return nil }
    var halves = (UInt64(0), UInt64(0))
    for index in 0..<18 {
      guard UID.append(text[index], at: index, to: &halves.0),
        UID.append(text[index + 18], at: index + 18, to: &halves.1)
      else { return nil }
    }
    form = .uuid(halves.0, halves.1)
  }

  /// Adds a digit to a number; false if a UUID has no such byte there.
  private static func append(_ byte: UInt8, at index: Int, to number: inout UInt64) -> Bool {
    switch index {
    case 8, 13, 18, 23: return byte == UInt8(ascii: "-")
    default:
      let (digit, letter) = (byte &- UInt8(ascii: "0"), byte &- UInt8(ascii: "a"))
      guard digit < 10 || letter < 6 else { return false }
      number = number << 4 | UInt64(digit < 10 ? digit : letter + 10)
      return true
    }
  }

  private init(form: Form) {
    self.form = form
  }

  /// The UID as the server writes it.
  package var text: String {
    switch form {
    case .text(let text): return text
    case .uuid(let high, let low):
      let digits = [high, low].map { half in
        let digits = String(half, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
      }.joined()
      var text = ""
      for (index, digit) in digits.enumerated() {
        if [8, 12, 16, 20].contains(index) { text += "-" }
        text.append(digit)
      }
      return text
    }
  }
}

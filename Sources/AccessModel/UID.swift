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
    var (high, low): (UInt64, UInt64) = (0, 0)
    for index in text.indices {
      let byte = text[index]
      if index == 8 || index == 13 || index == 18 || index == 23 {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      default: return nil
      }
      high = high << 4 | low >> 60
      low = low << 4 | UInt64(digit)
    }
    form = .uuid(high, low)
  }

  private init(form: Form) {
    self.form = form
  }

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

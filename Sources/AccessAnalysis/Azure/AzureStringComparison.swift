/// A comparison of an attribute with a value in an Azure condition, such as `StringEqualsIgnoreCase 'apps'`.
struct AzureStringComparison: Sendable {
  private enum Kind: String, CaseIterable {
    case equals = "Equals"
    case startsWith = "StartsWith"
    /// With `*` for any text and `?` for one character; `\*` and `\?` are the characters themselves.
    case like = "Like"
  }

  private enum Element: Sendable, Equatable {
    case anyText
    case anyCharacter
    case character(UInt8)
  }

  private let elements: [Element]
  private let isNegated: Bool
  private let ignoresCase: Bool

  /// Nil if Microsoft documents no such operator on strings, or if the value has a backslash that it does not document.
  ///
  /// - Parameters:
  ///   - name: An operator such as `StringNotLike`, in Microsoft's spelling.
  ///   - value: The ASCII text between the quotes.
  init?(_ name: String, _ value: [UInt8]) {
    guard name.hasPrefix("String") else { return nil }
    var rest = name.dropFirst("String".count)
    isNegated = rest.hasPrefix("Not")
    if isNegated { rest = rest.dropFirst("Not".count) }
    ignoresCase = rest.hasSuffix("IgnoreCase")
    if ignoresCase { rest = rest.dropLast("IgnoreCase".count) }
    guard let kind = Kind(rawValue: String(rest)) else { return nil }
    var elements: [Element] = []
    var isEscaped = false
    for byte in value {
      let isWildcard = byte == UInt8(ascii: "*") || byte == UInt8(ascii: "?")
      if isEscaped {
        guard isWildcard else { return nil }
        elements.append(.character(byte))
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        guard kind == .like else { return nil }
        isEscaped = true
      } else if kind == .like && isWildcard {
        elements.append(byte == UInt8(ascii: "*") ? .anyText : .anyCharacter)
      } else {
        elements.append(.character(ignoresCase ? AzureStringComparison.folded(byte) : byte))
      }
    }
    guard !isEscaped else { return nil }
    if kind == .startsWith { elements.append(.anyText) }
    self.elements = elements
  }

  /// Unknown for values that are not ASCII, as how Azure folds and counts other characters is not documented.
  func truth(_ value: String) -> AzureCondition.Truth {
    guard value.utf8.allSatisfy({ $0 < 0x80 }) else { return .unknown }
    let bytes = ignoresCase ? value.utf8.map(AzureStringComparison.folded) : Array(value.utf8)
    return matches(bytes) != isNegated ? .yes : .no
  }

  private func matches(_ bytes: [UInt8]) -> Bool {
    var (position, next) = (0, 0)
    // The position after the last wildcard for any text, and how much of the value it has matched so far.
    var retry: (element: Int, byte: Int)?
    while position < bytes.count {
      if next < elements.count && elements[next] == .anyText {
        next += 1
        retry = (next, position)
      } else if next < elements.count
        && (elements[next] == .anyCharacter || elements[next] == .character(bytes[position]))
      {
        (position, next) = (position + 1, next + 1)
      } else if let last = retry {
        retry = (last.element, last.byte + 1)
        (next, position) = (last.element, last.byte + 1)
      } else {
        return false
      }
    }
    return elements[next...].allSatisfy { $0 == .anyText }
  }

  private static func folded(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}

/// A Kubernetes name, verb, resource, user, group or URL, compared by its UTF-8 bytes as in Kubernetes.
///
/// `String` compares by canonical equivalence, so composed and decomposed `café` would be one name; to the API server
/// they are two.
package struct Name: Sendable {
  /// The name as Kubernetes spells it; may be hostile text.
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  package var isEmpty: Bool { text.isEmpty }

  /// Whether the bytes of this name begin with those of `prefix`.
  package func hasPrefix(_ prefix: Name) -> Bool {
    text.utf8.starts(with: prefix.text.utf8)
  }

  /// Whether the bytes of this name end with those of `suffix`.
  package func hasSuffix(_ suffix: Name) -> Bool {
    text.utf8.count >= suffix.text.utf8.count
      && text.utf8.suffix(suffix.text.utf8.count).elementsEqual(suffix.text.utf8)
  }

  /// The name with `A` to `Z` in lower case and nothing else changed: full lowercasing would merge other characters,
  /// such as the Kelvin sign and `k`.
  package var foldingASCIICase: Name {
    let capitals = UInt8(ascii: "A")...UInt8(ascii: "Z")
    guard text.utf8.contains(where: capitals.contains) else { return self }
    return Name(String(decoding: text.utf8.map { capitals.contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self))
  }
}

extension Name: Hashable {
  package static func == (left: Name, right: Name) -> Bool {
    let (one, other) = (left.text.utf8Span.span.bytes, right.text.utf8Span.span.bytes)
    guard one.byteCount == other.byteCount else { return false }
    // Names that a reader met often share their storage.
    if one.isIdentical(to: other) { return true }
    var offset = 0
    while offset + 8 <= one.byteCount {
      guard word(of: one, at: offset) == word(of: other, at: offset) else { return false }
      offset += 8
    }
    // The last eight bytes overlap those that were compared.
    if one.byteCount >= 8 { return word(of: one, at: one.byteCount - 8) == word(of: other, at: one.byteCount - 8) }
    while offset < one.byteCount {
      guard
        one.unsafeLoad(fromUncheckedByteOffset: offset, as: UInt8.self)
          == other.unsafeLoad(fromUncheckedByteOffset: offset, as: UInt8.self)
      else { return false }
      offset += 1
    }
    return true
  }

  /// Eight bytes, which must be within the span.
  @inline(__always)
  private static func word(of bytes: RawSpan, at offset: Int) -> UInt64 {
    bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self)
  }

  package func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

extension Name: Comparable {
  package static func < (left: Name, right: Name) -> Bool {
    if left.text.utf8Span.isKnownASCII && right.text.utf8Span.isKnownASCII { return left.text < right.text }
    return left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}

extension Name: ExpressibleByStringLiteral, CustomStringConvertible {
  package init(stringLiteral value: String) {
    self.init(value)
  }

  package var description: String { text }
}

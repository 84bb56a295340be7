import AccessModel

/// The names that the API server accepts.
package enum NameRule {
  /// Why the name of an RBAC object is rejected; nil if it is accepted (`path.ValidatePathSegmentName`).
  package static func refusal(ofBinding name: Name) -> String? {
    if name.isEmpty { return "is empty" }
    if name == "." || name == ".." { return "may not be “\(name)”" }
    if name.text.utf8.contains(UInt8(ascii: "/")) { return "may not contain “/”" }
    if name.text.utf8.contains(UInt8(ascii: "%")) { return "may not contain “%”" }
    return nil
  }

  /// Why the name of a namespace is rejected; nil if it is accepted (an RFC 1123 label).
  package static func refusal(ofNamespace name: Name) -> String? {
    let bytes = Array(name.text.utf8)
    let isWord = { (byte: UInt8) in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
    guard let first = bytes.first, let last = bytes.last else { return "is empty" }
    guard bytes.count <= 63 else { return "has \(bytes.count) characters; at most 63 are allowed" }
    guard isWord(first), isWord(last), bytes.allSatisfy({ isWord($0) || $0 == UInt8(ascii: "-") }) else {
      return "must be lower-case letters, digits and hyphens, with a letter or digit at each end"
    }
    return nil
  }
}

/// The object ID of an Entra object: a GUID, in lower case as in Entra's tokens.
package struct ObjectID: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The 36 characters, lower case.
  package let name: Name

  /// Reads a GUID in any case; nil if `text` is not 8-4-4-4-12 hexadecimal digits.
  package init?(_ text: String) {
    let bytes = text.utf8Span.span
    guard bytes.count == 36 else { return nil }
    var hasCapitals = false
    for index in bytes.indices {
      let byte = bytes[index]
      let isHyphen = index == 8 || index == 13 || index == 18 || index == 23
      guard isHyphen ? byte == UInt8(ascii: "-") : ObjectID.isHexadecimal(byte) else { return nil }
      if (0x41...0x46).contains(byte) { hasCapitals = true }
    }
    name = Name(hasCapitals ? text.lowercased() : text)
  }

  private init(name: Name) {
    self.name = name
  }

  /// All zeros, which means everyone in Azure's deny assignments.
  package static let zero = ObjectID(name: "00000000-0000-0000-0000-000000000000")

  /// The first eight digits, usually enough to distinguish groups with the same name.
  package var short: String { String(name.text.prefix(8)) }

  package var description: String { name.text }

  package static func < (left: ObjectID, right: ObjectID) -> Bool { left.name < right.name }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }
}

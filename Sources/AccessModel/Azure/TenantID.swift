/// A tenant as `az` commands identify it: by its GUID or a domain name.
package struct TenantID: Sendable, Hashable, CustomStringConvertible {
  package let description: String

  /// Nil if the text is neither, so that `az` cannot mistake it for an option or a file (`@…`).
  package init?(_ text: String) {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    let isDomain = labels.allSatisfy { label in
      label.utf8.first != UInt8(ascii: "-")
        && !label.isEmpty
        && label.unicodeScalars.allSatisfy {
          switch $0 {
          case "a"..."z", "A"..."Z", "0"..."9", "-": true
          default: false
          }
        }
    }
    guard ObjectID(text) != nil || isDomain else { return nil }
    description = text
  }
}

import AccessModel
import Manifests

/// The columns of what the annotations of bindings say, for lists in which any binding says it.
enum TermsColumns {
  /// - Parameters:
  ///   - numbers: The bindings of the list, by position in the snapshot's.
  ///   - binding: The binding of a row; nil for an Azure role.
  static func columns(
    of numbers: some Sequence<Int>, in snapshot: Snapshot, binding: @escaping @Sendable (_ row: Int) -> Binding?
  ) -> [Table.Column] {
    var (hasExpiry, hasOwner, hasReason) = (false, false, false)
    let bindings = snapshot.bindings
    for number in numbers where !bindings[number].metadata.annotations.isEmpty {
      let terms = GrantTerms(bindings[number].metadata)
      hasExpiry = hasExpiry || terms.expiry != nil
      hasOwner = hasOwner || terms.owner != nil
      hasReason = hasReason || terms.reason != nil
      if hasExpiry && hasOwner && hasReason { break }
    }
    let terms = { @Sendable (row: Int) in binding(row).map { GrantTerms($0.metadata) } }
    let text = { @Sendable (text: String?) in text.map { CellValue.text($0) } ?? .structured("", .null) }
    return [
      Table.Column("expiresOn", "EXPIRES", .day, help: "its last day, as aksess/expires-on says") {
        .expiry(terms($0)?.expiry)
      }
      .when(hasExpiry),
      Table.Column(
        "owner", "OWNER", .text, shape: Shape.text.orNull, help: "who answers for it, as aksess/owner says"
      ) { text(terms($0)?.owner) }
      .when(hasOwner),
      Table.Column(
        "reason", "REASON", .text, shape: Shape.text.orNull, help: "why it was made, as aksess/reason says",
        isWide: true
      ) { text(terms($0)?.reason) }
      .when(hasReason),
    ]
  }
}

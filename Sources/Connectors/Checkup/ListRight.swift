import AccessModel

/// Whether the caller may list a kind that aksess reads.
struct ListRight: Sendable {
  let kind: ListedKind
  /// In all namespaces; nil if the server did not say.
  let isAllowed: Bool?
  /// The namespaces asked about in which it may be listed, if not in all.
  let namespaces: [Name]

  init(_ kind: ListedKind, isAllowed: Bool?, namespaces: [Name] = []) {
    self.kind = kind
    self.isAllowed = isAllowed
    self.namespaces = namespaces
  }
}

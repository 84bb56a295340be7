/// A person or team that answers for namespaces and groups, from `owners.yaml`.
package struct Owner: Sendable, Hashable {
  /// Who it is.
  package let name: String
  /// The namespaces, or what their names begin with.
  package let namespaces: [NamePattern]
  /// The groups, each by display name or object ID.
  package let groups: [Name]

  /// Whether it answers for a namespace.
  package func owns(_ namespace: Name) -> Bool { namespaces.contains { $0.matches(namespace) } }

  package init(name: String, namespaces: [NamePattern], groups: [Name]) {
    self.name = name
    self.namespaces = namespaces
    self.groups = groups
  }

  /// A name, or with `*` at its end what names begin with.
  package struct NamePattern: Sendable, Hashable {
    /// As it is written; may contain hostile text.
    package let text: String
    private let start: Name
    private let isWhole: Bool

    package init(_ text: String) {
      self.text = text
      isWhole = !text.hasSuffix("*")
      start = Name(isWhole ? text : String(text.dropLast()))
    }

    package func matches(_ name: Name) -> Bool { isWhole ? name == start : name.hasPrefix(start) }
  }
}

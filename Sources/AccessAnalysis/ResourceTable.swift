import AccessModel

/// A resource of which more is known than rules tell.
package struct KnownResource: Sendable, Hashable {
  /// The name that rules use, such as `deployments`.
  package let plural: Name
  /// The API group; empty for the core group.
  package let group: Name
  package let isNamespaced: Bool
  package let subresources: [String]

  package init(plural: Name, group: Name, isNamespaced: Bool, subresources: [String] = []) {
    self.plural = plural
    self.group = group
    self.isNamespaced = isNamespaced
    self.subresources = subresources
  }

  /// `deployments.apps`, or `pods`.
  package var label: String { group.isEmpty ? plural.text : "\(plural).\(group)" }
}

/// The resources and verbs known, and how people type them.
package struct ResourceTable: Sendable {
  package let all: [KnownResource]
  package let verbs: [Name]
  /// What somebody may mean by a word such as `po` or `deployments.apps`; the first as kubectl takes it.
  package let matching: @Sendable (String) -> [KnownResource]

  package init(
    all: [KnownResource], verbs: [Name], matching: @escaping @Sendable (String) -> [KnownResource]
  ) {
    self.all = all
    self.verbs = verbs
    self.matching = matching
  }
}

import AccessModel

/// A resource known independently of rules.
package struct KnownResource: Sendable, Hashable {
  /// The name in rules, such as `deployments`.
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

/// The known resources and verbs, and how people type them.
package struct ResourceTable: Sendable {
  package let all: [KnownResource]
  package let verbs: [Name]
  /// The resources that a word such as `po` or `deployments.apps` can mean; kubectl uses the first.
  package let matching: @Sendable (String) -> [KnownResource]

  package init(
    all: [KnownResource], verbs: [Name], matching: @escaping @Sendable (String) -> [KnownResource]
  ) {
    self.all = all
    self.verbs = verbs
    self.matching = matching
  }
}

import AccessModel

/// One of Kubernetes' built-in resources, or a name that rules use like one.
package struct BuiltInResource: Sendable, Hashable {
  /// The name that rules and URLs use, such as `deployments`.
  package let plural: Name
  package let singular: Name
  /// The kind that manifests use; empty for what exists only in rules, such as `users` for `impersonate`.
  package let kind: Name
  /// The API group; empty for the core group.
  package let group: Name
  /// What kubectl takes instead, such as `deploy`.
  package let shortNames: [String]
  package let isNamespaced: Bool
  /// What rules name after a slash, such as `scale`.
  package let subresources: [String]

  /// A resource of the API, named in the singular as its kind is in lower case.
  init(
    _ plural: Name, _ kind: Name, group: Name, short: [String] = [], isNamespaced: Bool, subresources: [String] = []
  ) {
    self.plural = plural
    self.kind = kind
    self.group = group
    self.isNamespaced = isNamespaced
    self.subresources = subresources
    singular = ResourceNames.lowercased(kind.text)
    shortNames = short
  }

  /// A name that exists only in rules: no object of it can be read.
  init(inRules plural: Name, singular: Name, group: Name) {
    self.plural = plural
    self.singular = singular
    self.group = group
    kind = ""
    shortNames = []
    isNamespaced = false
    subresources = []
  }
}

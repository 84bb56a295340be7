import AccessModel

/// A built-in Kubernetes resource, or a name that rules use like a resource.
package struct BuiltInResource: Sendable, Hashable {
  /// The name in rules and URLs, such as `deployments`.
  package let plural: Name
  package let singular: Name
  /// The kind in manifests; empty for names that exist only in rules, such as `users` for `impersonate`.
  package let kind: Name
  /// The API group; empty for the core group.
  package let group: Name
  /// The names that kubectl accepts in addition, such as `deploy`.
  package let shortNames: [String]
  package let isNamespaced: Bool
  /// The names after a slash in rules, such as `scale`.
  package let subresources: [String]

  /// An API resource whose singular is its kind in lower case.
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

  /// A name that exists only in rules; no object of this resource can be read.
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

import AccessModel

/// The objects to list.
package struct Selection: Sendable {
  package var name: Name?
  package var namespace: Name?
  package var labels: LabelSelector?
  /// Whether system objects are listed.
  package var includesSystem: Bool

  package init(
    name: Name? = nil, namespace: Name? = nil, labels: LabelSelector? = nil, includesSystem: Bool = true
  ) {
    self.name = name
    self.namespace = namespace
    self.labels = labels
    self.includesSystem = includesSystem
  }

  func includes(_ metadata: ObjectMetadata, isSystem: Bool) -> Bool {
    (includesSystem || !isSystem) && (name.map { $0 == metadata.name } ?? true)
      && (labels.map { $0.matches(metadata.labels) } ?? true)
  }

  /// Whether there is no condition on name or labels, so that no object needs to be checked.
  var includesEvery: Bool { name == nil && labels == nil }

  func includes(_ scope: Scope) -> Bool { namespace.map { scope == .namespace($0) } ?? true }
}

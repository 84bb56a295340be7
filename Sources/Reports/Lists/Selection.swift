import AccessModel

/// Which objects a list holds.
package struct Selection: Sendable {
  package var name: Name?
  package var namespace: Name?
  package var labels: LabelSelector?
  /// Whether the system's own objects are listed too.
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

  /// Whether neither name nor labels are asked for, so that no object needs to be looked at.
  var includesEvery: Bool { name == nil && labels == nil }

  func includes(_ scope: Scope) -> Bool { namespace.map { scope == .namespace($0) } ?? true }
}

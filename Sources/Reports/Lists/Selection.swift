import AccessModel

/// The objects to list.
package struct Selection: Sendable {
  package var name: Name?
  package var namespace: Name?
  package var labels: LabelSelector?
  /// Whether system objects are listed.
  package var includesSystem: Bool
  /// The day on which the last day of what is listed is over; nil to list all.
  package var expiredOn: Day?

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
      && (expiredOn.map { GrantTerms(metadata).expiry?.isPast(on: $0) ?? false } ?? true)
  }

  /// Whether there is no condition on name, labels or expiry, so that no object needs to be checked.
  var includesEvery: Bool { name == nil && labels == nil && expiredOn == nil }

  func includes(_ scope: Scope) -> Bool { namespace.map { scope == .namespace($0) } ?? true }
}

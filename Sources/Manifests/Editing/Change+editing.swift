import AccessModel

extension Change {
  /// The state of an object in a file after this change, which leaves alone what is not in manifests that aksess writes:
  /// dates, owners and kubectl's own annotation.
  ///
  /// - Parameter old: Its state in the file before.
  func written(over old: Change) -> Change {
    switch (self, old) {
    case (.putBinding(let binding), .putBinding(let old)):
      return .putBinding(
        binding.with {
          $0.scope = old.scope
          $0.metadata = Change.written(binding.metadata, over: old.metadata)
        })
    case (.putNamespace(var namespace), .putNamespace(let old)):
      namespace.isTerminating = old.isTerminating
      namespace.metadata = Change.written(namespace.metadata, over: old.metadata)
      return .putNamespace(namespace)
    default: return self
    }
  }

  private static func written(_ metadata: ObjectMetadata, over old: ObjectMetadata) -> ObjectMetadata {
    var metadata = metadata
    metadata.created = old.created
    metadata.ownerReferences = old.ownerReferences
    metadata.annotations[ObjectMetadata.lastApplied] = old.annotations[ObjectMetadata.lastApplied]
    return metadata
  }

  /// Whether it deletes its object.
  var isDeletion: Bool {
    switch self {
    case .deleteBinding, .deleteNamespace: true
    case .putBinding, .putNamespace: false
    }
  }

  /// The members of the object that it changes, in a value that has the others.
  ///
  /// - Parameter old: The state of the object before.
  func members(changedFrom old: Change, in value: Value) -> Value {
    switch (old, self) {
    case (.putBinding(let old), .putBinding(let new)):
      var changed = value.settingMetadata(from: old.metadata, to: new.metadata)
      if old.role != new.role { changed = changed.setting("roleRef", Manifest.roleReference(new.role)) }
      if old.subjects != new.subjects {
        let list = new.subjects.isEmpty ? nil : Value.list(new.subjects.map(Manifest.subject))
        changed = changed.setting("subjects", list, before: "roleRef")
      }
      return changed
    case (.putNamespace(let old), .putNamespace(let new)):
      return value.settingMetadata(from: old.metadata, to: new.metadata)
    default: return value
    }
  }
}

extension Value {
  fileprivate func settingMetadata(from old: ObjectMetadata, to new: ObjectMetadata) -> Value {
    guard var metadata = self["metadata"] else { return self }
    if old.labels != new.labels { metadata = metadata.setting("labels", Manifest.map(new.labels)) }
    if old.annotations != new.annotations { metadata = metadata.setting("annotations", Manifest.map(new.annotations)) }
    return setting("metadata", metadata)
  }
}

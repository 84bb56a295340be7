extension Draft {
  /// An object that somebody else has changed since a change to it was staged, which would overwrite that.
  package struct Overtaken: Sendable, Hashable {
    package let target: Change.Target
    /// What has become of it, as a clause; may contain hostile text.
    package let how: String

    /// The object and what has become of it, as a clause; may contain hostile text.
    package var message: String {
      "\(target.label) has changed since a change to it was staged, which would overwrite that (\(how))"
    }
  }

  /// The objects that are neither as they were when the first edit that touches them was staged, nor as they will be.
  ///
  /// - Parameter snapshot: The source as it is now.
  package func overtaken(in snapshot: Snapshot) -> [Overtaken] {
    objects.filter(\.isChanged).compactMap { object in
      let now = Change(restoring: object.after.target, of: snapshot)
      guard now != object.before, !now.isSame(as: object.after) else { return nil }
      return Overtaken(target: object.after.target, how: now.difference(from: object.before))
    }
  }

  /// The objects that are in the source already as the edits make them, as after they were written.
  ///
  /// - Parameter snapshot: The source as it is now.
  package func done(in snapshot: Snapshot) -> Set<Change.Target> {
    Set(
      objects.filter { object in
        let now = Change(restoring: object.after.target, of: snapshot)
        return now != object.before && now.isSame(as: object.after)
      }.map(\.after.target))
  }
}

extension Change {
  /// Whether both leave the object in the same state, apart from what only a cluster or kubectl writes.
  fileprivate func isSame(as other: Change) -> Bool {
    switch (self, other) {
    case (.putBinding(let one), .putBinding(let other)):
      one.scope == other.scope && one.role == other.role && one.subjects == other.subjects
        && one.metadata.isSame(as: other.metadata)
    case (.putNamespace(let one), .putNamespace(let other)): one.metadata.isSame(as: other.metadata)
    default: self == other
    }
  }

  /// What has become of an object that was another way, as a clause; may contain hostile text.
  fileprivate func difference(from before: Change?) -> String {
    switch (before, self) {
    case (_, .deleteBinding), (_, .deleteNamespace): return "it is gone"
    case (nil, _), (.deleteBinding?, _), (.deleteNamespace?, _): return "it is there now"
    case (.putBinding(let before)?, .putBinding(let now)):
      let added = now.subjects.filter { !before.subjects.contains($0) }
      let removed = before.subjects.filter { !now.subjects.contains($0) }
      let parts =
        (before.role == now.role ? [] : ["its role is \(now.role.name) now"])
        + (added.isEmpty ? [] : ["\(listed(added.map(\.name.text), most: 3)) added"])
        + (removed.isEmpty ? [] : ["\(listed(removed.map(\.name.text), most: 3)) removed"])
      return parts.isEmpty ? "its labels or annotations differ" : parts.joined(separator: ", ")
    case (.putBinding?, .putNamespace), (.putNamespace?, _): return "its labels or annotations differ"
    }
  }
}

extension ObjectMetadata {
  fileprivate func isSame(as other: ObjectMetadata) -> Bool {
    let own = { (metadata: ObjectMetadata) in metadata.annotations.filter { $0.key != ObjectMetadata.lastApplied } }
    return name == other.name && labels == other.labels && own(self) == own(other)
  }
}

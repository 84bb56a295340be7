/// One edit: the state of an object afterwards, regardless of its state before.
///
/// A grant puts a binding. A revocation puts the rest of one or deletes it. Replacing a role puts one binding and
/// deletes another, because a `roleRef` cannot be changed.
package enum Change: Sendable, Hashable {
  /// Creates the binding, or replaces the one with its name and scope.
  case putBinding(Binding)
  /// Deletes the binding with that name in the scope.
  case deleteBinding(Name, in: Scope)
  /// Creates the Namespace, or replaces the one with its name.
  case putNamespace(Namespace)
  /// Deletes the Namespace with that name. This undoes its creation: the objects that a cluster would delete with it
  /// stay.
  case deleteNamespace(Name)

  /// The object that a change applies to; unique in a cluster.
  package enum Target: Sendable, Hashable {
    case binding(Name, in: Scope)
    case namespace(Name)
  }

  package var target: Target {
    switch self {
    case .putBinding(let binding): .binding(binding.name, in: binding.scope)
    case .deleteBinding(let name, let scope): .binding(name, in: scope)
    case .putNamespace(let namespace): .namespace(namespace.name)
    case .deleteNamespace(let name): .namespace(name)
    }
  }

  /// The change that restores `target` to its state in the snapshot.
  package init(restoring target: Target, of snapshot: Snapshot) {
    switch target {
    case .binding(let name, let scope):
      self = snapshot.binding(named: name, in: scope).map { .putBinding($0) } ?? .deleteBinding(name, in: scope)
    case .namespace(let name):
      self = snapshot.namespace(named: name).map { .putNamespace($0) } ?? .deleteNamespace(name)
    }
  }

  /// The changes that a server takes in its place: a binding that gets another role is deleted first.
  ///
  /// - Parameter before: The state of the object before, as a change; nil if that is not known.
  package func steps(after before: Change?) -> [Change] {
    guard case .putBinding(let new) = self, case .putBinding(let old)? = before, old.role != new.role else {
      return [self]
    }
    return [.deleteBinding(new.name, in: new.scope), self]
  }

  /// Removes subjects from a binding, or deletes it if none are left.
  ///
  /// - Parameter subjects: Positions in the binding's `subjects`.
  package static func revoke(_ subjects: Set<Int>, from binding: Binding) -> Change {
    let rest = binding.subjects.indices.filter { !subjects.contains($0) }.map { binding.subjects[$0] }
    return rest.isEmpty
      ? .deleteBinding(binding.name, in: binding.scope) : .putBinding(binding.with { $0.subjects = rest })
  }
}

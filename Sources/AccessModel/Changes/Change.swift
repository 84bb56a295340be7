/// One edit: what stands under a name afterwards, regardless of what was there before.
///
/// A grant puts a binding, a revocation puts what is left of one or deletes it, and to replace a role is to put one
/// binding and delete another, as a `roleRef` cannot be changed.
package enum Change: Sendable, Hashable {
  /// The binding is new, or stands in place of the one of its name and scope.
  case putBinding(Binding)
  /// There is no binding of that name in the scope.
  case deleteBinding(Name, in: Scope)
  /// The Namespace is new, or stands in place of the one of its name.
  case putNamespace(Namespace)
  /// There is no Namespace of that name. The undo of its creation: what else a cluster would delete with it stays.
  case deleteNamespace(Name)

  /// The object that a change is about; no two of a cluster share one.
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

  /// The change that leaves `target` as it is in the snapshot.
  package init(restoring target: Target, of snapshot: Snapshot) {
    switch target {
    case .binding(let name, let scope):
      self = snapshot.binding(named: name, in: scope).map { .putBinding($0) } ?? .deleteBinding(name, in: scope)
    case .namespace(let name):
      self = snapshot.namespace(named: name).map { .putNamespace($0) } ?? .deleteNamespace(name)
    }
  }

  /// Takes some of a binding's subjects away: leaves the rest of it, or deletes it where nobody is left.
  ///
  /// - Parameter subjects: Positions in the binding's `subjects`.
  package static func revoke(_ subjects: Set<Int>, from binding: Binding) -> Change {
    var rest = binding
    rest.subjects = binding.subjects.indices.filter { !subjects.contains($0) }.map { binding.subjects[$0] }
    return rest.subjects.isEmpty ? .deleteBinding(binding.name, in: binding.scope) : .putBinding(rest)
  }
}

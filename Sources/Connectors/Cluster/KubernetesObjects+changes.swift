import AccessModel
import Manifests

extension KubernetesObjects {
  /// The objects as changes of a cluster.
  ///
  /// - Parameter isDeletion: Whether they are gone.
  func changes(isDeletion: Bool) -> [ClusterChange] {
    namespaces.map { .edit(isDeletion ? .deleteNamespace($0.name) : .putNamespace($0)) }
      + serviceAccounts.map {
        isDeletion ? .deleteServiceAccount($0.name, in: $0.namespace) : .putServiceAccount($0)
      }
      + roles.map { isDeletion ? .deleteRole($0.identity) : .putRole($0) }
      + bindings.map { .edit(isDeletion ? .deleteBinding($0.name, in: $0.scope) : .putBinding($0)) }
  }

  /// What changed in a snapshot if these are all objects of a kind.
  ///
  /// - Parameter namespace: The only namespace that was listed; nil for all.
  func changes(from snapshot: Snapshot, of kind: ListedKind, in namespace: Name?) -> [ClusterChange] {
    let isListed = { (scope: Scope) in
      kind.isNamespaced ? scope != .cluster && namespace.map { scope == .namespace($0) } ?? true : scope == .cluster
    }
    var gone: [ClusterChange] = []
    switch kind {
    case .namespaces:
      let names = Set(namespaces.map(\.name))
      gone = snapshot.namespaces.filter { !names.contains($0.name) }.map { .edit(.deleteNamespace($0.name)) }
    case .serviceAccounts:
      let known = Set(serviceAccounts.map { ObjectKey(scope: .namespace($0.namespace), name: $0.name) })
      gone = snapshot.serviceAccounts.filter { account in
        let scope = Scope.namespace(account.namespace)
        return isListed(scope) && !known.contains(ObjectKey(scope: scope, name: account.name))
      }.map { .deleteServiceAccount($0.name, in: $0.namespace) }
    case .roles, .clusterRoles:
      let known = Set(roles.map(\.identity))
      gone = snapshot.roles.filter { isListed($0.scope) && !known.contains($0.identity) }.map {
        .deleteRole($0.identity)
      }
    case .roleBindings, .clusterRoleBindings:
      let known = Set(bindings.map(\.identity))
      gone = snapshot.bindings.filter { isListed($0.scope) && !known.contains($0.identity) }.map {
        .edit(.deleteBinding($0.name, in: $0.scope))
      }
    }
    return gone + changes(isDeletion: false).filter { !snapshot.has($0) }
  }
}

extension Snapshot {
  /// Whether the object is already as a change leaves it.
  fileprivate func has(_ change: ClusterChange) -> Bool {
    switch change {
    case .edit(.putBinding(let binding)): self.binding(named: binding.name, in: binding.scope) == binding
    case .edit(.putNamespace(let namespace)): self.namespace(named: namespace.name) == namespace
    case .putRole(let role): self.role(named: role.name, in: role.scope) == role
    case .putServiceAccount(let account): serviceAccount(named: account.name, in: account.namespace) == account
    default: false
    }
  }
}

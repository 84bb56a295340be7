import AccessModel

extension Resolver {
  /// Checks a typed namespace: refuses it if the cluster's list of namespaces lacks it and no binding is in it.
  ///
  /// - Returns: The note on a namespace that is not among those read, whose list may be incomplete; nil if it is.
  package func check(_ namespace: Name) throws(Refusal) -> String? {
    let isRefused = snapshot.hasNamespaceList
    guard
      let refusal = noNamespace(namespace, isRefused ? "no such namespace" : "not among the namespaces that were read")
    else {
      guard snapshot.hasNamespaceList, snapshot.namespace(named: namespace) == nil else { return nil }
      return "\(namespace): not in the cluster's list of namespaces; only bindings name it."
    }
    if isRefused { throw refusal }
    return refusal.message
  }

  /// The refusal if there is no namespace with a name, with similar names; nil if there is one, or no namespace was
  /// read.
  private func noNamespace(_ name: Name, _ reason: String) -> Refusal? {
    guard !snapshot.namespaces.isEmpty, snapshot.index.number(ofNamespace: name) == nil else { return nil }
    return Refusal(name.text, reason, nearest: nearNamespaces(name))
  }

  /// The namespaces with similar names.
  package func nearNamespaces(_ name: Name) -> [String] {
    NearNames.of(name.text, among: snapshot.index.namespaces.lazy.filter { !$0.isEmpty }.map(\.text))
  }
}

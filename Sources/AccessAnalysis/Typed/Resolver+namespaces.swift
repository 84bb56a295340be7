import AccessModel

extension Resolver {
  /// Resolves a known namespace, or one that has a binding; any name if not all namespaces were read.
  package func namespace(_ name: Name) throws(Refusal) -> Name {
    if let refusal = noNamespace(name), snapshot.gaps(in: [.namespaces]).isEmpty { throw refusal }
    return name
  }

  /// The refusal if there is no namespace with a name, with similar names; nil if there is one, or no namespace was
  /// read.
  package func noNamespace(_ name: Name) -> Refusal? {
    guard !snapshot.namespaces.isEmpty, snapshot.index.number(ofNamespace: name) == nil else { return nil }
    return Refusal(name.text, "no such namespace", nearest: nearNamespaces(name))
  }

  /// The namespaces with similar names.
  package func nearNamespaces(_ name: Name) -> [String] {
    NearNames.of(name.text, among: snapshot.index.namespaces.lazy.filter { !$0.isEmpty }.map(\.text))
  }
}

import AccessModel

extension Resolver {
  /// A namespace that is known, or that a binding is in; any name where the namespaces were not all read.
  package func namespace(_ name: Name) throws(Refusal) -> Name {
    if let refusal = noNamespace(name), snapshot.gaps(in: [.namespaces]).isEmpty { throw refusal }
    return name
  }

  /// Why there is no namespace of a name for all that was read, with the nearest names; nil where there is one, and where
  /// no namespace was read.
  package func noNamespace(_ name: Name) -> Refusal? {
    guard !snapshot.namespaces.isEmpty, snapshot.index.number(ofNamespace: name) == nil else { return nil }
    return Refusal(name.text, "no such namespace", nearest: nearNamespaces(name))
  }

  /// The namespaces whose names are near.
  package func nearNamespaces(_ name: Name) -> [String] {
    NearNames.of(name.text, among: snapshot.index.namespaces.lazy.filter { !$0.isEmpty }.map(\.text))
  }
}

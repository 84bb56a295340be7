import AccessModel

/// A grant by which somebody has what was taken from them by another one.
package struct KeptWay: Sendable, Hashable {
  package enum Source: Sendable, Hashable {
    case binding(BindingIdentity, RoleReference)
    case azure(AzureWay)
    /// The API server allows `system:masters` everything, whatever bindings say.
    case apiServer
  }

  package let source: Source
  /// The group that holds it; nil if the person does, or whoever it is about.
  package let group: Name?
}

extension KeptWay {
  /// The way as those have it who hold it: a group that holds it itself has it directly.
  package func held(by holders: [Subject]) -> KeptWay {
    holders == [Subject(kind: .group, name: group ?? "")] ? KeptWay(source: source, group: nil) : self
  }

  /// - Parameter snapshot: The one that the row is of.
  init(_ row: EffectiveAccess.Row, in snapshot: Snapshot) {
    switch row.source {
    case .binding(let grant, _):
      let binding = snapshot.bindings[grant.binding]
      source = .binding(binding.identity, binding.role)
    case .azure(let way): source = .azure(way)
    }
    group = row.group
  }
}

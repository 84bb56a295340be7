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

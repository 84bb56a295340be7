import AccessModel

extension EffectiveLevel {
  /// The level of somebody to whom deny assignments apply. What is held in the whole cluster can be denied in any part
  /// of it.
  package func denied(by denials: [AzureDenial], in scope: Scope) -> EffectiveLevel {
    guard range != .none, denials.contains(where: { scope == .cluster || $0.reach.covers(scope.namespace) }) else {
      return self
    }
    return EffectiveLevel(kubernetes: kubernetes, azure: azure, isDenied: true)
  }
}

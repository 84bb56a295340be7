import AccessModel

/// One way in which a request is allowed: subject → binding → role → aggregated source → rule.
package struct AccessChain: Sendable, Hashable {
  /// The binding, and its subject that matches the identity.
  package let grant: Grant
  /// The role's number in the snapshot.
  package let role: Int
  /// The position of the rule in the role's effective rules.
  package let rule: Int
  /// For an aggregated role, the number of the role that the rule comes from.
  package let source: Int?
}

/// The answer to one request.
package struct Decision: Sendable {
  /// Whether the request is allowed because of `system:masters`, regardless of bindings.
  package let isByMasters: Bool
  /// Every way in which bindings allow the request, cluster-wide ones first; at most one if only the first was wanted.
  package let chains: [AccessChain]
  /// The bindings that match the identity but refer to a role missing from the snapshot; if only the first chain was
  /// wanted, those visited before it.
  package let bindingsWithoutRole: [Int]
  /// Missing data that could add to the answer, and conflicts between sources.
  package let gaps: [Gap]

  package var isAllowed: Bool { isByMasters || !chains.isEmpty }

  /// Whether no missing data could change the answer. RBAC is additive, so a yes is always certain.
  package var isCertain: Bool { isAllowed || gaps.missing.isEmpty }
}

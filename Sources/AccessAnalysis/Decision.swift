import AccessModel

/// One way in which a request is allowed: person, group or account → binding → role → source → rule.
package struct AccessChain: Sendable, Hashable {
  /// The binding and, in it, the subject that stands for who asks.
  package let grant: Grant
  /// The role's number in the snapshot.
  package let role: Int
  /// The position of the rule among the role's effective rules.
  package let rule: Int
  /// For an aggregated role, the number of the role that the rule came from.
  package let source: Int?
}

/// The answer to one request.
package struct Decision: Sendable {
  /// Whether the request is allowed because `system:masters` is among the groups, whatever the bindings say.
  package let isByMasters: Bool
  /// Every way in which bindings allow the request, cluster-wide ones first; at most one if only the first was wanted.
  package let chains: [AccessChain]
  /// The bindings that reach who asks and would be asked, but refer to a role that the snapshot does not have;
  /// those met before the first chain if only that was wanted.
  package let bindingsWithoutRole: [Int]
  /// What is not known and could add to the answer, and what its sources tell differently.
  package let gaps: [Gap]

  package var isAllowed: Bool { isByMasters || !chains.isEmpty }

  /// Whether nothing that is missing could change yes or no: RBAC only ever adds, so a yes stays a yes.
  package var isCertain: Bool { isAllowed || gaps.leaveCertain }
}

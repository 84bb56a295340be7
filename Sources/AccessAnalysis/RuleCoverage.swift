import AccessModel

/// Whether some rules cover others, by the algorithm of Kubernetes' privilege escalation check: `Covers` and
/// `BreakdownRule` of `k8s.io/component-helpers/auth/rbac/validation`.
///
/// Every rule is broken down into one verb on one resource (and one name) or one path, and each part must be covered by
/// a single rule of the owner. This errs on the safe side: a list of all existing resources does not cover `*`.
package enum RuleCoverage {
  /// Whether `owner` has every permission of `servant`.
  package static func covers(owner: [PolicyRule], servant: [PolicyRule]) -> Bool {
    var symbols = RuleSymbols()
    let (owner, servant) = (SymbolRules(owner, &symbols), SymbolRules(servant, &symbols))
    return owner.covers(servant, symbols)
  }

  /// The permissions of `servant` that `owner` lacks, broken down into one verb and one resource or path per rule.
  package static func uncovered(owner: [PolicyRule], servant: [PolicyRule]) -> [PolicyRule] {
    var symbols = RuleSymbols()
    let (owner, servant) = (SymbolRules(owner, &symbols), SymbolRules(servant, &symbols))
    var uncovered: [PolicyRule] = []
    _ = servant.allParts { part in
      if !owner.covers(part, symbols) { uncovered.append(part.rule(symbols)) }
      return true
    }
    return uncovered
  }

  /// Whether the rules allow nothing, such as a rule without verbs, or with neither resources nor paths.
  package static func isEmpty(_ rules: [PolicyRule]) -> Bool {
    rules.allSatisfy { rule in
      rule.verbs.isEmpty || ((rule.apiGroups.isEmpty || rule.resources.isEmpty) && rule.nonResourceURLs.isEmpty)
    }
  }
}

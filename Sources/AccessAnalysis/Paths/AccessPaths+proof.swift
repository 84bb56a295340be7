import AccessModel

extension AccessPaths {
  /// The proofs of a way to make a step: of each list of what it rests on the first, and each support once.
  package func proofs(_ means: AccessPath.Means) -> [PathProof] {
    means.needs.compactMap(\.first).distinct.map { support in
      guard let grant = support.grant else { return PathProof(support: support, role: nil, rules: []) }
      let role = Int(facts.index.roleOfBinding[grant.binding])
      let rules = facts.analysis.roles.rules[role]
      let tools = means.method.tools
      return PathProof(
        support: support, role: role,
        rules: tools.isEmpty ? meetingGoal(rules) : tools.flatMap { PathTools.rules(allowing: $0, rules) }.distinct)
    }
  }

  /// The rules that meet the goal by themselves; all, if only several do.
  private func meetingGoal(_ rules: [PolicyRule]) -> [Int] {
    let alone = rules.indices.filter { number in
      switch goal {
      case .level: RuleCoverage.covers(owner: [rules[number]], servant: rules)
      case .actions(let actions): actions.contains { RuleMatcher($0).allows(rules[number]) }
      }
    }
    return alone.isEmpty ? Array(rules.indices) : [alone[0]]
  }
}

extension AccessPaths {
  /// The effective rules of a role, by its number.
  package func rules(of role: Int) -> [PolicyRule] { facts.analysis.roles.rules[role] }
}

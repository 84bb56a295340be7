import AccessModel

extension Authorizer {
  /// Returns who can do any of `actions`. There are several if one question means several requests: "who can exec" asks
  /// for both `create` and `get` of `pods/exec`.
  package func whoCan(_ actions: [AccessAction], in place: WhoCan.Place) -> WhoCan {
    let index = snapshot.index
    let resourceActions = actions.filter { !$0.isPath }

    var clusterRoles = AllowingRoles(actions, roles)
    let clusterBindings = index.clusterBindings.filter { clusterRoles.contains(index.roleOfBinding[Int($0)]) }
    var namespaceRoles =
      resourceActions.count == actions.count ? clusterRoles : AllowingRoles(resourceActions, roles)
    let namespaceBindings =
      resourceActions.isEmpty
      ? [] : bindings(in: place).filter { namespaceRoles.contains(index.roleOfBinding[Int($0)]) }

    let everywhere = BindingsBySubject(clusterBindings, index)
    let inNamespaces = BindingsBySubject(namespaceBindings, index)
    let rows = index.subjects.indices.compactMap { subject -> WhoCan.Row? in
      let isEverywhere = !everywhere.isEmpty(subject)
      if !isEverywhere && inNamespaces.isEmpty(subject) { return nil }
      if isEverywhere && !index.subjects[subject].isIdentified { return nil }
      return WhoCan.Row(subject: subject, isEverywhere: isEverywhere)
    }
    let isClusterWide = place == .cluster || resourceActions.isEmpty
    return WhoCan(
      actions: actions, place: place, rows: rows,
      gaps: snapshot.accessGaps(clusterWideOnly: isClusterWide)
        + roles.gaps(ofBindings: index.clusterBindings + (resourceActions.isEmpty ? [] : bindings(in: place))),
      roles: roles, clusterBindings: everywhere, namespaceBindings: inNamespaces)
  }

  /// The numbers of the RoleBindings that count in a place.
  private func bindings(in place: WhoCan.Place) -> [Int32] {
    switch place {
    case .cluster: []
    case .namespace(let name):
      name.isEmpty
        ? [] : snapshot.index.number(ofNamespace: name).map { Array(snapshot.index.bindingsOfNamespace[$0]) } ?? []
    case .anyNamespace: bindingsOfNamedNamespaces
    }
  }
}

/// The roles that allow at least one of some actions; each role is evaluated once, when first needed.
private struct AllowingRoles {
  private enum Verdict: UInt8 { case unknown, allows, doesNot }

  private let matchers: [RuleMatcher]
  private let roles: EffectiveRoles
  private var verdicts: [Verdict]

  init(_ actions: [AccessAction], _ roles: EffectiveRoles) {
    matchers = actions.map { RuleMatcher($0) }
    self.roles = roles
    verdicts = Array(repeating: .unknown, count: roles.rules.count)
  }

  /// Whether the role allows one of the actions; -1 is a missing role, which allows nothing.
  mutating func contains(_ role: Int32) -> Bool {
    guard role >= 0 else { return false }
    let role = Int(role)
    if verdicts[role] == .unknown {
      let allows = roles.rules[role].contains { rule in matchers.contains { $0.allows(rule) } }
      verdicts[role] = allows ? .allows : .doesNot
    }
    return verdicts[role] == .allows
  }
}

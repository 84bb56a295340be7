import AccessModel

extension Authorizer {
  /// Returns who can do any of `actions`. There are several if one question means several requests: "who can exec" asks
  /// for both `create` and `get` of `pods/exec`.
  package func whoCan(_ actions: [AccessAction], in place: WhoCan.Place) -> WhoCan {
    let index = snapshot.index
    let resourceActions = actions.filter { !$0.isPath }

    var clusterRoles = AllowingRoles(actions, roles)
    let cluster = clusterRoles.bindings(index.clusterBindings)
    var namespaceRoles =
      resourceActions.count == actions.count ? clusterRoles : AllowingRoles(resourceActions, roles)
    let namespaced = namespaceRoles.bindings(resourceActions.isEmpty ? [] : bindings(in: place))

    let everywhere = BindingsBySubject(cluster.allowing, index)
    let inNamespaces = BindingsBySubject(namespaced.allowing, index)
    let rows = index.subjects.indices.compactMap { subject -> WhoCan.Row? in
      let isEverywhere = !everywhere.isEmpty(subject)
      if !isEverywhere && inNamespaces.isEmpty(subject) { return nil }
      if isEverywhere && !index.subjects[subject].isIdentified { return nil }
      return WhoCan.Row(subject: subject, isEverywhere: isEverywhere)
    }
    let byName = cluster.allowingByName + namespaced.allowingByName
    let namedRows = WhoCan.NamedRow.rows(byName, index).filter {
      let subject = $0.subject
      return everywhere.isEmpty(subject) && inNamespaces.isEmpty(subject)
        && (!$0.isEverywhere || index.subjects[subject].isIdentified)
    }
    let isClusterWide = place == .cluster || resourceActions.isEmpty
    return WhoCan(
      actions: actions, place: place, rows: rows, namedRows: namedRows,
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
  private enum Verdict: UInt8 { case unknown, allows, allowsByName, doesNot }

  private let matchers: [RuleMatcher]
  private let roles: EffectiveRoles
  private var verdicts: [Verdict]

  init(_ actions: [AccessAction], _ roles: EffectiveRoles) {
    matchers = actions.map { RuleMatcher($0) }
    self.roles = roles
    verdicts = Array(repeating: .unknown, count: roles.rules.count)
  }

  /// The bindings whose roles allow one of the actions, and those whose roles allow it only on objects that they name.
  mutating func bindings(_ numbers: [Int32]) -> (allowing: [Int32], allowingByName: [Int32]) {
    var (allowing, byName): ([Int32], [Int32]) = ([], [])
    // Not looked up through the snapshot for each of a hundred thousand bindings.
    let roleOfBinding = roles.snapshot.index.roleOfBinding
    for number in numbers {
      switch verdict(roleOfBinding[Int(number)]) {
      case .allows: allowing.append(number)
      case .allowsByName: byName.append(number)
      case .doesNot, .unknown: break
      }
    }
    return (allowing, byName)
  }

  /// -1 is a missing role, which allows nothing.
  private mutating func verdict(_ role: Int32) -> Verdict {
    guard role >= 0 else { return .doesNot }
    let role = Int(role)
    if verdicts[role] == .unknown { verdicts[role] = evaluated(role) }
    return verdicts[role]
  }

  private func evaluated(_ role: Int) -> Verdict {
    var verdict = Verdict.doesNot
    // By number, as a copy of a rule takes longer than its verdict.
    for rule in roles.rules[role].indices {
      for matcher in matchers {
        switch matcher.verdict(roles.rules[role][rule]) {
        case .allows: return .allows
        case .allowsByName: verdict = .allowsByName
        case .doesNot: break
        }
      }
    }
    return verdict
  }
}

import AccessModel

/// The subjects that bindings allow an action: the answer to "who can …?".
///
/// `system:masters` can do everything regardless of bindings. It is part of every answer, and in the rows only if a
/// binding names it. A request for one Namespace by name counts as one in that namespace, and other cluster-scoped
/// resources are granted only by ClusterRoleBindings: the caller chooses the place accordingly.
package struct WhoCan: Sendable {
  /// The place of the action.
  package enum Place: Sendable, Hashable {
    /// A namespace: by its RoleBindings or cluster-wide.
    case namespace(Name)
    /// Any namespace.
    case anyNamespace
    /// The cluster scope: only by ClusterRoleBindings.
    case cluster
  }

  /// One subject that is allowed the action.
  package struct Row: Sendable, Hashable {
    /// The number of the subject in the snapshot's index.
    package let subject: Int
    /// Whether a ClusterRoleBinding allows it, in every namespace and at cluster scope.
    package let isEverywhere: Bool
  }

  package let actions: [AccessAction]
  package let place: Place
  /// One row per subject, in the order of the index.
  package let rows: [Row]
  /// The subjects that are allowed the action only on single objects, which the question does not name; in the order of
  /// the index.
  package let namedRows: [NamedRow]
  /// Missing data that could add rows.
  package let gaps: [Gap]

  let roles: EffectiveRoles
  let clusterBindings: BindingsBySubject
  let namespaceBindings: BindingsBySubject
}

extension WhoCan {
  /// The numbers of the ClusterRoleBindings that allow a row's subject the action, ascending.
  package func clusterBindings(of row: Row) -> ArraySlice<Int32> { clusterBindings[row.subject] }

  /// The numbers of the RoleBindings that allow a row's subject the action somewhere, ascending.
  package func namespaceBindings(of row: Row) -> ArraySlice<Int32> { namespaceBindings[row.subject] }

  /// The namespaces of a row's RoleBindings, each once, in the order of the index.
  package func namespaces(of row: Row) -> [Name] {
    let index = roles.snapshot.index
    let numbers = Set(namespaceBindings(of: row).map { index.namespaceOfBinding[Int($0)] })
    return numbers.sorted().map { index.namespaces[Int($0)] }
  }

  /// The chains that allow a row's subject the action, cluster-wide ones first.
  package func chains(of row: Row) -> [AccessChain] {
    let matchers = actions.map { RuleMatcher($0) }
    let resourceMatchers = actions.filter { !$0.isPath }.map { RuleMatcher($0) }
    return clusterBindings(of: row).flatMap { chains(of: row.subject, through: Int($0), matchers, .allows) }
      + namespaceBindings(of: row).flatMap { chains(of: row.subject, through: Int($0), resourceMatchers, .allows) }
  }

  /// The chains that allow a row's subject the action on single objects, cluster-wide ones first.
  package func chains(of row: NamedRow) -> [AccessChain] {
    let matchers = actions.map { RuleMatcher($0) }
    return row.bindings.flatMap { chains(of: row.subject, through: Int($0), matchers, .allowsByName) }
  }

  private func chains(
    of subject: Int, through binding: Int, _ matchers: [RuleMatcher], _ verdict: RuleMatcher.Verdict
  ) -> [AccessChain] {
    let index = roles.snapshot.index
    let role = Int(index.roleOfBinding[binding])
    let rules = roles.rules[role].indices.filter { rule in
      matchers.contains { $0.verdict(roles.rules[role][rule]) == verdict }
    }
    return index.subjectsOfBinding[binding].enumerated().filter { $0.element == subject }.flatMap { subject in
      rules.map {
        AccessChain(
          grant: Grant(binding: binding, subject: subject.offset), role: role, rule: $0,
          source: roles.source(ofRule: $0, in: role))
      }
    }
  }
}

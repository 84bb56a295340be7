import AccessModel

/// The subjects whom bindings allow an action: the answer to "who can …?".
///
/// `system:masters` may do everything whatever the bindings say, so it belongs to every answer and stands in the rows
/// only where a binding names it. A request for one Namespace by name counts as one in that namespace, and other
/// cluster-scoped resources are reached by ClusterRoleBindings alone: whoever asks picks the place accordingly.
package struct WhoCan: Sendable {
  /// Where the action is to be allowed.
  package enum Place: Sendable, Hashable {
    /// In this namespace, by its RoleBindings or cluster-wide.
    case namespace(Name)
    /// In any namespace at all.
    case anyNamespace
    /// Cluster-wide, by ClusterRoleBindings alone.
    case cluster
  }

  /// One subject that is allowed the action.
  package struct Row: Sendable, Hashable {
    /// The number of the subject in the snapshot's index.
    package let subject: Int
    /// Whether a ClusterRoleBinding allows it, in every namespace and at the cluster's scope.
    package let isEverywhere: Bool
  }

  package let actions: [AccessAction]
  package let place: Place
  /// One row a subject, in the order of the index.
  package let rows: [Row]
  /// What is not known and could add rows.
  package let gaps: [Gap]

  let roles: EffectiveRoles
  let clusterBindings: BindingsBySubject
  let namespaceBindings: BindingsBySubject
}

extension WhoCan {
  /// The ClusterRoleBindings that allow a row's subject the action, by number ascending.
  package func clusterBindings(of row: Row) -> ArraySlice<Int32> { clusterBindings[row.subject] }

  /// The RoleBindings that allow a row's subject the action somewhere, by number ascending.
  package func namespaceBindings(of row: Row) -> ArraySlice<Int32> { namespaceBindings[row.subject] }

  /// The namespaces that a row's RoleBindings reach, each once and in the order of the index.
  package func namespaces(of row: Row) -> [Name] {
    let index = roles.snapshot.index
    let numbers = Set(namespaceBindings(of: row).map { index.namespaceOfBinding[Int($0)] })
    return numbers.sorted().map { index.namespaces[Int($0)] }
  }

  /// Every chain that puts a row into the answer, cluster-wide ones first.
  package func chains(of row: Row) -> [AccessChain] {
    let matchers = actions.map { RuleMatcher($0) }
    let resourceMatchers = actions.filter { !$0.isPath }.map { RuleMatcher($0) }
    return clusterBindings(of: row).flatMap { chains(of: row, through: Int($0), matchers) }
      + namespaceBindings(of: row).flatMap { chains(of: row, through: Int($0), resourceMatchers) }
  }

  private func chains(of row: Row, through binding: Int, _ matchers: [RuleMatcher]) -> [AccessChain] {
    let index = roles.snapshot.index
    let role = Int(index.roleOfBinding[binding])
    let rules = roles.rules[role].indices.filter { rule in matchers.contains { $0.allows(roles.rules[role][rule]) } }
    return index.subjectsOfBinding[binding].enumerated().filter { $0.element == row.subject }.flatMap { subject in
      rules.map {
        AccessChain(
          grant: Grant(binding: binding, subject: subject.offset), role: role, rule: $0,
          source: roles.source(ofRule: $0, in: role))
      }
    }
  }
}

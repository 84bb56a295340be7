import AccessModel

extension WhoCan {
  /// A subject that rules with `resourceNames` allow the action on single objects only.
  package struct NamedRow: Sendable, Hashable {
    /// The number of the subject in the snapshot's index.
    package let subject: Int
    /// Whether a ClusterRoleBinding allows it.
    package let isEverywhere: Bool
    /// The numbers of the bindings that allow it, cluster-wide ones first.
    package let bindings: [Int32]

    /// The subjects of some bindings, each once.
    ///
    /// - Parameter bindings: Cluster-wide ones first.
    static func rows(_ bindings: [Int32], _ index: SnapshotIndex) -> [NamedRow] {
      if bindings.isEmpty { return [] }
      var ofSubject: [Int32: [Int32]] = [:]
      for binding in bindings {
        for subject in index.subjectsOfBinding[Int(binding)] where ofSubject[subject]?.last != binding {
          ofSubject[subject, default: []].append(binding)
        }
      }
      return ofSubject.keys.sorted().map { subject in
        let own = ofSubject[subject] ?? []
        return NamedRow(
          subject: Int(subject), isEverywhere: own.contains { index.namespaceOfBinding[Int($0)] < 0 }, bindings: own)
      }
    }
  }

  /// The names of the objects on which a row's subject is allowed the action, sorted.
  package func names(of row: NamedRow) -> [Name] {
    let named = chains(of: row).flatMap { roles.rules[$0.role][$0.rule].resourceNames }
    return Set(named).sorted()
  }

  /// The namespaces of a row's RoleBindings, each once, in the order of the index.
  package func namespaces(of row: NamedRow) -> [Name] {
    let index = roles.snapshot.index
    let numbers = Set(row.bindings.map { index.namespaceOfBinding[Int($0)] }).filter { $0 >= 0 }
    return numbers.sorted().map { index.namespaces[Int($0)] }
  }

  /// The actions on the single objects of a row.
  package func actions(of row: NamedRow) -> [AccessAction] {
    let names = names(of: row)
    return actions.flatMap { action in names.map { action.named($0) } }
  }
}

import AccessModel

/// Finds text in bindings by looking at each namespace, role and subject once, and not once for each binding.
struct BindingSearch: Sendable {
  private let snapshot: Snapshot

  init(_ snapshot: Snapshot) {
    self.snapshot = snapshot
  }

  /// - Parameters:
  ///   - rows: The binding of each row.
  ///   - subjects: The subject's position in each row's binding, for lists of grants; nil searches all subjects.
  func search(rows: [Int], subjects: [Int]?) -> @Sendable () -> Table.Search {
    let snapshot = snapshot
    return {
      let words = SubjectWords(snapshot.directory)
      let names = snapshot.index.subjects.map { (shown: words.name($0), own: $0.name.text) }
      let roles = snapshot.roles.map { RoleReference(kind: $0.kind, name: $0.name).words }
      let namespaces = snapshot.index.namespaces.map { Scope.namespace($0).words }
      return { needle in
        let (index, bindings) = (snapshot.index, snapshot.bindings)
        let isSubjectFound = names.map { needle.isIn($0.shown) || needle.isIn($0.own) }
        let isRoleFound = roles.map { needle.isIn($0) }
        let isNamespaceFound = namespaces.map { needle.isIn($0) }
        let isClusterFound = needle.isIn(Scope.cluster.words)
        return { row in
          let number = rows[row]
          let role = Int(index.roleOfBinding[number])
          if role >= 0 ? isRoleFound[role] : needle.isIn(bindings[number].role.words) { return true }
          let namespace = Int(index.namespaceOfBinding[number])
          if namespace >= 0 ? isNamespaceFound[namespace] : isClusterFound { return true }
          let named = index.subjectsOfBinding[number]
          if let subjects {
            if isSubjectFound[Int(named[named.startIndex + subjects[row]])] { return true }
          } else if named.contains(where: { isSubjectFound[Int($0)] }) {
            return true
          }
          return needle.isIn(bindings[number].metadata.name.text)
        }
      }
    }
  }
}

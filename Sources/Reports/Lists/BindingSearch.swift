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
    let (index, bindings) = (snapshot.index, snapshot.bindings)
    let (roles, directory) = (snapshot.roles, snapshot.directory)
    return {
      let shown = SearchedTexts(index.subjects.lazy.map(SubjectWords(directory).name))
      let identifiers = SearchedTexts(index.subjects.lazy.map(\.name.text))
      let roles = SearchedTexts(roles.lazy.map { RoleReference(kind: $0.kind, name: $0.name).words })
      let namespaces = SearchedTexts(index.namespaces.lazy.map { Scope.namespace($0).words })
      let names = SearchedTexts(rows.lazy.map { bindings[$0].metadata.name.text })
      return { needle in
        let isSubjectFound = zip(shown.holding(needle), identifiers.holding(needle)).map { $0 || $1 }
        let isRoleFound = roles.holding(needle)
        let isNamespaceFound = namespaces.holding(needle)
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
          return names.holds(needle, at: row)
        }
      }
    }
  }
}

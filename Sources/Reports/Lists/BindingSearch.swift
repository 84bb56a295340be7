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
  func search(rows: [Int], subjects: [Int]?) -> @Sendable (Needle) -> @Sendable (Int) -> Bool {
    let (snapshot, words) = (snapshot, SubjectWords(snapshot.directory))
    return { needle in
      let index = snapshot.index
      let isSubjectFound = index.subjects.map { needle.isIn(words.name($0)) || needle.isIn($0.name.text) }
      let isRoleFound = snapshot.roles.map { needle.isIn($0.name.text) }
      let foundNamespaces = Set(index.namespaces.filter { needle.isIn($0.text) })
      let isClusterFound = needle.isIn(Scope.cluster.words)
      return { row in
        let number = rows[row]
        let binding = snapshot.bindings[number]
        let role = Int(index.roleOfBinding[number])
        if role >= 0 ? isRoleFound[role] : needle.isIn(binding.role.name.text) { return true }
        if binding.scope.namespace.map(foundNamespaces.contains) ?? isClusterFound { return true }
        let named = index.subjectsOfBinding[number]
        if let subjects {
          if isSubjectFound[Int(named[named.startIndex + subjects[row]])] { return true }
        } else if named.contains(where: { isSubjectFound[Int($0)] }) {
          return true
        }
        return needle.isIn(binding.name.text)
      }
    }
  }
}

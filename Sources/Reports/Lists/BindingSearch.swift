import AccessModel

/// Finds text in bindings by looking at each namespace, role and subject once, and not once for each binding.
struct BindingSearch: Sendable {
  /// The part of a binding that is searched.
  enum Part: Sendable {
    case all, namespace, role, binding
    /// Its subjects, or those of one kind.
    case subjects(Subject.Kind?)
  }

  private let snapshot: Snapshot
  private let rows: [Int]
  private let subjects: [Int]?

  /// - Parameters:
  ///   - rows: The binding of each row.
  ///   - subjects: The subject's position in each row's binding, for lists of grants; nil searches all subjects.
  init(_ snapshot: Snapshot, rows: [Int], subjects: [Int]?) {
    self.snapshot = snapshot
    self.rows = rows
    self.subjects = subjects
  }

  /// - Parameter column: The key of the column that shows the subjects.
  func facets(subjectsIn column: String) -> [Table.Facet] {
    let kinds: [(String, Subject.Kind?)] = [
      ("subject", nil), ("group", .group), ("user", .user), ("sa", .serviceAccount),
    ]
    return kinds.map { name, kind in Table.Facet(name, in: column) { search(.subjects(kind)) } }
      + [
        Table.Facet("role", in: "role") { search(.role) },
        Table.Facet("namespace", in: "namespace") { search(.namespace) },
        Table.Facet("ns", in: "namespace") { search(.namespace) },
      ]
  }

  /// Prepares a search in a part of each row's binding.
  func search(_ part: Part) -> Table.Search {
    switch part {
    case .namespace: namespaces()
    case .role: roles()
    case .binding: names()
    case .subjects(let kind): subjects(of: kind)
    case .all:
      any([namespaces(), roles(), subjects(of: nil), names()])
    }
  }

  private func any(_ searches: [Table.Search]) -> Table.Search {
    { needle in
      let parts = searches.map { $0(needle) }
      return { row in parts.contains { $0(row) } }
    }
  }

  private func namespaces() -> Table.Search {
    let (index, rows) = (snapshot.index, rows)
    let texts = SearchedTexts(index.namespaces.lazy.map { Scope.namespace($0).words })
    return { needle in
      let isFound = texts.holding(needle)
      let isClusterFound = needle.isIn(Scope.cluster.words)
      return { row in
        let namespace = Int(index.namespaceOfBinding[rows[row]])
        return namespace >= 0 ? isFound[namespace] : isClusterFound
      }
    }
  }

  private func roles() -> Table.Search {
    let (index, bindings, rows) = (snapshot.index, snapshot.bindings, rows)
    let texts = SearchedTexts(snapshot.roles.lazy.map { RoleReference(kind: $0.kind, name: $0.name).words })
    return { needle in
      let isFound = texts.holding(needle)
      return { row in
        let role = Int(index.roleOfBinding[rows[row]])
        return role >= 0 ? isFound[role] : needle.isIn(bindings[rows[row]].role.words)
      }
    }
  }

  private func names() -> Table.Search {
    let bindings = snapshot.bindings
    let texts = SearchedTexts(rows.lazy.map { bindings[$0].metadata.name.text })
    return { needle in { texts.holds(needle, at: $0) } }
  }

  private func subjects(of kind: Subject.Kind?) -> Table.Search {
    let (index, rows, subjects) = (snapshot.index, rows, subjects)
    let shown = SearchedTexts(index.subjects.lazy.map(SubjectWords(snapshot.directory).name))
    let identifiers = SearchedTexts(index.subjects.lazy.map(\.name.text))
    let isOfKind = index.subjects.map { kind == nil || $0.kind == kind }
    return { needle in
      let names = zip(shown.holding(needle), identifiers.holding(needle))
      let isFound = zip(isOfKind, names).map { $0 && ($1.0 || $1.1) }
      return { row in
        let named = index.subjectsOfBinding[rows[row]]
        guard let subjects else { return named.contains { isFound[Int($0)] } }
        return isFound[Int(named[named.startIndex + subjects[row]])]
      }
    }
  }
}

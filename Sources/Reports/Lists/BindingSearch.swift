import AccessModel

/// Searches bindings. Looks at each namespace, role and subject once, not once for each binding.
struct BindingSearch: Sendable {
  /// The part of a binding that is searched.
  enum Part: Sendable {
    case all, namespace, role, binding
    /// The subjects, or those of one kind.
    case subjects(Subject.Kind?)

    /// The part for the scope of a filter term; nil if the scope is not part of a binding.
    init?(_ scope: String?) {
      switch scope {
      case nil: self = .all
      case "namespace", "ns": self = .namespace
      case "role": self = .role
      case "binding": self = .binding
      case "subject", "subjects": self = .subjects(nil)
      case "group": self = .subjects(.group)
      case "user": self = .subjects(.user)
      case "sa": self = .subjects(.serviceAccount)
      default: return nil
      }
    }
  }

  private let snapshot: Snapshot
  private let rows: [Int]
  private let subjects: [Int]?
  private let shownSubjects: SearchedTexts
  private let subjectNames: SearchedTexts
  private let roleNames: SearchedTexts
  private let namespaceNames: SearchedTexts

  /// - Parameters:
  ///   - rows: The binding of each row.
  ///   - subjects: For lists of grants, the subject's position in the binding of each row; nil searches all subjects.
  init(_ snapshot: Snapshot, rows: [Int], subjects: [Int]? = nil) {
    let index = snapshot.index
    self.snapshot = snapshot
    self.rows = rows
    self.subjects = subjects
    shownSubjects = SearchedTexts(index.subjects.lazy.map(SubjectLabels(snapshot.directory).name))
    subjectNames = SearchedTexts(index.subjects.lazy.map(\.name.text))
    roleNames = SearchedTexts(snapshot.roles.lazy.map { RoleReference(kind: $0.kind, name: $0.name).label })
    namespaceNames = SearchedTexts(index.namespaces.lazy.map { Scope.namespace($0).label })
  }

  /// - Parameter column: The key of the column that shows the subjects.
  static func facets(subjectsIn column: String) -> [Table.Facet] {
    ["subject", "group", "user", "sa"].map { Table.Facet($0, in: column) }
      + [
        Table.Facet("role", in: "role"), Table.Facet("namespace", in: "namespace"), Table.Facet("ns", in: "namespace"),
      ]
  }

  func search(_ part: Part) -> Table.Search {
    switch part {
    case .namespace: inNamespaces
    case .role: inRoles
    case .binding: inNames()
    case .subjects(let kind): search(subjectsOf: kind)
    case .all: anywhere
    }
  }

  private var anywhere: Table.Search {
    let (namespaces, roles, subjects, names) = (inNamespaces, inRoles, search(subjectsOf: nil), inNames())
    return { needle in
      let (inNamespace, inRole, inSubjects, inName) = (
        namespaces(needle), roles(needle), subjects(needle), names(needle)
      )
      // The cheapest check comes first.
      return { row in inRole(row) || inNamespace(row) || inSubjects(row) || inName(row) }
    }
  }

  private var inNamespaces: Table.Search {
    let (index, rows, texts) = (snapshot.index, rows, namespaceNames)
    return { needle in
      let isFound = texts.holding(needle)
      let isClusterFound = needle.isIn(Scope.cluster.label)
      return { row in
        let namespace = Int(index.namespaceOfBinding[rows[row]])
        return namespace >= 0 ? isFound[namespace] : isClusterFound
      }
    }
  }

  private var inRoles: Table.Search {
    let (index, bindings, rows, texts) = (snapshot.index, snapshot.bindings, rows, roleNames)
    return { needle in
      let isFound = texts.holding(needle)
      return { row in
        let role = Int(index.roleOfBinding[rows[row]])
        return role >= 0 ? isFound[role] : needle.isIn(bindings[rows[row]].role.label)
      }
    }
  }

  private func inNames() -> Table.Search {
    let bindings = snapshot.bindings
    let texts = SearchedTexts(rows.lazy.map { bindings[$0].metadata.name.text })
    return { needle in { texts.holds(needle, at: $0) } }
  }

  private func search(subjectsOf kind: Subject.Kind?) -> Table.Search {
    let (index, rows, subjects) = (snapshot.index, rows, subjects)
    let (shown, names) = (shownSubjects, subjectNames)
    return { needle in
      let isFound = zip(shown.holding(needle), names.holding(needle)).enumerated().map { number, found in
        (found.0 || found.1) && (kind == nil || index.subjects[number].kind == kind)
      }
      return { row in
        let named = index.subjectsOfBinding[rows[row]]
        guard let subjects else { return named.contains { isFound[Int($0)] } }
        return isFound[Int(named[named.startIndex + subjects[row]])]
      }
    }
  }
}

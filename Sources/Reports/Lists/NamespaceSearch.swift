import AccessModel

/// Searches namespaces by the subjects and roles of their bindings.
struct NamespaceSearch: Sendable {
  static let facets = ["role", "binding", "subject", "group", "user", "sa"].map { Table.Facet($0) }

  private let snapshot: Snapshot
  private let rows: [Int?]
  private let bindings: BindingSearch

  /// - Parameter rows: The index number of each row's namespace; nil if only Azure roles name it.
  init(_ snapshot: Snapshot, rows: [Int?]) {
    self.snapshot = snapshot
    self.rows = rows
    bindings = BindingSearch(snapshot, rows: Array(snapshot.bindings.indices))
  }

  /// Matches a namespace if one of its bindings matches; nil if the scope is not part of a binding.
  func search(_ scope: String?) -> Table.Search? {
    guard let scope, NamespaceSearch.facets.contains(where: { $0.name == scope }),
      let search = BindingSearch.Part(scope).map(bindings.search)
    else { return nil }
    let (index, rows) = (snapshot.index, rows)
    return { needle in
      let isFound = search(needle)
      return { row in rows[row].map { index.bindingsOfNamespace[$0].contains { isFound(Int($0)) } } ?? false }
    }
  }
}

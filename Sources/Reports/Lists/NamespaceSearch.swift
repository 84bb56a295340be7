import AccessModel

/// Finds namespaces by who is bound in them and by which role.
struct NamespaceSearch: Sendable {
  let snapshot: Snapshot
  /// The namespace of each row, as the index numbers them.
  let rows: [Int]

  var facets: [Table.Facet] {
    let parts: [(String, BindingSearch.Part)] = [
      ("role", .role), ("binding", .binding), ("subject", .subjects(nil)), ("group", .subjects(.group)),
      ("user", .subjects(.user)), ("sa", .subjects(.serviceAccount)),
    ]
    return parts.map { name, part in Table.Facet(name) { search(part) } }
  }

  /// A namespace holds what one of its bindings does.
  private func search(_ part: BindingSearch.Part) -> Table.Search {
    let (index, rows) = (snapshot.index, rows)
    let bindings = BindingSearch(snapshot, rows: Array(snapshot.bindings.indices), subjects: nil).search(part)
    return { needle in
      let isFound = bindings(needle)
      return { row in index.bindingsOfNamespace[rows[row]].contains { isFound(Int($0)) } }
    }
  }
}

import AccessModel

extension Table {
  /// A part of a row that a filter may name besides the columns, such as the groups among its subjects.
  package struct Facet: Sendable {
    /// Its name, in small letters.
    let name: String
    /// The key of the column that shows it; nil where none does.
    let column: String?
    /// Prepares a search in it.
    let search: @Sendable () -> Search

    init(_ name: String, in column: String? = nil, search: @escaping @Sendable () -> Search) {
      self.name = name
      self.column = column
      self.search = search
    }
  }

  /// What may stand before the colon of a filter's term.
  package var scopes: Set<String> {
    Set(facets.map(\.name)).union(columns.flatMap(\.scopes))
  }

  /// What stands for a column before the colon of a filter's term.
  package func scopes(of column: Column) -> Set<String> {
    column.scopes.union(facets.filter { $0.column == column.key }.map(\.name))
  }

  /// Prepares a search in a part of the rows.
  ///
  /// - Parameter scope: One of `scopes`; nil is anywhere in a row.
  package func search(in scope: String?) -> Search {
    guard let scope else { return search() }
    if let facet = facets.first(where: { $0.name == scope }) { return facet.search() }
    guard let column = columns.first(where: { $0.scopes.contains(scope) }) else { return search() }
    let texts = SearchedTexts((0..<count).lazy.map { column.cell($0).text(at: Timestamp(seconds: 0)) })
    return { needle in { texts.holds(needle, at: $0) } }
  }
}

extension Table.Column {
  /// Its key and its heading, without spaces and in the singular too; `ns` is any namespace's.
  fileprivate var scopes: Set<String> {
    let heading = title.lowercased().filter { $0.isLetter || $0.isNumber }
    let singular = heading.hasSuffix("s") && heading.count > 3 ? String(heading.dropLast()) : heading
    return Set([key.lowercased(), heading, singular] + (heading == "namespace" ? ["ns"] : []))
  }
}

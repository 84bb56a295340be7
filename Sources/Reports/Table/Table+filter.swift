extension Table {
  /// A part of a row that a filter may name in addition to the columns, such as the groups among its subjects.
  package struct Facet: Sendable {
    /// The name, in lower case.
    let name: String
    /// The key of the column that shows it; nil if none does.
    let column: String?

    init(_ name: String, in column: String? = nil) {
      self.name = name
      self.column = column
    }
  }

  /// The words allowed before the colon of a filter term.
  package var scopes: Set<String> {
    Set(facets.map(\.name)).union(columns.flatMap(\.scopes))
  }

  /// The words for a column before the colon of a filter term.
  package func scopes(of column: Column) -> Set<String> {
    column.scopes.union(facets.filter { $0.column == column.key }.map(\.name))
  }
}

extension Table.Column {
  /// The key and the heading, also without spaces and in the singular, and the aliases.
  var scopes: Set<String> {
    let heading = title.lowercased().filter { $0.isLetter || $0.isNumber }
    let singular = heading.hasSuffix("s") && heading.count > 3 ? String(heading.dropLast()) : heading
    return aliases.union([key.lowercased(), heading, singular])
  }
}

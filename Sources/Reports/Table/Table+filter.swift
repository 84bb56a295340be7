extension Table {
  /// A part of a row that a filter may name in addition to the columns, such as the groups among its subjects.
  package struct Facet: Sendable {
    /// Its name, in small letters.
    let name: String
    /// The key of the column that shows it; nil where none does.
    let column: String?

    init(_ name: String, in column: String? = nil) {
      self.name = name
      self.column = column
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
}

extension Table.Column {
  /// Its key and its heading, without spaces and in the singular too, and its aliases.
  var scopes: Set<String> {
    let heading = title.lowercased().filter { $0.isLetter || $0.isNumber }
    let singular = heading.hasSuffix("s") && heading.count > 3 ? String(heading.dropLast()) : heading
    return aliases.union([key.lowercased(), heading, singular])
  }
}

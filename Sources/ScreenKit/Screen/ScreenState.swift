/// The state that a screen keeps when it is closed: enough to show the same when its route is opened again.
package struct ScreenState: Sendable, Hashable {
  /// The texts that were typed: a list's filter, a matrix's two, a question's fields.
  package var texts: [String]
  /// The row under the cursor.
  package var row: RowIdentity?
  /// The column under the cursor, where a screen has such.
  package var column: RowIdentity?
  /// The key of the column that rows are sorted by, and whether in descending order.
  package var sort: Sort?
  /// The first line that shows, or the position of the cursor where rows have no identity.
  package var line: Int

  package struct Sort: Sendable, Hashable {
    package var column: String
    package var isDescending: Bool

    package init(column: String, isDescending: Bool) {
      self.column = column
      self.isDescending = isDescending
    }
  }

  package init(
    texts: [String] = [], row: RowIdentity? = nil, column: RowIdentity? = nil, sort: Sort? = nil, line: Int = 0
  ) {
    self.texts = texts
    self.row = row
    self.column = column
    self.sort = sort
    self.line = line
  }
}

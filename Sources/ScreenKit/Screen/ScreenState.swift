/// The state of a closed screen: enough to restore it when its route is opened again.
package struct ScreenState: Sendable, Hashable {
  /// The typed texts: a list's filter, the two of a matrix, the fields of a question.
  package var texts: [String]
  /// The row under the cursor.
  package var row: RowIdentity?
  /// The column under the cursor, if the screen has one.
  package var column: RowIdentity?
  /// The key of the sort column and the direction.
  package var sort: Sort?
  /// The first line in view, or the position of the cursor if rows have no identity.
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

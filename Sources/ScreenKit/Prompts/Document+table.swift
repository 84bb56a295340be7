import AccessModel
import Reports

extension Document {
  /// A table in the format that the path's ending says.
  ///
  /// - Parameters:
  ///   - nested: The table as JSON and YAML have it; nil where that is no other.
  ///   - title: What the file is called before its ending.
  package init(
    exporting table: Table, forPrograms nested: Table? = nil, title: String, gaps: [Gap], at now: Timestamp
  ) {
    let endings = [".csv", ".md", ".json", ".yaml"]
    self.init(
      label: "save \(counted(table.count, "row", "rows")) to: ", path: title + endings[0], endings: endings
    ) { path in
      switch Document.format(of: path) {
      case nil: table.markdown(at: now).whole
      case .csv?: table.output(.csv, at: now)
      case let format?: (nested ?? table).output(format, at: now, gaps: gaps)
      }
    }
  }

  /// Nil is Markdown.
  private static func format(of path: String) -> OutputFormat? {
    path.hasSuffix(".json") ? .json : path.hasSuffix(".yaml") ? .yaml : path.hasSuffix(".md") ? nil : .csv
  }
}

import AccessModel
import Reports

extension Document {
  /// A table in the format that the extension of the path names.
  ///
  /// - Parameters:
  ///   - nested: The table for JSON and YAML, if it differs.
  ///   - title: The file name without its extension.
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

  /// The format for a path; nil for Markdown.
  private static func format(of path: String) -> OutputFormat? {
    path.hasSuffix(".json") ? .json : path.hasSuffix(".yaml") ? .yaml : path.hasSuffix(".md") ? nil : .csv
  }
}

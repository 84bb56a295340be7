/// Something that can be saved to a file: the app asks where, and before it replaces a file, whether it may.
package struct Document: Sendable {
  /// What is asked, such as `save 12 rows to:`.
  package let label: String
  /// The path that is proposed.
  package let path: String
  /// What a path may end with, each of them a format; empty where any ending will do.
  package let endings: [String]
  /// What is written to a path.
  package let text: @Sendable (String) -> String

  package init(text: String, path: String) {
    label = "save to: "
    self.path = path
    endings = []
    self.text = { _ in text }
  }

  package init(
    label: String, path: String, endings: [String], text: @escaping @Sendable (String) -> String
  ) {
    self.label = label
    self.path = path
    self.endings = endings
    self.text = text
  }

  /// A file name for the text of that title.
  package static func path(for title: String, ending: String) -> String {
    let name = title.unicodeScalars.prefix { $0 != " " }.map { scalar in
      scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil) ? String(scalar) : "-"
    }
    return name.joined() + ending
  }
}

/// Something that can be saved to a file. The app asks for the path, and for confirmation before it replaces a file.
package struct Document: Sendable {
  /// The label of the prompt, such as `save 12 rows to:`.
  package let label: String
  /// The proposed path.
  package let path: String
  /// The extensions that a path may have, one for each format; empty if any is allowed.
  package let endings: [String]
  /// Makes the text for a path.
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

  /// The file name for a title.
  package static func path(for title: String, ending: String) -> String {
    let name = title.unicodeScalars.prefix { $0 != " " }.map { scalar in
      scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil) ? String(scalar) : "-"
    }
    return name.joined() + ending
  }
}

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
  /// The files to save one by one where the path is that of a folder, which ends with a slash.
  package let parts: [Part]

  /// One of the files that a document consists of.
  package struct Part: Sendable, Hashable {
    /// The path in the folder.
    package let path: String
    package let text: String

    package init(path: String, text: String) {
      self.path = path
      self.text = text
    }
  }

  package init(text: String, path: String) {
    self.init(label: "save to: ", path: path, endings: []) { _ in text }
  }

  /// A document that can be saved to one file or, with a file for each part, to a folder.
  ///
  /// - Parameter name: The file without its extension, and the folder.
  package init(text: String, parts: [Part], name: String) {
    label = "save to a file, or to a folder/ with one file each: "
    path = name + (parts.count == 1 ? ".yaml" : "/")
    endings = [".yaml", "/", ".yml"]
    self.text = { _ in text }
    self.parts = parts
  }

  package init(
    label: String, path: String, endings: [String], text: @escaping @Sendable (String) -> String
  ) {
    self.label = label
    self.path = path
    self.endings = endings
    self.text = text
    parts = []
  }

  /// The file name for a title.
  package static func path(for title: String, ending: String) -> String {
    let name = title.unicodeScalars.prefix { $0 != " " }.map { scalar in
      scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil) ? String(scalar) : "-"
    }
    return name.joined() + ending
  }
}

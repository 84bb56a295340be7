import AccessModel

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
  /// What is updated where the path is that of a folder, which ends with a slash; nil if that is not possible.
  package let folder: FolderChanges?

  /// Changes of the objects in a folder of manifests.
  package struct FolderChanges: Sendable {
    package let changes: ChangeSet
    /// The source of the names of groups in comments; nil leaves comments out.
    package let directory: Directory?

    /// What has to be typed before they are written, as somebody would be locked out; nil if yes is enough.
    package let typed: String?

    init(_ changes: ChangeSet, _ directory: Directory?, typed: String?) {
      (self.changes, self.directory, self.typed) = (changes, directory, typed)
    }
  }

  package init(text: String, path: String) {
    self.init(label: "save to: ", path: path, endings: []) { _ in text }
  }

  package init(
    label: String, path: String, endings: [String], folder: FolderChanges? = nil,
    text: @escaping @Sendable (String) -> String
  ) {
    self.label = label
    self.path = path
    self.endings = endings
    self.text = text
    self.folder = folder
  }

  /// The file name for a title.
  package static func path(for title: String, ending: String) -> String {
    let name = title.unicodeScalars.prefix { $0 != " " }.map { scalar in
      scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil) ? String(scalar) : "-"
    }
    return name.joined() + ending
  }
}

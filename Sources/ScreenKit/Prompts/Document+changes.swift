import AccessModel

extension Document {
  /// Changes, to be saved to one file, as manifests or as a script, or to a folder.
  ///
  /// - Parameters:
  ///   - manifests: The text of the one file.
  ///   - directory: The source of the names of groups in the comments of manifests; nil leaves comments out.
  ///   - name: The file without its extension, and the folder.
  ///   - rows: The changes as a list, which is saved for its other extensions; nil if there is none.
  package init(
    _ saved: SavedChanges, manifests: String, _ directory: Directory?, name: String, rows: Document? = nil
  ) {
    let script = ".sh"
    let lists = (rows?.endings ?? []).filter { [".csv", ".md"].contains($0) }
    self.init(
      label: "save to a file, or update a folder/: ", path: name + (saved.changes.changes.count == 1 ? ".yaml" : "/"),
      endings: [".yaml", "/", script, ".yml"] + lists,
      folder: FolderChanges(saved.changes, directory, typed: saved.typed)
    ) { path in
      if let rows, lists.contains(where: { path.hasSuffix($0) }) { return rows.text(path) }
      return path.hasSuffix(script) ? saved.script : manifests
    }
  }
}

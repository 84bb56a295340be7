/// What changes come to in a folder of manifests: the files to write and to remove, found before anything is written.
package struct FolderPlan: Sendable, Hashable {
  /// A file that is written or removed.
  package struct File: Sendable, Hashable {
    /// The path from the folder.
    package let path: String
    /// What is in it now; nil if it does not exist.
    package let before: [UInt8]?
    /// What will be in it; nil if it is removed.
    package let after: [UInt8]?

    package init(path: String, before: [UInt8]?, after: [UInt8]?) {
      (self.path, self.before, self.after) = (path, before, after)
    }
  }

  package let folder: String
  package var files: [File]
  /// Sentences about what is special; may contain hostile text.
  package var notes: [String]

  package init(folder: String, files: [File] = [], notes: [String] = []) {
    (self.folder, self.files, self.notes) = (folder, files, notes)
  }

  /// Whether nothing changes.
  package var isEmpty: Bool { files.isEmpty }

  /// Whether only new files are written.
  package var isOnlyNew: Bool { files.allSatisfy { $0.before == nil } }

  /// What would be done, such as `Write 3 files and remove 1 file`.
  package var summary: String { summary("Write", "remove") }

  /// What was done, such as `saved 3 files and removed 1 file`.
  package var result: String { summary("saved", "removed") }

  private func summary(_ write: String, _ remove: String) -> String {
    let written = files.count { $0.after != nil }
    let removed = files.count - written
    let parts = [
      written > 0 ? "\(write) \(counted(written, "file", "files"))" : nil,
      removed > 0 ? "\(remove) \(counted(removed, "file", "files"))" : nil,
    ].compactMap(\.self)
    let text = listed(parts)
    // It begins as writing does, also where files are only removed.
    return write.first?.isUppercase == true ? text.prefix(1).uppercased() + text.dropFirst() : text
  }
}

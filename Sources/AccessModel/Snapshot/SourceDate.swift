/// A file that a snapshot was read from, or the files of a folder, with the date of the data.
package struct SourceDate: Sendable, Hashable {
  /// The path of the file or the folder, or the name of a stream.
  package let name: String
  /// The number of files.
  package let files: Int
  /// When the oldest of the files was fetched, according to `workspace.json`; nil if it does not say so of all.
  package let fetched: Timestamp?
  /// When the oldest of the files was last modified; nil if it is no file.
  package let fileTime: Timestamp?

  package init(name: String, files: Int = 1, fetched: Timestamp? = nil, fileTime: Timestamp?) {
    self.name = name
    self.files = files
    self.fetched = fetched
    self.fileTime = fileTime
  }
}

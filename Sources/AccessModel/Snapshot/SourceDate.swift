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
  /// What a live cluster is known by; nil for a file, or if nothing is known.
  package let identity: ClusterIdentity?

  package init(
    name: String, files: Int = 1, fetched: Timestamp? = nil, fileTime: Timestamp?, identity: ClusterIdentity? = nil
  ) {
    self.name = name
    self.files = files
    self.fetched = fetched
    self.fileTime = fileTime
    self.identity = identity
  }
}

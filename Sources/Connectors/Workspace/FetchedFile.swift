import AccessModel

/// A file of a workspace, as it was fetched from a cluster or from Azure: what one command prints.
package struct FetchedFile: Sendable {
  /// The path in the workspace, such as `members/GROUP-ID.json`.
  package let path: String
  /// The command that prints it, each argument apart; where several were needed, one of them.
  package let command: [String]
  /// When it was fetched.
  package let time: Timestamp
  /// Whether it has everything that there is, not only what was asked for or may be read.
  package let isWhole: Bool
  /// The contents, in pieces that are never put together.
  package let pieces: [[UInt8]]

  package init(path: String, command: [String], time: Timestamp, isWhole: Bool, pieces: [[UInt8]]) {
    self.path = path
    self.command = command
    self.time = time
    self.isWhole = isWhole
    self.pieces = pieces
  }

  /// The SHA-256 of the contents, as `sha256sum` prints it.
  package var digest: String { FileDigest.text(of: pieces) }

  /// The file as it is read from a folder.
  ///
  /// - Parameter folder: Where messages and exports place it.
  func source(in folder: String) throws(Problem) -> SourceFile {
    try SourceFile(
      path: "\(folder)/\(path)", bytes: pieces.count == 1 ? pieces[0] : Array(pieces.joined()), modified: time)
  }
}

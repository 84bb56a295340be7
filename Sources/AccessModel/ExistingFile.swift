/// The state of an existing file at the path of a file to be written; the file is replaced only if it has not changed.
package struct ExistingFile: Sendable, Hashable {
  /// The target, if there is a symbolic link at the path.
  package let target: String?
  /// Identifies the file and its state: equal if nothing changed. Otherwise opaque.
  package let identity: [Int64]

  package init(target: String? = nil, identity: [Int64] = []) {
    self.target = target
    self.identity = identity
  }
}

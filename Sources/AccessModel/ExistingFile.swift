/// A file that stands where one is to be written, as it was found: replacing it takes that it is still the same.
package struct ExistingFile: Sendable, Hashable {
  /// Where the link leads that stands at the path; nil where the file itself does.
  package let target: String?
  /// Which file it is, and which state of it: equal where nothing changed. It means nothing by itself.
  package let identity: [Int64]

  package init(target: String? = nil, identity: [Int64] = []) {
    self.target = target
    self.identity = identity
  }
}

/// Why a file need not say what its user wants: others can change it, or read it.
package struct FileExposure: Sendable, Hashable {
  /// What is wrong, such as `other users can read it (mode 0644)`.
  package let reason: String
  /// What is wanted, and how to get it.
  package let remedy: String

  package init(_ reason: String, remedy: String) {
    self.reason = reason
    self.remedy = remedy
  }
}

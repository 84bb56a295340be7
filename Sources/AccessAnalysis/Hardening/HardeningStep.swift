/// Something to do: what, and the command that does it where there is one.
package struct HardeningStep: Sendable, Hashable {
  /// A sentence or clause; hostile text still in it.
  package let words: String
  package let command: AzCommand?

  init(_ words: String, _ command: AzCommand? = nil) {
    self.words = words
    self.command = command
  }
}

extension HardeningStep {
  /// What to do where no group of administrators is set or named.
  static let nameAdminGroup = HardeningStep(
    "Name the group of administrators: aksess harden --admin-group NAME-OR-ID")
}

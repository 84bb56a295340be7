/// Something to do: what, and the command that does it where there is one.
package struct HardeningStep: Sendable, Hashable {
  /// A message or clause; hostile text still in it.
  package let label: String
  package let command: AzCommand?

  init(_ label: String, _ command: AzCommand? = nil) {
    self.label = label
    self.command = command
  }
}

extension HardeningStep {
  /// What to do where no group of administrators is set or named.
  static let nameAdminGroup = HardeningStep(
    "Name the group of administrators: aksess harden --admin-group NAME-OR-ID")
}

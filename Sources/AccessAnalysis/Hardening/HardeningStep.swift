import AccessModel

/// A step to take, with the command that performs it if there is one.
package struct HardeningStep: Sendable, Hashable {
  /// A message or clause; may contain hostile text.
  package let label: String
  package let command: AzCommand?

  init(_ label: String, _ command: AzCommand? = nil) {
    self.label = label
    self.command = command
  }
}

extension HardeningStep {
  /// The step if no group of administrators is set or named.
  static let nameAdminGroup = HardeningStep(
    "Name the group of administrators: \(ProgramName.current) harden --admin-group NAME-OR-ID")
}

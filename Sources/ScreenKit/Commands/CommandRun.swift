import SafeText

/// A custom command on a row, ready to start.
package struct CommandRun: Sendable, Hashable {
  /// The program and its arguments; may contain hostile text.
  package let arguments: [String]
  /// What it does.
  package let description: String
  /// Whether what it prints stays until a key is pressed.
  package let waits: Bool

  package init(arguments: [String], description: String, waits: Bool) {
    self.arguments = arguments
    self.description = description
    self.waits = waits
  }

  /// The arguments as a line of a shell, without raw control characters.
  package var line: String { arguments.map(Quoting.shell).joined(separator: " ") }
}

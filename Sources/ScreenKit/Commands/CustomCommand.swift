import AccessAnalysis
import SafeText
import Terminal

/// A program that the administrator starts on a row by a key, as the settings declare it.
package struct CustomCommand: Sendable, Hashable {
  package let key: Key
  /// The names of the screens on whose rows it starts.
  package let screens: [String]
  /// The program and its arguments; no shell reads them.
  package let line: [CommandArgument]
  /// What it does, for the help and the palette.
  package let description: String
  /// Whether it is asked about before it starts.
  package let isConfirmed: Bool
  /// Whether what it printed stays until a key is pressed.
  package let waits: Bool

  package init(
    key: Key, screens: [String], line: [CommandArgument], description: String, isConfirmed: Bool = false,
    waits: Bool = true
  ) {
    self.key = key
    self.screens = screens
    self.line = line
    self.description = description
    self.isConfirmed = isConfirmed
    self.waits = waits
  }

  /// The program as it was written.
  package var program: String { line.first?.source ?? "" }

  /// The program and its arguments as they were written, as a line of a shell.
  package var template: String { line.map { Quoting.shell($0.source) }.joined(separator: " ") }

  /// The program and its arguments for a row.
  ///
  /// - Throws: Why it cannot start on the row.
  package func arguments(_ values: RowValues?) throws(Refusal) -> [String] {
    guard let values else { throw Refusal(nil, "the list is empty") }
    var arguments: [String] = []
    for argument in line { arguments.append(try argument.text(values)) }
    return arguments
  }

  /// The key with its labels, and the reason if the command cannot start on a row.
  ///
  /// - Parameter values: Nil if there is no row.
  package func keyHelp(_ values: RowValues?) -> KeyHelp {
    var reason: String?
    do throws(Refusal) {
      _ = try arguments(values)
    } catch {
      reason = error.explanation
    }
    return KeyHelp(keys: [key], hint: program, help: description, isInHintBar: false, reason: reason)
  }
}

extension Refusal {
  /// What was typed and the reason, without a full stop.
  package var explanation: String { (typed.map { "\($0): " } ?? "") + reason }
}

import AccessAnalysis
import Manifests
import SafeText

extension AzCommand {
  /// The command as a POSIX shell line, each argument quoted; contains no raw control characters.
  package var line: String {
    "az " + arguments.map(Quoting.shell).joined(separator: " ") + (output.map { " > \(Quoting.shell($0))" } ?? "")
  }

  /// The command as structured output: the line, and the unquoted arguments.
  var value: Value {
    .members([
      "line": .text(line), "arguments": .list(arguments.map { .text($0) }), "output": output.map { .text($0) },
    ])
  }
}

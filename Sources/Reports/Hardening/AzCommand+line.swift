import AccessAnalysis
import Manifests
import SafeText

extension AzCommand {
  /// The command as a line for a POSIX shell, each argument quoted; it holds no raw control character.
  package var line: String {
    "az " + arguments.map(Quoting.shell).joined(separator: " ") + (output.map { " > \(Quoting.shell($0))" } ?? "")
  }

  /// The command for programs: the line, and its arguments as they are.
  var value: Value {
    .members([
      "line": .text(line), "arguments": .list(arguments.map { .text($0) }), "output": output.map { .text($0) },
    ])
  }
}

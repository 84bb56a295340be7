import AccessAnalysis
import Manifests
import SafeText

extension AzCommand {
  /// The command as a POSIX shell line, each argument quoted; contains no raw control characters.
  package var line: String {
    "az " + arguments.map(Quoting.shell).joined(separator: " ") + (output.map { " > \(Quoting.shell($0))" } ?? "")
  }

  /// How the command is written.
  static let form = Form<AzCommand>([
    FormField("line", "the command as a line for a POSIX shell", .text) { $0.line },
    FormField("arguments", "its arguments, unquoted", .texts) { $0.arguments },
    .optional("output", "the file that its output is saved in", .text) { $0.output },
  ])
}

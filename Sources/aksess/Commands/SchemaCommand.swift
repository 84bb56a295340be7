import ArgumentParser
import Manifests
import Reports

/// Prints the JSON Schema of the settings or of an output.
struct SchemaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of config.yaml or of what a command prints with -o json.",
    discussion: "Without NAME, the names are listed. The schemas are of draft 2020-12.")

  @Argument(
    help: "config, or what is printed: a kind that get lists, access, who-can, diff …",
    completion: .list(DocumentSchema.all.map(\.name)))
  var name: String?

  func run() async throws {
    guard let name else {
      let width = DocumentSchema.all.map(\.name.count).max() ?? 0
      let lines = DocumentSchema.all.map { schema in
        "\(schema.name)\(String(repeating: " ", count: width - schema.name.count))   \(schema.summary)\n"
      }
      return try StandardOutput.write(lines.joined())
    }
    let schema = try DocumentSchema(typed: name)
    try StandardOutput.write(schema.value.json + "\n")
  }
}

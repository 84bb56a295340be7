import AccessAnalysis
import AccessModel
import Manifests
import Reports

/// The JSON Schema of the settings or of what a command prints with `-o json`.
struct DocumentSchema: Sendable {
  let name: String
  /// The command with `-o json`, or the file, of which it is.
  let document: String
  /// What the document holds, as a phrase.
  let summary: String
  /// What the document can be. Made only if it is wanted, as it may take reading the themes.
  let shape: @Sendable () -> Shape

  init(
    _ name: String, of document: String, _ summary: String, shape: @escaping @Sendable () -> Shape
  ) {
    self.name = name
    self.document = document
    self.summary = summary
    self.shape = shape
  }

  /// The schema as a JSON document.
  var value: Value {
    shape().schema(id: "aksess:\(name)", title: document, description: summary)
  }

  /// The schema with a name, or with another name of a kind that `get` lists.
  init(typed: String) throws(Refusal) {
    let kind = (try? ListKind(typed: typed))?.name
    guard let schema = DocumentSchema.all.first(where: { [typed, kind].contains($0.name) }) else {
      let names = DocumentSchema.all.map(\.name)
      let near = NearNames.of(typed, among: names)
      let expected = near.isEmpty ? "; expected one of \(names.joined(separator: ", "))" : ""
      throw Refusal(typed, "no such schema\(expected)", nearest: near)
    }
    self = schema
  }
}

import AccessModel
import Yams

/// YAML as kubectl takes it: each document becomes JSON, which has the one decoder, and keeps the places of the YAML.
package struct YAMLDocuments {
  /// One document as JSON.
  package struct Document {
    package let json: [UInt8]
    /// Where each value of the JSON came from, by its offset, ascending.
    let marks: [(offset: Int, line: Int, column: Int)]

    /// The failure, at the place in the YAML that its value came from.
    package func problem(_ failure: JSONReader.Failure, source: String) -> Problem {
      let mark = marks.last { $0.offset <= failure.offset }
      return Problem(
        Place(source, line: mark?.line, column: mark?.column), found: failure.found, expected: failure.expected)
    }
  }

  /// Reads every document of `text`; those that are empty are left out.
  package static func read(
    _ text: String, source: String, _ body: (Document) throws(Problem) -> Void
  ) throws(Problem) {
    // The parser keeps a pointer into the text, which short text does not have: it lies in the value itself.
    let longText = text.utf8.count > 15 ? text : text + String(repeating: "\n", count: 16)
    let byteOrderMarks = LeadingByteOrderMarks(text)
    do {
      let parser = try Parser(yaml: longText, resolver: .basic, encoding: .utf8)
      while let root = try parser.nextRoot() {
        var converter = YAMLConverter(text, byteOrderMarks: byteOrderMarks, source: source)
        try converter.append(root)
        guard converter.json != Array("null".utf8) else { continue }
        try body(Document(json: converter.json, marks: converter.marks))
      }
    } catch let problem as Problem {
      throw problem
    } catch {
      let lines = text.utf8.reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }
      throw YAMLDocuments.problem(error, source: source, lines: lines)
    }
  }

  /// - Parameter lines: How many lines the text has; the parser may have met its end in what follows the text.
  private static func problem(_ error: any Error, source: String, lines: Int) -> Problem {
    guard let error = error as? YamlError else { return Problem(Place(source), found: "it is not YAML: \(error)") }
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      let place = Place(source, line: min(mark.line, lines), column: mark.line > lines ? 1 : mark.column)
      return Problem(place, found: "not YAML (\(problem))", expected: "a Kubernetes manifest in YAML or JSON")
    case .duplicatedKeysInMapping(let duplicates, let context):
      let keys = duplicates.joined(separator: ", ")
      let place = Place(source, line: context.mark.line, column: context.mark.column)
      return Problem(place, found: "\(keys) is given twice in one mapping", expected: "each key once")
    case .reader(let problem, _, _, _):
      return Problem(Place(source), found: "not YAML (\(problem))", expected: "printable text in UTF-8")
    default:
      return Problem(Place(source), found: "it is not YAML", expected: "a Kubernetes manifest in YAML or JSON")
    }
  }
}

import AccessModel
import SafeYAML

/// Reads YAML like kubectl: converts each document to JSON, so that there is one decoder, and keeps the places in the
/// YAML.
package struct YAMLDocuments {
  /// One document as JSON.
  package struct Document {
    package let json: [UInt8]
    /// The place in the YAML of each value of the JSON, by its offset, ascending.
    let marks: [(offset: Int, place: YAMLPlace)]

    /// The line in the YAML of the value at an offset in the JSON.
    package func line(of offset: Int) -> Int? {
      var (low, high) = (0, marks.count)
      while low < high {
        let middle = (low + high) / 2
        if marks[middle].offset <= offset { low = middle + 1 } else { high = middle }
      }
      return low > 0 ? marks[low - 1].place.line : nil
    }

    /// The failure at the place in the YAML of its value.
    package func problem(_ failure: JSONReader.Failure, source: String) -> Problem {
      let place = marks.last { $0.offset <= failure.offset }?.place
      return Problem(
        Place(source, line: place?.line, column: place?.column), found: failure.found, expected: failure.expected)
    }
  }

  /// Reads all documents of `text`, except empty ones.
  /// - Parameter report: Called with the progress.
  package static func read(
    _ text: String, source: String, report: ReadingReport? = nil, _ body: (Document) throws(Problem) -> Void
  ) throws(Problem) {
    var budget = YAMLBudget(byteCount: text.utf8.count)
    var parts = KubectlDocuments(text)
    while true {
      let firstLine = parts.line
      let document: Document?
      do throws(YAMLFailure) {
        guard let part = try parts.next() else { return }
        defer { report?(part.bytes.count) }
        document = try self.document(part, &budget)
      } catch {
        throw problem(error.moved(by: firstLine, of: lineCount(text)), source: source)
      }
      if let document { try body(document) }
    }
  }

  private static func document(
    _ part: KubectlDocuments.Part, _ budget: inout YAMLBudget
  ) throws(YAMLFailure) -> Document? {
    guard let root = try YAMLNode.root(of: part.bytes, within: &budget) else { return nil }
    var converter = YAMLConverter(linesBefore: part.firstLine)
    try converter.append(root)
    return converter.json == Array("null".utf8) ? nil : Document(json: converter.json, marks: converter.marks)
  }

  static func lineCount(_ text: String) -> Int { text.utf8.reduce(1) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) } }

  /// The failure at its place in a source.
  static func problem(_ failure: YAMLFailure, source: String) -> Problem {
    let place = Place(source, line: failure.place?.line, column: failure.place?.column)
    return switch failure.cause {
    case .syntax:
      Problem(place, found: "not YAML (\(failure.found))", expected: "a Kubernetes manifest in YAML or JSON")
    case .content: Problem(place, found: failure.found, expected: failure.expected)
    case .secondDocument:
      Problem(place, found: "a document that kubectl skips", expected: "--- on a line of its own before it")
    }
  }
}

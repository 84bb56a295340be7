import AccessModel
import Manifests

/// Kubernetes YAML: the result is well-formed JSON that is read back unchanged, and failures have a place in the text.
enum YAMLProperties {
  static func check(_ bytes: [UInt8]) throws(Violation) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return }
    var documents: [[UInt8]] = []
    let lines = bytes.count { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } + 2 * text.unicodeScalars.count
    do throws(Problem) {
      try YAMLDocuments.read(text, source: "fuzz.yaml") { (document) throws(Problem) in
        documents.append(document.json)
        if let failure = read(document.json).failure { throw document.problem(failure, source: "fuzz.yaml") }
      }
    } catch {
      try require(!error.found.isEmpty, "a problem says what was found")
      try require(error.place.source == "fuzz.yaml", "a problem names its file")
      try require(
        (1...max(1, lines + 1)).contains(error.place.line ?? 1), "a problem is on a line of the text: \(error)")
    }
    for document in documents { try check(document: document) }
  }

  private static func check(document: [UInt8]) throws(Violation) {
    let isJSON = document.withUnsafeBufferPointer { buffer in
      var reader = JSONReader(buffer)
      do throws(JSONReader.Failure) {
        try reader.skip()
        return reader.isAtEnd()
      } catch {
        // The readers refuse nesting deeper than that of any real object.
        return error.found.contains("deep") || error.expected?.contains("deep") == true
      }
    }
    try require(isJSON, "a document is JSON: \(String(decoding: document.prefix(200), as: UTF8.self))")
    // YAML breaks lines at more characters than JSON, and needs a question mark before long keys.
    guard document.count < 1000, document.allSatisfy({ (0x20..<0x7F).contains($0) }) else { return }
    var again: [[UInt8]] = []
    do throws(Problem) {
      try YAMLDocuments.read(String(decoding: document, as: UTF8.self), source: "again") { again.append($0.json) }
    } catch {
      throw Violation("JSON is YAML: \(error.message)")
    }
    try require(again == [document], "JSON reads as itself")
  }

  private static func read(_ json: [UInt8]) -> (objects: KubernetesObjects, failure: JSONReader.Failure?) {
    json.withUnsafeBufferPointer { buffer in
      var reader = JSONReader(buffer)
      var kubernetes = KubernetesReader()
      do throws(JSONReader.Failure) {
        _ = try kubernetes.read(&reader)
        return (kubernetes.objects, nil)
      } catch {
        return (kubernetes.objects, error)
      }
    }
  }
}

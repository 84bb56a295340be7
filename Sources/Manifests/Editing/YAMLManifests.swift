import AccessModel
import SafeYAML

/// The documents of a YAML file.
struct YAMLManifests: Sendable {
  /// One document.
  struct Document: Sendable {
    /// Where it is in the file, after the mark of the encoding that the file may begin with.
    let range: Range<Int>
    /// Where its separator is; nil if there is none before it.
    let separator: Range<Int>?
    /// Nil if there are only comments.
    let root: YAMLNode?
    let firstLine: Int
  }

  let bytes: [UInt8]
  let source: String
  let documents: [Document]
  private(set) var objects: [ManifestObject] = []

  init(_ bytes: [UInt8], source: String, namespace: Name) throws(Problem) {
    (self.bytes, self.source) = (bytes, source)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Problem(Place(source), found: "bytes that are not UTF-8", expected: "text in UTF-8")
    }
    var budget = YAMLBudget(byteCount: bytes.count)
    var parts = KubectlDocuments(text)
    var documents: [Document] = []
    var firstLine = 0
    do throws(YAMLFailure) {
      while let part = try parts.next() {
        let root = try YAMLNode.root(of: part.bytes, within: &budget)
        // The mark is the file's: it stays also where the first document goes.
        let mark = documents.isEmpty && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        documents.append(
          Document(
            range: part.range.lowerBound + mark..<part.range.upperBound, separator: part.separator, root: root,
            firstLine: part.firstLine))
        firstLine = parts.line
      }
    } catch {
      throw YAMLDocuments.problem(error.moved(by: firstLine, of: YAMLDocuments.lineCount(text)), source: source)
    }
    self.documents = documents
    for number in documents.indices {
      objects += try YAMLManifests.objects(documents[number], number, source: source, namespace: namespace)
    }
  }

  /// The bytes of the documents without their separators, except of some.
  func documents(except numbers: Set<Int>) -> [ArraySlice<UInt8>] {
    documents.indices.filter { !numbers.contains($0) && documents[$0].root != nil }.map { number in
      let text = bytes[documents[number].range]
      return text.starts(with: "---".utf8) ? text.drop { $0 != UInt8(ascii: "\n") } : "\n".utf8 + text
    }
  }

  private static func objects(
    _ document: Document, _ number: Int, source: String, namespace: Name
  ) throws(Problem) -> [ManifestObject] {
    guard let root = document.root, root.member("apiVersion") != nil, let kind = root.member("kind")?.value.text else {
      return []
    }
    func object(_ node: YAMLNode, item: Int?) throws(Problem) -> ManifestObject? {
      let read = try YAMLManifests.read(node, document, source: source)
      return ManifestObject(
        read, line: document.firstLine + node.place.line, document: number, item: item, namespace: namespace)
    }
    guard kind.hasSuffix("List"), let items = root.member("items")?.value.sequence else {
      guard isEditable(kind) else { return [] }
      return try object(root, item: nil).map { [$0] } ?? []
    }
    var objects: [ManifestObject] = []
    for (position, item) in items.enumerated() {
      guard let kind = item.member("kind")?.value.text else {
        let place = Place(source, line: document.firstLine + item.place.line)
        throw Problem(place, found: "a list item without a kind", expected: "its apiVersion and kind")
      }
      if isEditable(kind), let object = try object(item, item: position) { objects.append(object) }
    }
    return objects
  }

  /// Whether objects of a kind can be changed.
  static func isEditable(_ kind: String) -> Bool {
    ["RoleBinding", "ClusterRoleBinding", "Namespace"].contains(kind)
  }

  private static func read(
    _ node: YAMLNode, _ document: Document, source: String
  ) throws(Problem) -> KubernetesObjects {
    var converter = YAMLConverter(linesBefore: document.firstLine)
    do throws(YAMLFailure) {
      try converter.append(node)
    } catch {
      throw YAMLDocuments.problem(error, source: source)
    }
    var kubernetes = KubernetesReader()
    try kubernetes.read(YAMLDocuments.Document(json: converter.json, marks: converter.marks), source: source)
    return kubernetes.objects
  }
}

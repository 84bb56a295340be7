import AccessModel

/// The objects of a JSON file: one, several in a row, or lists.
struct JSONManifests: Sendable {
  /// One of the values in a row.
  struct Document: Sendable {
    let range: Range<Int>
    /// Where its items are; nil if it is not a list.
    let items: [Range<Int>]?
    /// Whether it says so by its apiVersion: az prints JSON too.
    let isKubernetes: Bool
  }

  let bytes: [UInt8]
  let documents: [Document]
  private(set) var objects: [ManifestObject] = []

  init(_ bytes: [UInt8], source: String, namespace: Name) throws(Problem) {
    self.bytes = bytes
    // A list as the whole is none of Kubernetes' objects.
    guard bytes.first(where: { !" \n\r\t\u{FEFF}".utf8.contains($0) }) == UInt8(ascii: "{") else {
      documents = []
      return
    }
    let result = bytes.withUnsafeBufferPointer { buffer -> Result<([Document], [ManifestObject]), Problem> in
      do throws(JSONReader.Failure) {
        let documents = try JSONManifests.documents(buffer)
        return .success((documents, try JSONManifests.objects(buffer, documents, namespace)))
      } catch {
        return .failure(error.problem(in: buffer, source: source))
      }
    }
    (documents, objects) = try result.get()
  }

  /// The bytes of the values and items except of some, by their numbers.
  func values(except isExcluded: (_ document: Int, _ item: Int?) -> Bool) -> [ArraySlice<UInt8>] {
    documents.indices.flatMap { number in
      guard let items = documents[number].items else {
        return isExcluded(number, nil) ? [] : [bytes[documents[number].range]]
      }
      return items.indices.filter { !isExcluded(number, $0) }.map { bytes[items[$0]] }
    }
  }

  private static func documents(_ bytes: UnsafeBufferPointer<UInt8>) throws(JSONReader.Failure) -> [Document] {
    var documents: [Document] = []
    var reader = JSONReader(bytes)
    repeat {
      try reader.require(.object)
      let start = reader.position
      var items: [Range<Int>]?
      var isKubernetes = false
      try reader.object { (reader, key) throws(JSONReader.Failure) in
        if case "apiVersion" = key { isKubernetes = true }
        guard case "items" = key, try reader.kind() == .array else { return try reader.skip() }
        var ranges: [Range<Int>] = []
        try reader.array { (reader) throws(JSONReader.Failure) in
          _ = try reader.kind()
          let start = reader.position
          try reader.skip()
          ranges.append(start..<reader.position)
        }
        items = ranges
      }
      documents.append(Document(range: start..<reader.position, items: items, isKubernetes: isKubernetes))
    } while !reader.isAtEnd()
    return documents
  }

  private static func objects(
    _ bytes: UnsafeBufferPointer<UInt8>, _ documents: [Document], _ namespace: Name
  ) throws(JSONReader.Failure) -> [ManifestObject] {
    var objects: [ManifestObject] = []
    var (line, end) = (1, 0)
    for (number, document) in documents.enumerated() where document.isKubernetes {
      let items = document.items?.enumerated().map { (Optional($0), $1) } ?? [(nil, document.range)]
      for (item, range) in items {
        let read = try self.read(bytes, range)
        line += bytes[end..<range.lowerBound].count { $0 == UInt8(ascii: "\n") }
        end = range.lowerBound
        if let object = ManifestObject(read, line: line, document: number, item: item, namespace: namespace) {
          objects.append(object)
        }
      }
    }
    return objects
  }

  private static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) throws(JSONReader.Failure) -> KubernetesObjects {
    var kubernetes = KubernetesReader()
    var reader = JSONReader(UnsafeBufferPointer(rebasing: bytes[range]))
    do throws(JSONReader.Failure) {
      guard try reader.kind() == .object, try kubernetes.read(&reader) else {
        throw JSONReader.Failure(
          offset: 0, found: "an object without apiVersion and kind", expected: "a Kubernetes object")
      }
    } catch {
      throw JSONReader.Failure(
        offset: error.offset + range.lowerBound, found: error.found, expected: error.expected)
    }
    return kubernetes.objects
  }
}

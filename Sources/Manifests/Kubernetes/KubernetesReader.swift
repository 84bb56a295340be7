import AccessModel

/// Reads Kubernetes objects: single objects, `List`s, typed lists, and sequences of these.
package struct KubernetesReader {
  /// What was read before the last part that was taken, in order: putting it together would hold all of it twice for a
  /// while.
  private var earlier: [KubernetesObjects] = []
  private var current = KubernetesObjects()
  /// The last list that was read.
  package private(set) var page: Page?

  /// A list as one page of several.
  package struct Page: Sendable, Hashable {
    /// Such as `RoleBindingList`.
    package let kind: String
    /// The token for the next page; empty if there is none.
    package let next: String
    /// How many items are on later pages; nil if the server does not say.
    package let remaining: Int?
    /// The version of the list, from which it can be watched.
    package let resourceVersion: String
  }

  /// The kind of a document with neither `apiVersion` nor `kind`; empty if there is no default.
  private let defaultKind: String
  private static let rbac = ObjectFields.rbac[...]

  private let parts: [ListPart]
  private var lineOf: ((Int) -> Int?)?

  /// - Parameters:
  ///   - defaultKind: `Kustomization` for a kustomize file, which may omit its kind.
  ///   - parts: Items of the list that are read already.
  package init(defaultKind: String = "", parts: [ListPart] = []) {
    self.defaultKind = defaultKind
    self.parts = parts
  }

  /// Everything that was read, in pieces that are large where parts of a list were read apart.
  package var pieces: [KubernetesObjects] {
    (earlier + [current]).map { piece in
      var piece = piece
      piece.documents = current.documents
      return piece
    }
  }

  /// Everything that was read.
  package var objects: KubernetesObjects {
    pieces.dropFirst().reduce(into: pieces[0]) { $0.append($1) }
  }

  /// Reads JSON to its end.
  /// - Parameter lineOf: The line in the source for an offset, if the source is not the JSON itself.
  /// - Returns: Whether everything was Kubernetes objects; false if the first value is not one.
  package mutating func read(
    _ reader: inout JSONReader, lineOf: ((Int) -> Int?)? = nil
  ) throws(JSONReader.Failure) -> Bool {
    self.lineOf = lineOf
    defer { self.lineOf = nil }
    repeat {
      current.documents += 1
      guard try reader.kind() == .object else {
        guard current.count > 0 || !earlier.isEmpty else { return false }
        throw reader.failure(found: try reader.kind().rawValue, expected: "a Kubernetes object")
      }
      var fields = ObjectFields(start: reader.position, line: reader.line)
      try readFields(&reader, into: &fields)
      if fields.kind.isEmpty && fields.apiVersion.isEmpty { fields.kind = defaultKind }
      guard fields.isKubernetes else { return false }
      try keep(fields)
    } while !reader.isAtEnd()
    return true
  }

  private mutating func readFields(
    _ reader: inout JSONReader, into fields: inout ObjectFields
  ) throws(JSONReader.Failure) {
    // A typed list names the kind once, possibly after its items.
    var kindless: [ObjectFields] = []
    try reader.object { (reader, key) throws(JSONReader.Failure) in
      guard case "items" = key else { return try fields.read(key, &reader) }
      guard !fields.hasItems else { throw reader.failure(found: "items appears twice", expected: "one list") }
      fields.hasItems = true
      guard try reader.kind() == .array else { return try fields.readMisplaced(&reader, expected: .array) }
      try reader.array { (reader) throws(JSONReader.Failure) in
        guard try reader.kind() == .object else { return try fields.readMisplaced(&reader, expected: .object) }
        if takePart(&reader) { return }
        var item = ObjectFields(start: reader.position, line: reader.line)
        try readFields(&reader, into: &item)
        if item.kind.isEmpty { kindless.append(item) } else { try keep(item) }
      }
    }
    for var item in kindless {
      item.kind = fields.kind.hasSuffix("List") ? String(fields.kind.dropLast(4)) : ""
      if item.apiVersion.isEmpty { item.apiVersion = fields.apiVersion }
      try keep(item)
    }
  }

  /// Takes the items that start here if they are read already.
  private mutating func takePart(_ reader: inout JSONReader) -> Bool {
    guard reader.depth == KubernetesReader.depthOfItems,
      let part = parts.first(where: { $0.start == reader.position })
    else { return false }
    var items = part.takeObjects()
    let before = Int32(clamping: reader.line - 1)
    let document = Int32(clamping: current.documents)
    items.marks.update { mark in
      mark.line += before
      mark.document = document
    }
    earlier += [current, items]
    current = KubernetesObjects()
    current.documents = Int(document)
    reader.jump(to: part.end, lines: part.lines)
    return true
  }

  /// Reads items of an outermost list, each with its own kind, up to the one at `next` or to the end of the list.
  /// - Returns: The offset after them and the number of lines up to it; nil if an item is not an object, takes its kind
  ///   from the list, or none starts at `next`.
  mutating func readItems(
    of bytes: UnsafeBufferPointer<UInt8>, from start: Int, to next: Int?, report: ReadingReport?
  ) throws(JSONReader.Failure) -> (offset: Int, lines: Int)? {
    current.documents = 1
    var reader = JSONReader(bytes, at: start, depth: KubernetesReader.depthOfItems, report: report)
    while try reader.kind() == .object {
      var item = ObjectFields(start: reader.position, line: reader.line)
      try readFields(&reader, into: &item)
      guard !item.kind.isEmpty else { return nil }
      try keep(item)
      reader.skipSpace()
      let end = (offset: reader.position, lines: reader.line - 1)
      guard reader.take(UInt8(ascii: ",")) else { return end }
      reader.skipSpace()
      if let next, reader.position >= next { return reader.position == next ? end : nil }
    }
    return nil
  }

  private static let depthOfItems = 2

  private mutating func keep(_ fields: ObjectFields) throws(JSONReader.Failure) {
    if fields.hasItems && (fields.kind.isEmpty || fields.kind.hasSuffix("List")) {
      if let failure = fields.failure { throw failure }
      current.isPartial = current.isPartial || fields.isContinued
      page = fields.page
      return
    }
    // Most frequent first.
    switch (fields.kind, fields.group) {
    case ("RoleBinding", KubernetesReader.rbac), ("ClusterRoleBinding", KubernetesReader.rbac):
      current.bindings.append(try fields.binding())
      current.marks.bindings.append(mark(fields))
    case ("Role", KubernetesReader.rbac), ("ClusterRole", KubernetesReader.rbac):
      current.roles.append(try fields.role())
      current.marks.roles.append(mark(fields))
    case ("Namespace", ""):
      current.namespaces.append(try fields.namespaceObject())
      current.marks.namespaces.append(mark(fields))
      if let uid = fields.clusterUID { current.clusterUIDs.insert(uid) }
    case ("ServiceAccount", ""):
      current.serviceAccounts.append(try fields.serviceAccount())
      current.marks.serviceAccounts.append(mark(fields))
    case ("Kustomization", "kustomize.config.k8s.io"), ("Kustomization", ""):
      current.kustomizationNamespace = fields.kustomizationNamespace
      current.skipped["Kustomization", default: 0] += 1
    case (let kind, let group):
      let name = kind.isEmpty ? "objects without a kind" : group.isEmpty ? kind : "\(kind).\(group)"
      current.skipped[name, default: 0] += 1
    }
  }

  private func mark(_ fields: ObjectFields) -> Origins.Mark {
    fields.mark(inDocument: current.documents, line: lineOf?(fields.start))
  }
}

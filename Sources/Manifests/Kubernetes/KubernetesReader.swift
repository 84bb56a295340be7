import AccessModel

/// Reads Kubernetes objects: single objects, `List`s, typed lists, and sequences of these.
package struct KubernetesReader {
  package private(set) var objects = KubernetesObjects()

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

  /// Reads JSON to its end.
  /// - Parameter lineOf: The line in the source for an offset, if the source is not the JSON itself.
  /// - Returns: Whether everything was Kubernetes objects; false if the first value is not one.
  package mutating func read(
    _ reader: inout JSONReader, lineOf: ((Int) -> Int?)? = nil
  ) throws(JSONReader.Failure) -> Bool {
    self.lineOf = lineOf
    defer { self.lineOf = nil }
    repeat {
      objects.documents += 1
      guard try reader.kind() == .object else {
        guard objects.count > 0 else { return false }
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
    items.marks.update { $0.line += before }
    objects.append(items)
    reader.jump(to: part.end, lines: part.lines)
    return true
  }

  /// Reads items of an outermost list, each with its own kind, up to the one at `next` or to the end of the list.
  /// - Returns: The offset after them and the number of lines up to it; nil if an item is not an object, takes its kind
  ///   from the list, or none starts at `next`.
  mutating func readItems(
    of bytes: UnsafeBufferPointer<UInt8>, from start: Int, to next: Int?, report: ReadingReport?
  ) throws(JSONReader.Failure) -> (offset: Int, lines: Int)? {
    objects.documents = 1
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
      objects.isPartial = objects.isPartial || fields.isContinued
      return
    }
    // Most frequent first.
    switch (fields.kind, fields.group) {
    case ("RoleBinding", KubernetesReader.rbac), ("ClusterRoleBinding", KubernetesReader.rbac):
      objects.bindings.append(try fields.binding())
      objects.marks.bindings.append(mark(fields))
    case ("Role", KubernetesReader.rbac), ("ClusterRole", KubernetesReader.rbac):
      objects.roles.append(try fields.role())
      objects.marks.roles.append(mark(fields))
    case ("Namespace", ""):
      objects.namespaces.append(try fields.namespaceObject())
      objects.marks.namespaces.append(mark(fields))
      if let uid = fields.clusterUID { objects.clusterUIDs.insert(uid) }
    case ("ServiceAccount", ""):
      objects.serviceAccounts.append(try fields.serviceAccount())
      objects.marks.serviceAccounts.append(mark(fields))
    case ("Kustomization", "kustomize.config.k8s.io"), ("Kustomization", ""):
      objects.kustomizationNamespace = fields.kustomizationNamespace
      objects.skipped["Kustomization", default: 0] += 1
    case (let kind, let group):
      let name = kind.isEmpty ? "objects without a kind" : group.isEmpty ? kind : "\(kind).\(group)"
      objects.skipped[name, default: 0] += 1
    }
  }

  private func mark(_ fields: ObjectFields) -> Origins.Mark {
    fields.mark(inDocument: objects.documents, line: lineOf?(fields.start))
  }
}

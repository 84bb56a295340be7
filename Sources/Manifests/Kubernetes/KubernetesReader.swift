import AccessModel

/// Reads Kubernetes objects: single ones, `List`s, typed lists, and several of these one after the other.
package struct KubernetesReader {
  package private(set) var objects = KubernetesObjects()

  /// The kind of a document that names neither `apiVersion` nor `kind`; empty where there is no such thing.
  private let defaultKind: String

  /// - Parameter defaultKind: `Kustomization` for a file of kustomize, which may leave its kind out.
  package init(defaultKind: String = "") {
    self.defaultKind = defaultKind
  }

  /// Reads JSON to its end.
  /// - Returns: Whether all of it was Kubernetes objects; false where the first value is none.
  package mutating func read(_ reader: inout JSONReader) throws(JSONReader.Failure) -> Bool {
    repeat {
      guard try reader.kind() == .object else {
        guard objects.count > 0 else { return false }
        throw reader.failure(found: try reader.kind().rawValue, expected: "a Kubernetes object")
      }
      var fields = try readFields(&reader)
      if fields.kind.isEmpty && fields.apiVersion.isEmpty { fields.kind = defaultKind }
      guard fields.isKubernetes else { return false }
      try keep(fields)
    } while !reader.isAtEnd()
    return true
  }

  private mutating func readFields(_ reader: inout JSONReader) throws(JSONReader.Failure) -> ObjectFields {
    var fields = ObjectFields(start: reader.position)
    // A typed list names the kind once, possibly after its items.
    var kindless: [ObjectFields] = []
    try reader.object { (reader, key) throws(JSONReader.Failure) in
      guard case "items" = key else { return try fields.read(key, &reader) }
      fields.hasItems = true
      guard try reader.kind() == .array else { return try fields.readMisplaced(&reader, expected: .array) }
      try reader.array { (reader) throws(JSONReader.Failure) in
        guard try reader.kind() == .object else { return try fields.readMisplaced(&reader, expected: .object) }
        let item = try readFields(&reader)
        if item.kind.isEmpty { kindless.append(item) } else { try keep(item) }
      }
    }
    for var item in kindless {
      item.kind = fields.kind.hasSuffix("List") ? String(fields.kind.dropLast(4)) : ""
      if item.apiVersion.isEmpty { item.apiVersion = fields.apiVersion }
      try keep(item)
    }
    return fields
  }

  private mutating func keep(_ fields: ObjectFields) throws(JSONReader.Failure) {
    if fields.hasItems && (fields.kind.isEmpty || fields.kind.hasSuffix("List")) {
      if let failure = fields.failure { throw failure }
      objects.isPartial = objects.isPartial || fields.isContinued
      return
    }
    switch (fields.group, fields.kind) {
    case ("", "Namespace"): objects.namespaces.append(try fields.namespaceObject())
    case ("", "ServiceAccount"): objects.serviceAccounts.append(try fields.serviceAccount())
    case (ObjectFields.rbac, "Role"), (ObjectFields.rbac, "ClusterRole"): objects.roles.append(try fields.role())
    case (ObjectFields.rbac, "RoleBinding"), (ObjectFields.rbac, "ClusterRoleBinding"):
      objects.bindings.append(try fields.binding())
    case ("kustomize.config.k8s.io", "Kustomization"), ("", "Kustomization"):
      objects.kustomizationNamespace = fields.kustomizationNamespace
      objects.skipped["Kustomization", default: 0] += 1
    case (let group, let kind):
      let name = kind.isEmpty ? "objects without a kind" : group.isEmpty ? kind : "\(kind).\(group)"
      objects.skipped[name, default: 0] += 1
    }
  }
}

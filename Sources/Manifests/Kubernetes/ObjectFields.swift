import AccessModel

/// All fields of a Kubernetes object that aksess may need, read before its kind is known, as `kind` often comes last.
struct ObjectFields {
  static let rbac = "rbac.authorization.k8s.io"

  let start: Int
  /// The line where the object starts.
  let line: Int
  var apiVersion = ""
  var kind = ""
  var hasItems = false
  /// The first field of the wrong shape, which is an error only if the kind turns out to be one that aksess keeps.
  private(set) var failure: JSONReader.Failure?
  private var metadata = MetadataFields()

  /// Whether it is a list that continues on another page.
  var isContinued: Bool { !metadata.next.isEmpty }
  /// The list as one page of several.
  var page: KubernetesReader.Page {
    KubernetesReader.Page(
      kind: kind, next: metadata.next, remaining: metadata.remaining,
      resourceVersion: metadata.resourceVersion?.string ?? "")
  }
  private var subjects: [Subject] = []
  private var roleRef: RoleRefFields?
  private var rules: [PolicyRule] = []
  private var aggregation: [LabelSelector]?
  private var phase = ""
  private var automountsToken: Bool?
  private(set) var kustomizationNamespace: Name?

  init(start: Int, line: Int) {
    self.start = start
    self.line = line
  }

  /// The API group: `apiVersion` without its version.
  var group: Substring {
    apiVersion.utf8Offset(of: UInt8(ascii: "/")).map { Substring(apiVersion.utf8.prefix($0)) } ?? ""
  }

  /// Determined by `apiVersion`, because the output of `az aks show` has a `kind` too; only a kustomization may omit
  /// it.
  var isKubernetes: Bool { !apiVersion.isEmpty && (!kind.isEmpty || hasItems) || kind == "Kustomization" }

  mutating func read(_ key: JSONText, _ reader: inout JSONReader) throws(JSONReader.Failure) {
    if try reader.takeNull() { return clear(key) }
    let failure: JSONReader.Failure?
    switch key {
    case "apiVersion":
      failure = try reader.attempt { (reader) throws(JSONReader.Failure) in apiVersion = try reader.name().text }
    case "kind": failure = try reader.attempt { (reader) throws(JSONReader.Failure) in kind = try reader.name().text }
    case "metadata":
      failure = try reader.attempt { (reader) throws(JSONReader.Failure) in metadata = try MetadataFields(&reader) }
    case "subjects":
      failure = try reader.attempt { (reader) throws(JSONReader.Failure) in subjects = try reader.subjects() }
    case "roleRef":
      failure = try reader.attempt { (reader) throws(JSONReader.Failure) in roleRef = try RoleRefFields(&reader) }
    case "rules":
      failure = try reader.attempt { (reader) throws(JSONReader.Failure) in rules = try reader.policyRules() }
    case "aggregationRule":
      failure = try reader.attempt { (reader) throws(JSONReader.Failure) in aggregation = try reader.aggregation() }
    case "automountServiceAccountToken":
      failure = try reader.attempt { (reader) throws(JSONReader.Failure) in automountsToken = try reader.boolean() }
    case "status":
      failure = nil
      _ = try reader.attempt { (reader) throws(JSONReader.Failure) in phase = try reader.phase() }
    case "namespace" where try reader.kind() == .string:
      failure = nil
      kustomizationNamespace = try reader.name()
    default:
      failure = nil
      try reader.skip()
    }
    self.failure = self.failure ?? failure
  }

  /// The last of duplicate fields counts, even if it is null.
  private mutating func clear(_ key: JSONText) {
    switch key {
    case "apiVersion": apiVersion = ""
    case "kind": kind = ""
    case "metadata": metadata = MetadataFields()
    case "subjects": subjects = []
    case "roleRef": roleRef = nil
    case "rules": rules = []
    case "aggregationRule": aggregation = nil
    case "automountServiceAccountToken": automountsToken = nil
    default: break
    }
  }

  /// Skips `items` if it is not a list, or an item that is not an object; both are wrong only in a list.
  mutating func readMisplaced(
    _ reader: inout JSONReader, expected: JSONReader.Kind
  ) throws(JSONReader.Failure) {
    if try reader.takeNull() { return }
    let failure = try reader.attempt { (reader) throws(JSONReader.Failure) in try reader.require(expected) }
    self.failure = self.failure ?? failure
  }

  /// The UID that identifies a cluster if this is its namespace kube-system.
  var clusterUID: String? { metadata.name == "kube-system" ? metadata.uid?.string : nil }

  /// The origin of the object, in the document with a number.
  ///
  /// - Parameter line: The line, if it differs from the one that was read.
  func mark(inDocument document: Int, line: Int?) -> Origins.Mark {
    Origins.Mark(
      document: document, line: line ?? self.line, uid: metadata.uid?.uid,
      resourceVersion: metadata.resourceVersion?.string ?? "")
  }

  func namespaceObject() throws(JSONReader.Failure) -> Namespace {
    Namespace(metadata: try checkedMetadata(), isTerminating: phase == "Terminating")
  }

  func serviceAccount() throws(JSONReader.Failure) -> ServiceAccount {
    ServiceAccount(
      metadata: try checkedMetadata(), namespace: metadata.namespace ?? "", automountsToken: automountsToken)
  }

  func role() throws(JSONReader.Failure) -> Role {
    let metadata = try checkedMetadata()
    return Role(
      metadata: metadata, scope: scope(clusterKind: "ClusterRole"), rules: rules,
      aggregation: kind == "ClusterRole" ? aggregation : nil)
  }

  func binding() throws(JSONReader.Failure) -> Binding {
    let metadata = try checkedMetadata()
    let scope = scope(clusterKind: "ClusterRoleBinding")
    guard let roleRef, !roleRef.name.isEmpty else {
      throw wrong("\(kind) \(name) without the name of a role", expected: "roleRef.name")
    }
    guard let roleKind = RoleKind(rawValue: roleRef.kind), scope != .cluster || roleKind == .clusterRole else {
      throw JSONReader.Failure(
        offset: roleRef.start, found: "roleRef.kind of \(kind) \(name) is “\(roleRef.kind)”",
        expected: scope == .cluster ? "ClusterRole" : "Role or ClusterRole")
    }
    let reference = RoleReference(kind: roleKind, name: roleRef.name)
    return Binding(metadata: metadata, scope: scope, role: reference, subjects: subjects)
  }

  private var name: String { metadata.name.isEmpty ? "without a name" : "“\(metadata.name)”" }

  private func scope(clusterKind: String) -> Scope {
    kind == clusterKind ? .cluster : .namespace(metadata.namespace ?? "")
  }

  private func checkedMetadata() throws(JSONReader.Failure) -> ObjectMetadata {
    if let failure { throw failure }
    guard !metadata.name.isEmpty else { throw wrong("\(kind) without a name", expected: "metadata.name") }
    return ObjectMetadata(
      name: metadata.name, labels: metadata.labels, annotations: metadata.annotations,
      created: metadata.created, ownerReferences: metadata.ownerReferences)
  }

  private func wrong(_ found: String, expected: String) -> JSONReader.Failure {
    JSONReader.Failure(offset: start, found: found, expected: expected)
  }
}

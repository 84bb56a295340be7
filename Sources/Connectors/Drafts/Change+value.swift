import AccessModel
import Manifests

extension Change {
  /// The change for a journal, with the whole object that it puts.
  var value: Value {
    switch self {
    case .putBinding(let binding): .members(["put": Manifest(binding, isWhole: true).value])
    case .putNamespace(let namespace): .members(["put": Manifest(namespace, isWhole: true).value])
    case .deleteBinding(let name, let scope):
      .members([
        "delete": .members([
          "kind": .text(scope == .cluster ? "ClusterRoleBinding" : "RoleBinding"), "name": .text(name.text),
          "namespace": scope.namespace.map { .text($0.text) },
        ])
      ])
    case .deleteNamespace(let name):
      .members(["delete": .members(["kind": .text("Namespace"), "name": .text(name.text)])])
    }
  }

  init(_ reader: inout JSONReader) throws(JSONReader.Failure) {
    let start = reader.position
    var change: Change?
    try reader.object { (reader, key) throws(JSONReader.Failure) in
      switch key {
      case "put": change = try Change.put(&reader)
      case "delete": change = try Change.deletion(&reader)
      default: throw reader.failure(at: start, found: "“\(key.string)”", expected: "put or delete")
      }
    }
    guard let change else { throw reader.failure(at: start, found: "an empty change", expected: "put or delete") }
    self = change
  }

  private static func put(_ reader: inout JSONReader) throws(JSONReader.Failure) -> Change {
    let start = reader.position
    let object = Array(try reader.raw())
    let objects = object.withUnsafeBufferPointer { bytes -> Result<KubernetesObjects, JSONReader.Failure> in
      var inner = JSONReader(bytes)
      var kubernetes = KubernetesReader()
      do throws(JSONReader.Failure) {
        _ = try kubernetes.read(&inner)
        return .success(kubernetes.objects)
      } catch {
        return .failure(error)
      }
    }
    let read = try objects.get()
    if let binding = read.bindings.first { return .putBinding(binding) }
    if let namespace = read.namespaces.first { return .putNamespace(namespace) }
    throw reader.failure(
      at: start, found: "an object of another kind", expected: "a RoleBinding, ClusterRoleBinding or Namespace")
  }

  private static func deletion(_ reader: inout JSONReader) throws(JSONReader.Failure) -> Change {
    let start = reader.position
    var (kind, name, namespace) = ("", Name?.none, Name?.none)
    try reader.object { (reader, key) throws(JSONReader.Failure) in
      switch key {
      case "kind": kind = try reader.string()
      case "name": name = try reader.name()
      case "namespace": namespace = try reader.name()
      default: try reader.skip()
      }
    }
    switch (kind, name, namespace) {
    case ("ClusterRoleBinding", let name?, nil): return .deleteBinding(name, in: .cluster)
    case ("RoleBinding", let name?, let namespace?): return .deleteBinding(name, in: .namespace(namespace))
    case ("Namespace", let name?, nil): return .deleteNamespace(name)
    default:
      throw reader.failure(
        at: start, found: "a deletion of something else", expected: "a RoleBinding, ClusterRoleBinding or Namespace")
    }
  }
}

import AccessModel
import SafeText

extension Change {
  /// The command for a POSIX shell that deletes the object; nil for a change that deletes nothing.
  var deletion: String? {
    switch self {
    case .putBinding, .putNamespace: nil
    case .deleteBinding(let name, .cluster): Change.deletion("clusterrolebinding", name, nil)
    case .deleteBinding(let name, .namespace(let namespace)): Change.deletion("rolebinding", name, namespace)
    case .deleteNamespace(let name): Change.deletion("namespace", name, nil)
    }
  }

  private static func deletion(_ kind: String, _ name: Name, _ namespace: Name?) -> String {
    let place = namespace.map { " -n \(Quoting.shell($0.text))" } ?? ""
    let end = name.hasPrefix("-") ? " --" : ""
    return "kubectl delete \(kind)\(place)\(end) \(Quoting.shell(name.text))"
  }
}

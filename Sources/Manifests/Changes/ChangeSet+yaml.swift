import AccessModel
import SafeText

extension ChangeSet {
  /// The edits in their order as manifests to apply, each object whole, and deletions as comments that name the command.
  ///
  /// - Parameter directory: Where the comment on a binding to just one group has the group's name from.
  package func yaml(_ directory: Directory) -> String {
    var text = ""
    var hasDocument = false
    for change in changes {
      let manifest: Manifest
      switch change {
      case .putBinding(let binding): manifest = Manifest(binding, comment: directory.comment(on: binding))
      case .putNamespace(let namespace): manifest = Manifest(namespace)
      case .deleteBinding(let name, let scope):
        text += ChangeSet.deletion(scope == .cluster ? "clusterrolebinding" : "rolebinding", name, scope.namespace)
        continue
      case .deleteNamespace(let name):
        text += ChangeSet.deletion("namespace", name, nil)
        continue
      }
      text += (hasDocument ? "---\n" : "") + manifest.yaml
      hasDocument = true
    }
    return text
  }

  private static func deletion(_ kind: String, _ name: Name, _ namespace: Name?) -> String {
    let place = namespace.map { " -n \(Quoting.shell($0.text))" } ?? ""
    let end = name.hasPrefix("-") ? " --" : ""
    return "# kubectl delete \(kind)\(place)\(end) \(Quoting.shell(name.text))\n"
  }
}

extension Directory {
  fileprivate func comment(on binding: Binding) -> String? {
    let groups = binding.subjects.filter { $0.kind == .group }
    guard groups.count == 1, let group = groups[0].objectID.flatMap(group) else { return nil }
    return "Entra group: \(group.displayName)"
  }
}

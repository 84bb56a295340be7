import AccessModel
import SafeText

extension ChangeSet {
  /// The edits in their order as manifests to apply, each object whole, and deletions as comments that name the command.
  ///
  /// - Parameter directory: Where the comment on a binding to just one group has the group's name from; nil leaves
  ///   comments out.
  package func yaml(_ directory: Directory?) -> String {
    var text = ""
    var hasDocument = false
    for change in changes {
      let manifest: Manifest
      switch change {
      case .putBinding(let binding): manifest = Manifest(binding, comment: directory?.comment(on: binding))
      case .putNamespace(let namespace): manifest = Manifest(namespace)
      case .deleteBinding, .deleteNamespace:
        text += change.deletion.map { "# \($0)\n" } ?? ""
        continue
      }
      text += (hasDocument ? "---\n" : "") + manifest.yaml
      hasDocument = true
    }
    return text
  }
}

extension Directory {
  fileprivate func comment(on binding: Binding) -> String? {
    let groups = binding.subjects.filter { $0.kind == .group }
    guard groups.count == 1, let group = groups[0].objectID.flatMap(group) else { return nil }
    return "Entra group: \(group.displayName)"
  }
}

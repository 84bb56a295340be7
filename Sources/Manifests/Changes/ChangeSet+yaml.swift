import AccessModel
import SafeText

extension ChangeSet {
  /// The edits in order as manifests to apply, each with the whole object. Deletions are comments with the command.
  ///
  /// - Parameter directory: The source of the group name in the comment on a binding to exactly one group; nil leaves
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

import AccessModel

extension ChangeSet {
  /// The edits in order as commands for a POSIX shell.
  ///
  /// The manifests are in here-documents with a quoted delimiter that no line of a manifest can match.
  ///
  /// - Parameter directory: See `yaml(_:)`.
  package func shell(_ directory: Directory?) -> String {
    var text = ""
    var pending: [Change] = []
    func flush() {
      guard !pending.isEmpty else { return }
      text += "kubectl apply -f - <<'END-OF-MANIFESTS'\n\(ChangeSet(pending).yaml(directory))END-OF-MANIFESTS\n"
      pending = []
    }
    for change in changes {
      switch change {
      case .putBinding, .putNamespace: pending.append(change)
      case .deleteBinding, .deleteNamespace:
        flush()
        text += change.deletion.map { "\($0)\n" } ?? ""
      }
    }
    flush()
    return text
  }
}

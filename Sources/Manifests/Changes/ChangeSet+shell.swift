import AccessModel

extension ChangeSet {
  /// The edits in order as commands for a POSIX shell.
  ///
  /// The manifests are in here-documents with a quoted delimiter that no line of a manifest can match. What is deleted
  /// after them is deleted only if they were applied: what takes its place may be among them.
  ///
  /// - Parameter directory: See `yaml(_:)`.
  package func shell(_ directory: Directory?) -> String {
    var text = ""
    var rest = changes[...]
    while !rest.isEmpty {
      let puts = rest.prefix { !$0.isDeletion }
      rest = rest.dropFirst(puts.count)
      let deletions = rest.prefix(while: \.isDeletion)
      rest = rest.dropFirst(deletions.count)
      let commands = deletions.compactMap(\.deletion).map { "\($0)\n" }.joined()
      guard !puts.isEmpty else {
        text += commands
        continue
      }
      let manifests = "\(ChangeSet(Array(puts)).yaml(directory))END-OF-MANIFESTS\n"
      let apply = "kubectl apply -f - <<'END-OF-MANIFESTS'"
      text += commands.isEmpty ? "\(apply)\n\(manifests)" : "\(apply) && {\n\(manifests)\(commands)}\n"
    }
    return text
  }
}

import AccessModel

/// The change that creates a namespace.
package struct NamespaceCreation: Plan {
  package let changes: ChangeSet
  package let notes: [String]
  package var effect: String? { nil }

  /// - Throws: A refusal if the API server would not take the name, or the namespace exists.
  package init(_ name: Name, in snapshot: Snapshot) throws(Refusal) {
    if let refusal = NameRule.refusal(ofNamespace: name) {
      throw Refusal(name.text, "not a valid namespace name: it \(refusal)")
    }
    if snapshot.namespace(named: name) != nil { throw Refusal(name.text, "this namespace exists already") }
    var notes: [String] = []
    if let unread = snapshot.gaps(in: [.namespaces]).first {
      notes.append("Whether the namespace \(name) exists was not checked: \(unread.reason).")
    }
    if let number = snapshot.index.number(ofNamespace: name) {
      let count = snapshot.index.bindingsOfNamespace[number].count
      if count > 0 { notes.append("\(counted(count, "RoleBinding names", "RoleBindings name")) it already.") }
    }
    if name.hasPrefix("kube-") { notes.append("Names that begin with kube- are meant for Kubernetes itself.") }
    self.notes = notes
    changes = ChangeSet([.putNamespace(Namespace(metadata: ObjectMetadata(name: name)))])
  }
}

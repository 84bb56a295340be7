import AccessModel

extension AccessChain {
  /// The reason that the API server returns if this is the chain it finds.
  package func reason(in snapshot: Snapshot) -> String {
    let binding = snapshot.bindings[grant.binding]
    let subject = binding.subjects[grant.subject].resolved(in: binding.scope)
    let name = binding.scope.namespace.map { Name("\(binding.name.text)/\($0.text)") } ?? binding.name
    let who =
      subject.kind == .serviceAccount ? Name("\(subject.name.text)/\(subject.namespace?.text ?? "")") : subject.name
    return "RBAC: allowed by \(binding.kind) \(name.goQuoted) of \(binding.role.kind.rawValue) "
      + "\(binding.role.name.goQuoted) to \(subject.kind.rawValue) \(who.goQuoted)"
  }
}

import AccessModel

extension Findings {
  /// Those about a subject.
  package func of(_ subject: Subject) -> [Finding] { all(index.findings(of: subject)) }

  /// Those about a role.
  package func of(_ role: RoleIdentity) -> [Finding] { all(index.findings(of: role)) }

  /// Those that have a place in a binding, by its position.
  package func inBinding(_ binding: Int) -> [Finding] { all(index.findings(inBinding: binding)) }

  /// Those that have a place in a namespace.
  package func inNamespace(_ name: Name) -> [Finding] { all(index.findings(inNamespace: name)) }

  private func all(_ numbers: [Int32]) -> [Finding] { numbers.map { all[Int($0)] } }
}

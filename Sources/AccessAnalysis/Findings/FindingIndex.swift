import AccessModel

/// The findings of each object, for its detail.
struct FindingIndex: Sendable {
  private var bySubject: [Subject: [Int32]] = [:]
  private var byRole: [RoleIdentity: [Int32]] = [:]
  private var byBinding: [Int: [Int32]] = [:]
  private var byNamespace: [Name: [Int32]] = [:]

  init(_ findings: [Finding], in snapshot: Snapshot) {
    for (position, finding) in findings.enumerated() {
      let number = Int32(position)
      switch finding.object {
      case .holder(let subject, _, _), .subject(let subject): bySubject[subject, default: []].append(number)
      case .role(let role): byRole[role, default: []].append(number)
      case .user(let id):
        let name = snapshot.directory.user(id)?.kubernetesName ?? id.name
        bySubject[Subject(kind: .user, name: name), default: []].append(number)
      case .principal(let id):
        for kind in [Subject.Kind.user, .group] {
          bySubject[Subject(kind: kind, name: id.name), default: []].append(number)
        }
      case .binding, .namespace, .groups, .cluster: break
      }
      for place in finding.places {
        if let binding = place.binding, byBinding[binding]?.last != number {
          byBinding[binding, default: []].append(number)
        }
        if case .group(let id) = place {
          bySubject[Subject(kind: .group, name: id.name), default: []].append(number)
        }
        if let namespace = place.scope(in: snapshot)?.namespace, byNamespace[namespace]?.last != number {
          byNamespace[namespace, default: []].append(number)
        }
      }
    }
  }

  func findings(of subject: Subject) -> [Int32] { bySubject[subject] ?? [] }
  func findings(of role: RoleIdentity) -> [Int32] { byRole[role] ?? [] }
  func findings(inBinding binding: Int) -> [Int32] { byBinding[binding] ?? [] }
  func findings(inNamespace name: Name) -> [Int32] { byNamespace[name] ?? [] }
}

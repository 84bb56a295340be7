import AccessAnalysis
import AccessModel

/// The bindings and roles that differ without changing access, in words.
struct DiffObjects {
  private let all: [ObjectDifference]

  init(_ all: [ObjectDifference]) {
    self.all = all
  }

  /// One line for each: `RoleBinding dev-team-readers in retail-app: changed`.
  var lines: [String] { all.map { "\(label($0)): \($0.kind.rawValue)" } }

  /// `3 bindings and 1 role differ without changing access: …`; nil if there are none.
  var summary: String? {
    if all.isEmpty { return nil }
    let bindings = all.count { if case .binding = $0.object { true } else { false } }
    let roles = all.count - bindings
    let counts = [
      bindings == 0 ? nil : counted(bindings, "binding", "bindings"),
      roles == 0 ? nil : counted(roles, "role", "roles"),
    ].compactMap(\.self)
    let differ = all.count == 1 ? "differs" : "differ"
    return
      "\(listed(counts)) \(differ) without changing access: \(listed(all.map { "\(label($0)) (\($0.kind.rawValue))" }, most: 3))."
  }

  private func label(_ difference: ObjectDifference) -> String {
    let (kinds, scope, name): ((String, String), Scope, Name) =
      switch difference.object {
      case .binding(let identity): (("RoleBinding", "ClusterRoleBinding"), identity.scope, identity.name)
      case .role(let identity): (("Role", "ClusterRole"), identity.scope, identity.name)
      }
    return scope == .cluster ? "\(kinds.1) \(name)" : "\(kinds.0) \(name) in \(scope.label)"
  }
}

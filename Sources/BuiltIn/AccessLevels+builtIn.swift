import AccessAnalysis
import AccessModel

extension AccessLevels {
  /// The level of every role, by the snapshot's own view, edit and admin roles, or Kubernetes' if it lacks them.
  package convenience init(_ snapshot: Snapshot) {
    func rules(_ name: Name) -> [PolicyRule] { DefaultRoles.rules[name] ?? [] }
    let roles = EffectiveRoles(snapshot)
    self.init(
      roles, ReferenceLevels(of: roles, builtIn: (view: rules("view"), edit: rules("edit"), admin: rules("admin"))))
  }
}

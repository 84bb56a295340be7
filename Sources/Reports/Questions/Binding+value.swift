import AccessModel
import Manifests

extension Binding {
  /// The binding with its role and its place: `RoleBinding readers (view) in shop`.
  var through: String { "\(kind) \(name) (\(role.label))" + (scope.namespace.map { " in \($0)" } ?? "") }

  /// The binding as structured output: its scope and role reference.
  var value: Value {
    .members([
      "kind": .text(kind.text), "namespace": scope.namespace.map { .text($0.text) }, "name": .text(name.text),
      "role": role.value,
    ])
  }
}

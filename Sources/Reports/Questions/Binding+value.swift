import AccessModel
import Manifests

extension Binding {
  /// The binding with its role and its place: `RoleBinding readers (view) in shop`.
  var through: String { "\(kind) \(name) (\(role.label))" + (scope.namespace.map { " in \($0)" } ?? "") }

  /// How the binding is written: its scope and role reference.
  static let form = Form<Binding>([
    FormField("kind", "RoleBinding or ClusterRoleBinding", .oneOf(["RoleBinding", "ClusterRoleBinding"])) {
      $0.kind.text
    },
    .optional("namespace", "the namespace of a RoleBinding", .text) { $0.scope.namespace?.text },
    FormField("name", "the name of the binding", .text) { $0.name.text },
    FormField("role", "the role that it grants", RoleReference.form) { $0.role },
  ])

  /// The binding as structured output.
  var value: Value { Binding.form(self) }
}

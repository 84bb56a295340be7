import AccessModel
import Manifests

extension Binding {
  /// The binding as structured output: its scope and role reference.
  var value: Value {
    .members([
      "kind": .text(kind.text), "namespace": scope.namespace.map { .text($0.text) }, "name": .text(name.text),
      "role": role.value,
    ])
  }
}

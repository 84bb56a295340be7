import AccessModel
import Manifests
import Testing

/// Objects that the API server refuses: the message names the field and its line, in JSON and in YAML.
@Suite struct WrongShapeTests {
  private static let rbac = "rbac.authorization.k8s.io/v1"

  @Test(
    "a field of the wrong shape is named with its line",
    arguments: [
      ("subjects: 5", "subjects is a number; expected a list"),
      ("subjects: {kind: Group}", "subjects is an object; expected a list"),
      ("subjects: [5]", "subjects is a number; expected an object"),
      ("subjects: [{kind: Group, name: 5}]", "name is a number; expected text"),
      ("subjects: [{kind: group, name: a}]", "a subject of kind “group”; expected User, Group or ServiceAccount"),
      ("subjects: [{kind: SystemGroup, name: a}]", "a subject of kind “SystemGroup”"),
      ("subjects: [{name: a}]", "a subject without a kind"),
      ("subjects: [{kind: Group}]", "a Group subject without a name"),
      ("subjects: [{kind: User, name: \"\"}]", "a User subject without a name"),
      ("roleRef: view", "roleRef is text; expected an object"),
      ("roleRef: {kind: ClusterRole, name: true}", "name is true or false; expected text"),
      ("roleRef: {kind: clusterrole, name: view}", "roleRef.kind of RoleBinding “b” is “clusterrole”"),
      ("roleRef: {name: view}", "roleRef.kind of RoleBinding “b” is “”"),
    ])
  func binding(field: String, expected: String) {
    let rest = field.hasPrefix("roleRef") ? "" : "roleRef: {kind: ClusterRole, name: view}\n"
    let yaml = "apiVersion: \(Self.rbac)\nkind: RoleBinding\nmetadata:\n  name: b\n\(field)\n\(rest)"
    let message = problem { () throws(ReadingError) in try KubernetesObjects(yaml: yaml) }
    #expect(message?.hasPrefix("5:") == true, "\(message ?? "no problem")")
    #expect(message?.contains(expected) == true, "\(message ?? "no problem")")
  }

  @Test(
    "metadata of the wrong shape is named with its line",
    arguments: [
      ("name: 5", "name is a number; expected text"), ("name: [a]", "name is a list; expected text"),
      ("labels: {a: true}", "a is true or false; expected text"), ("labels: {a: 5}", "a is a number; expected text"),
      ("labels: [a]", "labels is a list; expected an object"), ("annotations: {a: 5}", "a is a number; expected text"),
      ("namespace: 5", "namespace is a number; expected text"),
      ("ownerReferences: {}", "ownerReferences is an object; expected a list"),
    ])
  func metadata(field: String, expected: String) {
    let name = field.hasPrefix("name:") ? "" : "  name: b\n"
    let yaml = "apiVersion: v1\nkind: Namespace\nmetadata:\n  \(field)\n\(name)"
    let message = problem { () throws(ReadingError) in try KubernetesObjects(yaml: yaml) }
    #expect(message?.hasPrefix("4:") == true, "\(message ?? "no problem")")
    #expect(message?.contains(expected) == true, "\(message ?? "no problem")")
  }

  @Test(
    "whether a ServiceAccount mounts its token is read, or not said",
    arguments: [
      ("automountServiceAccountToken: true", true), ("automountServiceAccountToken: false", false),
      ("automountServiceAccountToken: no", false), ("automountServiceAccountToken: On", true),
      ("automountServiceAccountToken: null", nil), ("secrets: []", nil),
    ] as [(String, Bool?)])
  func automounting(field: String, expected: Bool?) throws {
    let yaml = "apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: a, namespace: shop}\n\(field)\n"
    #expect(try KubernetesObjects(yaml: yaml).serviceAccounts.map(\.automountsToken) == [expected])
    let text = problem { () throws(ReadingError) in
      try KubernetesObjects(yaml: yaml.replacing(field, with: "automountServiceAccountToken: \"true\""))
    }
    #expect(text?.contains("automountServiceAccountToken is text; expected true or false") == true, "\(text ?? "")")
  }

  @Test(
    "JSON says the same, to the column",
    arguments: [
      (#""subjects": 5"#, "4:14: subjects is a number; expected a list"),
      (#""subjects": [{"kind": "Group", "name": 7}]"#, "4:41: name is a number; expected text"),
      (#""subjects": [{"kind": "Robot", "name": "r"}]"#, "4:15: a subject of kind “Robot”"),
      (#""metadata": {"name": "b", "labels": {"a": false}}"#, "4:44: a is true or false; expected text"),
      (#""roleRef": {"kind": "Rôle", "name": "r"}"#, "4:13: roleRef.kind of RoleBinding “b” is “Rôle”"),
    ])
  func json(field: String, expected: String) {
    let text = """
      {"apiVersion": "\(Self.rbac)",
       "metadata": {"name": "b"},
       "roleRef": {"kind": "ClusterRole", "name": "view"},
       \(field),
       "kind": "RoleBinding"}
      """
    let message = problem { () throws(ReadingError) in try KubernetesObjects(json: text) }
    #expect(message?.hasPrefix(expected) == true, "\(message ?? "no problem")")
  }

  @Test("an object without its name or its role is refused")
  func missing() {
    for (text, expected) in [
      ("apiVersion: v1\nkind: Namespace\n", "1:1: Namespace without a name; expected metadata.name"),
      (
        "apiVersion: \(Self.rbac)\nkind: RoleBinding\nmetadata: {name: b}\n",
        "1:1: RoleBinding “b” without the name of a role; expected roleRef.name"
      ),
      (
        "apiVersion: \(Self.rbac)\nkind: ClusterRoleBinding\nmetadata: {name: b}\nroleRef: {kind: Role, name: r}\n",
        "4:10: roleRef.kind of ClusterRoleBinding “b” is “Role”; expected ClusterRole"
      ),
      (
        "apiVersion: \(Self.rbac)\nkind: Role\nmetadata: {name: r}\nrules: [{verbs: get}]\n",
        "4:17: verbs is text; expected a list"
      ),
    ] {
      #expect(problem { () throws(ReadingError) in try KubernetesObjects(yaml: text) } == expected)
    }
  }

  @Test("the second document's problem has the file's line and not the document's")
  func secondDocument() {
    let good = "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: a\n"
    let message = problem { () throws(ReadingError) in
      try KubernetesObjects(yaml: good + "---\n" + good.replacing("name: a", with: "name: 0x1F"))
    }
    #expect(message == "9:9: name is a number; expected text")
  }

  @Test("null counts as absent")
  func null() throws {
    let text = """
      {"kind":"RoleBinding","apiVersion":"\(Self.rbac)","subjects":null,
       "metadata":{"name":"b","namespace":null,"labels":null,"annotations":{"a":null},"ownerReferences":null},
       "roleRef":{"kind":"ClusterRole","name":"view","apiGroup":null}}
      """
    let binding = try #require(try KubernetesObjects(json: text).bindings.first)
    #expect(binding.subjects.isEmpty)
    #expect(binding.scope == .namespace(""))
    #expect(binding.metadata.annotations == ["a": ""])
  }
}

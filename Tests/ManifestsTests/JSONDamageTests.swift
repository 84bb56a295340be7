import AccessModel
import Manifests
import TestSupport
import Testing

/// Truncated or damaged lists.
@Suite struct JSONDamageTests {
  private static let list = """
    {"apiVersion": "v1", "kind": "List", "metadata": {"resourceVersion": ""}, "items": [
      {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": "retail-app", "labels": {"t\\u00e9am": "r\\n"}},
       "status": {"phase": "Active"}},
      {"kind": "RoleBinding", "apiVersion": "rbac.authorization.k8s.io/v1",
       "metadata": {"name": "数据", "namespace": "retail-app", "creationTimestamp": "2026-11-23T19:25:09Z",
         "ownerReferences": [{"kind": "App", "name": "x", "controller": true}], "generation": -1.5e+3},
       "subjects": [{"kind": "Group", "name": "\\ud83d\\udc4d"}, {"kind": "ServiceAccount", "name": "s", "namespace": null}],
       "roleRef": {"kind": "ClusterRole", "name": "view"}},
      {"kind": "ClusterRole", "apiVersion": "rbac.authorization.k8s.io/v1", "metadata": {"name": "view"},
       "aggregationRule": {"clusterRoleSelectors": [{"matchLabels": {"a": "b"},
         "matchExpressions": [{"key": "k", "operator": "In", "values": ["v"]}]}]},
       "rules": [{"apiGroups": [""], "resources": ["pods"], "verbs": ["get"], "resourceNames": null},
         {"nonResourceURLs": ["/healthz"], "verbs": []}]},
      {"kind": "Deployment", "apiVersion": "apps/v1", "metadata": {"name": "d"}, "spec": {"replicas": 3, "x": [[], {}, false]}}
    ]}
    """

  @Test("the list is read whole")
  func whole() throws {
    let objects = try KubernetesObjects(json: Self.list)
    #expect(objects.count == 4)
    #expect(objects.bindings.first?.subjects.first?.name == "👍")
    #expect(objects.roles.first?.aggregation?.first?.requirements.first?.values == ["v"])
  }

  @Test("a list cut off anywhere is a failure and never a shorter list")
  func truncated() {
    let bytes = Array(Self.list.utf8)
    for length in 0..<bytes.count {
      #expect(
        problem { () throws(ReadingError) in try KubernetesObjects(json: Array(bytes.prefix(length))) } != nil,
        "cut off after \(length) bytes")
    }
  }

  @Test("random damage never crashes the reader")
  func mutated() {
    var generator = SeededGenerator()
    let bytes = Array(Self.list.utf8)
    var failures = 0
    for _ in 0..<3_000 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let position = Int.random(in: 0..<damaged.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: damaged[position] = UInt8.random(in: 0...255, using: &generator)
        case 1: damaged.remove(at: position)
        case 2: damaged.insert("{}[]\",:\\u019-".utf8.randomElement(using: &generator)!, at: position)
        default: damaged.removeSubrange(position..<min(damaged.count, position + 40))
        }
      }
      if problem({ () throws(ReadingError) in try KubernetesObjects(json: damaged) }) != nil { failures += 1 }
    }
    #expect(failures > 1_000)
  }

  @Test("the same damage never crashes the YAML reader")
  func mutatedYAML() throws {
    var generator = SeededGenerator()
    let scalars = Array(
      try Repository.fixtureText("server-output/kubectl-rolebindings.yaml").prefix(1_200).unicodeScalars)
    var failures = 0
    for _ in 0..<600 {
      var damaged = scalars
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let position = Int.random(in: 0..<damaged.count, using: &generator)
        damaged[position] = "\t\n -:{}[]&*!|>'\"%@`#?,\0\u{FEFF}é".unicodeScalars.randomElement(using: &generator)!
      }
      let text = String(String.UnicodeScalarView(damaged))
      if problem({ () throws(ReadingError) in try KubernetesObjects(yaml: text) }) != nil { failures += 1 }
    }
    #expect(failures > 100)
  }
}

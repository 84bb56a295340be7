import AccessModel
import Manifests
import TestSupport
import Testing

/// Lists as kubectl and the API server print them, and kinds that aksess does not keep.
@Suite struct ListTests {
  @Test("a typed list names its kind once, before or after its items")
  func typedLists() throws {
    let text = try Repository.fixtureText("server-output/raw-rolebindings.json")
    let bindings = try KubernetesObjects(json: text).bindings
    #expect(
      bindings.map(\.name) == [
        "system:controller:bootstrap-signer", "system::extension-apiserver-authentication-reader",
        "system::leader-locking-kube-controller-manager",
      ])
    #expect(
      bindings[2].subjects[1]
        == Subject(kind: .serviceAccount, name: "kube-controller-manager", namespace: "kube-system"))
    #expect(bindings[0].metadata.created == Timestamp("2026-11-23T19:25:09Z"))
    let head = "\"kind\": \"RoleBindingList\",\n  \"apiVersion\": \"rbac.authorization.k8s.io/v1\","
    try #require(text.contains(head))
    let last = text.replacing(head, with: "")
    let end = try #require(last.lastIndex(of: "}"))
    #expect(try KubernetesObjects(json: last[..<end] + ", " + head.dropLast() + "}").bindings == bindings)
  }

  @Test("aggregated roles keep their selectors and their rules")
  func clusterRoles() throws {
    for file in ["raw-clusterroles", "kubectl-clusterroles"] {
      let roles = try KubernetesObjects(json: try Repository.fixtureText("server-output/\(file).json")).roles
      #expect(roles.prefix(2).map(\.name) == ["admin", "cluster-admin"])
      #expect(roles[0].rules.count == 21)
      #expect(roles[0].aggregation == [LabelSelector(labels: ["rbac.authorization.k8s.io/aggregate-to-admin": "true"])])
      #expect(roles[1].aggregation == nil)
      #expect(roles[1].rules.last == PolicyRule(verbs: ["*"], nonResourceURLs: ["*"]))
    }
  }

  @Test("kubectl's YAML list is read like its JSON list")
  func yamlList() throws {
    let bindings = try KubernetesObjects(yaml: try Repository.fixtureText("server-output/kubectl-rolebindings.yaml"))
      .bindings
    #expect(bindings.count == 7)
    #expect(
      Array(bindings.prefix(3))
        == (try KubernetesObjects(json: try Repository.fixtureText("server-output/raw-rolebindings.json")).bindings))
  }

  @Test("lists may hold lists, and an empty list holds nothing")
  func nestedLists() throws {
    let item = #"{"apiVersion":"v1","kind":"Namespace","metadata":{"name":"a"}}"#
    let inner = #"{"apiVersion":"v1","kind":"List","items":[\#(item),null]}"#
    #expect(try KubernetesObjects(json: #"{"kind":"List","apiVersion":"v1","items":[\#(inner)]}"#).count == 1)
    #expect(try KubernetesObjects(json: #"{"kind":"List","apiVersion":"v1","items":[]}"#).count == 0)
    #expect(try KubernetesObjects(json: #"{"kind":"RoleList","apiVersion":"v1","items":null}"#).count == 0)
  }

  @Test("the last of duplicate members counts, even null, and two lists of items are refused")
  func givenTwice() throws {
    let start = #"{"apiVersion":"rbac.authorization.k8s.io/v1","kind":"ClusterRoleBinding","metadata":{"name":"a"},"#
    let role = #""roleRef":{"kind":"ClusterRole","name":"view"},"#
    let subjects = #""subjects":[{"kind":"User","name":"u"}],"#
    for second in ["null", "[]"] {
      let json = start + role + subjects + #""subjects":\#(second)}"#
      #expect(try KubernetesObjects(json: json).bindings.map(\.subjects) == [[]])
    }
    let messages = [
      start + role + role + #""roleRef":null}"#, #"{"kind":"List","apiVersion":"v1","items":[],"items":null}"#,
    ]
    .map { json in problem { () throws(ReadingError) in try KubernetesObjects(json: json) } }
    #expect(messages[0]?.contains("without the name of a role") == true, "\(messages)")
    #expect(messages[1]?.contains("items appears twice") == true, "\(messages)")
  }

  @Test("a number that is invalid in Go is refused", arguments: ["1e999", "-1E400", "1.5e+309"])
  func largeNumbers(number: String) {
    let json = #"{"apiVersion":"v1","kind":"Namespace","metadata":{"name":"a","x":\#(number)}}"#
    let message = problem { () throws(ReadingError) in try KubernetesObjects(json: json) }
    #expect(message?.contains("a number that is too large") == true, "\(message ?? "")")
  }

  @Test("items that are not a list of objects are refused")
  func misplacedItems() {
    for items in ["5", "\"a\"", "{}", "[5]", "[{\"kind\":\"Pod\"},\"a\"]", "[[]]"] {
      let message = problem { () throws(ReadingError) in
        try KubernetesObjects(json: #"{"kind":"List","apiVersion":"v1","items":\#(items)}"#)
      }
      #expect(message?.contains("items is ") == true, "\(items)")
    }
  }

  @Test(
    "unknown kinds are skipped and counted, whatever their fields hold",
    arguments: [
      #""metadata": 5"#, #""metadata": {"name": 5, "labels": [true]}"#, #""subjects": "all""#,
      #""subjects": [{"kind": 1}]"#,
      #""roleRef": []"#, #""rules": {"a": 1}"#, #""rules": [{"verbs": 5}]"#, #""status": "Ready""#, #""items": 5"#,
      #""items": [1, "a"]"#, #""aggregationRule": 1"#, #""namespace": {"a": []}"#, #""spec": {"items": [[[]]]}"#,
    ])
  func skipped(field: String) throws {
    let objects = try KubernetesObjects(json: #"{"apiVersion":"example.com/v1","kind":"Widget",\#(field)}"#)
    #expect(objects.skipped == ["Widget.example.com": 1])
    #expect(objects.count == 1)
  }

  @Test("kinds with the same name in other API groups are not RBAC objects")
  func otherGroups() throws {
    for group in ["authorization.openshift.io/v1", "v1", "rbac.authorization.k8s.io.example.com/v1"] {
      let text = #"{"kind":"RoleBinding","apiVersion":"\#(group)","metadata":{"name":"b"}}"#
      let objects = try KubernetesObjects(json: text)
      #expect(objects.bindings.isEmpty)
      #expect(objects.skipped.count == 1)
    }
  }
}

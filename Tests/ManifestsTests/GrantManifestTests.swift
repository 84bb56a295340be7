import AccessAnalysis
import AccessModel
import Foundation
import Manifests
import Reports
import Testing

/// The manifests of a grant, byte for byte.
@Suite struct GrantManifestTests {
  @Test("a grant to a group is Kubernetes' shape, with who the GUID is as comment and annotation")
  func namesTheGroupTwice() throws {
    let plan = try GrantPlan(Retail.request(), in: Retail.snapshot(), .standard)
    #expect(plan.notes.isEmpty)
    #expect(
      plan.yaml == """
        # Entra group: Retail Developers
        apiVersion: rbac.authorization.k8s.io/v1
        kind: RoleBinding
        metadata:
          name: retail-developers-view
          namespace: retail-app
          annotations:
            aksess/group-name: Retail Developers
        subjects:
        - kind: Group
          name: 7f3c1b2e-4d5a-4c6b-9e8f-0a1b2c3d4e5f
          apiGroup: rbac.authorization.k8s.io
        roleRef:
          kind: ClusterRole
          name: view
          apiGroup: rbac.authorization.k8s.io

        """)
  }

  @Test("a plain grant has neither comment nor annotation")
  func plainLeavesTheNameOut() throws {
    var request = Retail.request()
    request.isPlain = true
    let plan = try GrantPlan(request, in: Retail.snapshot(), .standard)
    #expect(
      plan.yaml == """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: RoleBinding
        metadata:
          name: retail-developers-view
          namespace: retail-app
        subjects:
        - kind: Group
          name: 7f3c1b2e-4d5a-4c6b-9e8f-0a1b2c3d4e5f
          apiGroup: rbac.authorization.k8s.io
        roleRef:
          kind: ClusterRole
          name: view
          apiGroup: rbac.authorization.k8s.io

        """)
  }

  @Test("a new namespace comes before its bindings, and a reason is kept as an annotation")
  func namespacesFirst() throws {
    var request = Retail.request(in: [.cluster, .namespace("retail-new")])
    request.createsNamespaces = true
    request.reason = "ticket #42: on call"
    let plan = try GrantPlan(request, in: Retail.snapshot(), .standard)
    let documents = plan.yaml.components(separatedBy: "---\n")
    #expect(documents.count == 3)
    #expect(documents[0] == "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: retail-new\n")
    #expect(
      documents[1].contains("kind: ClusterRoleBinding\nmetadata:\n  name: retail-developers-view\n  annotations:"))
    #expect(documents[2].contains("    aksess/reason: \"ticket #42: on call\"\n"))
  }

  @Test("a display name cannot break out of the comment or the annotation")
  func hostileDisplayName() throws {
    let name = "Evil\nkind: ClusterRoleBinding\u{202E}\u{2028}#"
    let groups = [Group(id: Retail.developers, displayName: name)]
    let yaml = try GrantPlan(Retail.request(groups), in: Retail.snapshot(groups: groups), .standard).yaml
    #expect(yaml.hasPrefix("# Entra group: Evil\\nkind: ClusterRoleBinding\\u202e\\u2028#\napiVersion:"))
    let read = try KubernetesObjects(yaml: yaml)
    #expect(read.bindings.count == 1)
    #expect(read.bindings.first?.kind == "RoleBinding")
    #expect(read.bindings.first?.metadata.annotations["aksess/group-name"] == name)
  }

  @Test("the bindings of a plan are what its manifests say")
  func bindingsAreTheManifests() throws {
    let plan = try GrantPlan(
      Retail.request(in: [.cluster, .namespace("retail-app"), .namespace("retail-web")]), in: Retail.snapshot(),
      .standard)
    #expect(try KubernetesObjects(yaml: plan.yaml).bindings == plan.bindings)
  }

  @Test("a group or namespace given twice is granted once")
  func repeatsAreDropped() throws {
    let group = Group(id: Retail.developers, displayName: "Retail Developers")
    let plan = try GrantPlan(
      Retail.request([group, group], in: [.namespace("retail-app"), .namespace("retail-app")]), in: Retail.snapshot(),
      .standard)
    #expect(plan.bindings.count == 1)
  }
}

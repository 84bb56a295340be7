import AccessAnalysis
import AccessModel
import Reports
import Testing

/// Constrained impersonation, which Kubernetes has on from 1.36.
@Suite struct ImpersonationNoteTests {
  private let snapshot: Snapshot = {
    func rule(_ verb: Name, _ resource: Name, _ group: Name, names: [Name] = []) -> PolicyRule {
      PolicyRule(verbs: [verb], apiGroups: [group], resources: [resource], resourceNames: names)
    }
    func role(_ name: Name, _ rules: [PolicyRule]) -> Role {
      Role(metadata: ObjectMetadata(name: name), scope: .cluster, rules: rules)
    }
    func bind(_ scope: Scope, _ role: Name, to user: Name) -> Binding {
      Binding(
        metadata: ObjectMetadata(name: role), scope: scope, role: RoleReference(kind: .clusterRole, name: role),
        subjects: [Subject(kind: .user, name: user)])
    }
    var contents = Snapshot.Contents()
    contents.roles = [
      role("old", [rule("impersonate", "users", "")]),
      role("who", [rule("impersonate:user-info", "users", "authentication.k8s.io", names: ["jane"])]),
      role("what", [rule("impersonate-on:user-info:list", "pods", "")]),
    ]
    contents.bindings = [
      bind(.cluster, "old", to: "ann"), bind(.cluster, "who", to: "bob"), bind(.namespace("shop"), "what", to: "bob"),
      bind(.cluster, "who", to: "eve"),
    ]
    return Snapshot(contents: contents, title: "t", readAt: Timestamp(seconds: 0))
  }()

  private func note(_ name: String?, version: KubernetesVersion?) throws -> String? {
    let action = TypedAction("impersonate", "users.", name: name, version: version)
    let table = ResourceTable(all: [], verbs: ["impersonate"]) { _ in [] }
    let question = try WhoCanQuestion(action, in: .cluster, table, of: snapshot)
    let authorizer = ClusterAuthorizer(Authorizer(snapshot), nil)
    return ImpersonationNote(question, authorizer.whoCan(question.actions, in: question.place).0, authorizer)?.text
  }

  @Test("who has the half about the person is named with the other half, for one person and for any")
  func holders() throws {
    for name in ["jane", nil] {
      for version in [KubernetesVersion(1, 36), nil] {
        #expect(
          try note(name, version: version) == """
            from Kubernetes 1.36, bob and eve have constrained impersonation: impersonate:user-info, which counts only \
            for requests that impersonate-on:user-info:VERB allows too. bob: list on pods in shop. eve: none of its own.
            """)
      }
    }
    #expect(try note("john", version: nil) == nil)
  }

  @Test("earlier servers have only the verb impersonate")
  func earlier() throws { #expect(try note("jane", version: KubernetesVersion(1, 35)) == nil) }
}

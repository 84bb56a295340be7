import AccessAnalysis
import AccessModel
import Manifests
import Reports
import Testing

/// Grants that are refused before anything is written, and those that are only noted.
@Suite struct GrantRefusalTests {
  private func refusal(_ request: GrantRequest, in snapshot: Snapshot = Retail.snapshot()) -> String? {
    do throws(Refusal) {
      _ = try GrantPlan(request, in: snapshot, .standard)
      return nil
    } catch {
      return error.message
    }
  }

  @Test("a name that the API server would refuse is refused", arguments: ["", ".", "..", "a/b", "50%"])
  func badName(name: String) {
    var request = Retail.request()
    request.name = Name(name)
    #expect(refusal(request)?.contains(": the binding's name ") == true)
    let role = Retail.request(role: RoleReference(kind: .clusterRole, name: Name(name)))
    #expect(refusal(role)?.contains(": the role's name ") == true)
  }

  @Test("a Role cannot be granted in the whole cluster")
  func roleInTheCluster() {
    let request = Retail.request(in: [.cluster], role: RoleReference(kind: .role, name: "deployer"))
    #expect(refusal(request)?.contains("needs a ClusterRole") == true)
  }

  @Test("a Role must be in each of the namespaces")
  func roleElsewhere() {
    let role = RoleReference(kind: .role, name: "deployer")
    #expect(refusal(Retail.request(role: role)) == nil)
    #expect(
      refusal(Retail.request(in: [.namespace("retail-app"), .namespace("retail-web")], role: role))
        == "deployer: no such Role in namespace retail-web. Did you mean role/deployer in retail-app?")
  }

  @Test("a missing ClusterRole is refused, or noted if ClusterRoles were not read")
  func missingRole() throws {
    let request = Retail.request(role: RoleReference(kind: .clusterRole, name: "vieww"))
    #expect(refusal(request) == "vieww: no such ClusterRole. Did you mean clusterrole/view?")
    let unread = Retail.snapshot(gaps: [Gap([.clusterRoles], reason: "roles.json could not be read")])
    let plan = try GrantPlan(request, in: unread, .standard)
    #expect(plan.notes == ["Whether ClusterRole vieww exists was not checked: roles.json could not be read."])
  }

  @Test("an unknown namespace is refused, or noted if namespaces were not read")
  func unknownNamespace() throws {
    let request = Retail.request(in: [.namespace("retail-ap")])
    #expect(
      refusal(request)
        == "retail-ap: no such namespace; create it with --create-namespaces. Did you mean retail-app?")
    let unread = Retail.snapshot(gaps: [Gap([.namespaces], reason: "no namespaces")])
    #expect(try GrantPlan(request, in: unread, .standard).notes.count == 1)
    let git = Retail.snapshot(isFromGit: true)
    #expect(
      try GrantPlan(request, in: git, .standard).notes
        == ["retail-ap: not among the namespaces that were read. Did you mean retail-app?"])
  }

  @Test(
    "a namespace whose name the API server would refuse is not made", arguments: ["Retail", "retail_app", "-a", ""])
  func badNamespace(name: String) {
    var request = Retail.request(in: [.namespace(Name(name))])
    request.createsNamespaces = true
    #expect(refusal(request)?.contains("not a valid namespace name") == true)
  }

  @Test("nothing is granted in a namespace that is being deleted")
  func terminatingNamespace() {
    #expect(refusal(Retail.request(in: [.namespace("retail-old")]))?.contains("is being deleted") == true)
  }

  @Test("one name for several groups is refused")
  func nameForSeveral() {
    let groups = ["1", "2"].map { Retail.group("00000000-0000-0000-0000-00000000000\($0)", "G\($0)") }
    var request = Retail.request(groups)
    request.name = "both"
    #expect(refusal(request)?.hasPrefix("both: one name for 2 groups") == true)
  }

  @Test("a name that is taken is refused, since applying it would replace the other binding")
  func takenName() {
    let other = ObjectID("99999999-0000-0000-0000-000000000009")!
    var request = Retail.request()
    request.name = "readers"
    #expect(refusal(request, in: Retail.snapshot(bindings: [Retail.binding("readers", group: other)])) != nil)
    let elsewhere = Retail.binding("readers", group: other, in: .namespace("retail-web"))
    #expect(refusal(request, in: Retail.snapshot(bindings: [elsewhere])) == nil)
  }

  @Test("what a group already has is noted and not granted again")
  func alreadyGranted() throws {
    let snapshot = Retail.snapshot(bindings: [Retail.binding("old-name", group: Retail.developers)])
    let plan = try GrantPlan(
      Retail.request(in: [.namespace("retail-app"), .namespace("retail-web")]), in: snapshot, .standard)
    #expect(plan.bindings.map(\.scope) == [.namespace("retail-web")])
    #expect(
      plan.notes == [
        "Retail Developers already holds view in namespace retail-app, by RoleBinding old-name: not granted again."
      ])
  }

  @Test("a group that no token carries and an unknown group are noted")
  func oddGroups() throws {
    let mailOnly = Retail.group("11111111-0000-0000-0000-000000000001", "News", isSecurityEnabled: false)
    let unknown = Retail.group("22222222-0000-0000-0000-000000000002", "ignored")
    var request = Retail.request([mailOnly])
    request.grantees.append(GrantRequest.Grantee(id: unknown.id, displayName: nil))
    let plan = try GrantPlan(request, in: Retail.snapshot(groups: [mailOnly]), .standard)
    #expect(plan.notes.count == 2)
    #expect(plan.notes[0].contains("not security-enabled"))
    #expect(plan.notes[1].contains("is unknown"))
    #expect(plan.yaml.split(separator: "---").map { $0.contains("#") } == [true, false])
  }

  @Test("a reason longer than the annotations of an object may be is refused")
  func endlessReason() {
    var request = Retail.request()
    request.reason = String(repeating: "r", count: 262_144)
    #expect(refusal(request)?.hasPrefix("The reason has 262144 bytes") == true)
  }
}

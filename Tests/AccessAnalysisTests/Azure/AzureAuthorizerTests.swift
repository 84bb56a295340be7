import AccessModel
import AccessAnalysis
import TestSupport
import Testing

/// Azure's decisions, each with its reason.
@Suite struct AzureAuthorizerTests {
  @Test(
    "Azure decides by the rules",
    arguments: AzureLine.roles + AzureLine.places + AzureLine.principals + AzureLine.denials
      + AzureLine.conditions + AzureLine.scopes + AzureLine.fleets + AzureLine.stars)
  func decides(line: AzureLine) throws {
    let snapshot = Tenant.snapshot(
      line.assignments, denials: line.denials, gaps: line.gaps, fleetMembers: line.fleetMembers)
    let azure = try #require(
      AzureAuthorizer(
        snapshot, builtIn: AzureLine.definitions,
        kubernetesGroups: ["", "apps", "metrics.k8s.io", "certificates.k8s.io", "rbac.authorization.k8s.io"],
        resources: AzureLine.known))
    let authorizer = ClusterAuthorizer(Authorizer(snapshot), azure)
    let principal = try #require(AzurePrincipal(line.principal, Memberships(snapshot.directory)))
    let request = AccessRequest(AccessIdentity(line.principal), line.action, namespace: line.namespace)
    let decision = authorizer.decide(request, of: principal)
    let answer: AzureLine.Answer =
      !decision.isCertain ? .unknown : decision.isDenied ? .denied : decision.isAllowed ? .allowed : .no
    #expect(answer == line.answer, "\(line.reason)")
    // who-can agrees for every subject that it lists.
    let whoCan = azure.whoCan([line.action], in: line.namespace.map { .namespace($0) } ?? .cluster)
    #expect(whoCan.denials(of: line.principal).isEmpty == !decision.isDenied, "\(line.reason)")
    if let ways = decision.azure?.ways {
      #expect(Set(whoCan.rows.flatMap(\.ways)).isSuperset(of: ways), "\(line.reason)")
    }
  }

  @Test(
    "Azure is not asked about whom Entra does not know",
    arguments: [
      account("ci", in: "shop"), user("system:kube-scheduler"), group("system:authenticated"), group("developers"),
      user("jane"), user("aks:jwt:ada@contoso.com"), group("aks:jwt:developers"),
    ])
  func notAsked(subject: Subject) {
    #expect(AzurePrincipal(subject, Memberships(Tenant.directory)) == nil)
  }

  @Test("a cluster without Azure RBAC has no Azure authorizer")
  func off() {
    #expect(AzureAuthorizer(Tenant.snapshot(usesAzureRBAC: false), builtIn: [], kubernetesGroups: []) == nil)
  }

  @Test("a listing of another subscription could hide what allows")
  func otherSubscription() throws {
    let snapshot = Tenant.snapshot(AzureLine.held(50, at: "/subscriptions/s2"))
    let azure = try #require(AzureAuthorizer(snapshot, builtIn: [], kubernetesGroups: [""]))
    let principal = AzurePrincipal(Tenant.ada, Memberships(snapshot.directory))
    #expect(azure.decide(AccessAction("get", "pods"), namespace: nil, of: principal).couldAllow.count == 1)
  }

  @Test("Azure identifies the sender only by oid, with the groups of the request that are object IDs")
  func sender() {
    func sender(_ name: Name?, groups: [Name] = [], oid: ObjectID? = Tenant.ada) -> AzurePrincipal? {
      AzurePrincipal(AccessIdentity(user: name, groups: groups), objectID: oid)
    }
    let groups: [Name] = ["system:authenticated", Tenant.developers.name, "by-name"]
    #expect(
      sender("ada@contoso.com", groups: groups)
        == AzurePrincipal(.known(Tenant.ada), groups: [Tenant.developers], areGroupsComplete: true))
    #expect(sender("ada@contoso.com", oid: Tenant.bob)?.identity == .known(Tenant.bob))
    #expect(sender("ada@contoso.com", oid: nil) == nil && sender(Tenant.ada.name, oid: nil) == nil)
    #expect(sender("masterclient", groups: ["system:masters"]) == nil)
    #expect(sender("system:serviceaccount:shop:ci") == nil)
    #expect(sender("aks:jwt:ada@contoso.com", groups: groups) == nil)
  }

  @Test(
    "what makes an answer uncertain is said with its reason",
    arguments: [
      (
        [Tenant.assign(50, to: Tenant.ada, condition: "@Resource[a:b]  StringEquals\n 'c'")], [FleetMember](),
        "Azure role Pods at cluster c1, assigned to ada@contoso.com, has a condition that cannot be evaluated: "
          + "@Resource[a:b] StringEquals 'c'"
      ),
      (
        AzureLine.held(62, at: Tenant.fleet), [],
        "whether the cluster has joined fleet f1 is not known (fleet-members.json); Azure role Fleet pods at fleet f1 "
          + "is assigned to ada@contoso.com"
      ),
      (
        AzureLine.under("@Request[x:y] StringEquals 'z' OR ActionMatches{'*/pods/write'}"), [],
        "Azure role Pods at cluster c1, assigned to ada@contoso.com, has a condition that cannot be evaluated: "
          + "@Request[x:y] StringEquals 'z' OR ActionMatches{'*/pods/write'}"
      ),
      (
        AzureLine.held(62, at: Tenant.subscription), [],
        "whether the cluster has joined a fleet is not known (fleet-members.json); Azure role Fleet pods at "
          + "subscription s1 is assigned to ada@contoso.com"
      ),
      (
        [AzureLine.fleetReader(at: Tenant.fleet + "/managedNamespaces/shop")], Tenant.member(),
        "the definition of Azure role Azure Kubernetes Fleet Manager RBAC Reader for Member Clusters at managed "
          + "namespace shop of fleet f1 is not known (role-definitions.json)"
      ),
    ])
  func reasons(assignments: [RoleAssignment], members: [FleetMember], reason: String) throws {
    let snapshot = Tenant.snapshot(assignments, fleetMembers: members)
    let azure = try #require(AzureAuthorizer(snapshot, builtIn: AzureLine.definitions, kubernetesGroups: [""]))
    let principal = AzurePrincipal(Tenant.ada, Memberships(snapshot.directory))
    let decision = azure.decide(AccessAction("get", "pods"), namespace: "shop", of: principal)
    #expect(decision.couldAllow.map(\.reason) == [reason])
    #expect(azure.whoCan([AccessAction("get", "pods")], in: .namespace("shop")).gaps.map(\.reason) == [reason])
  }

  @Test("the reason that comes first is that of the scope which is asked first")
  func order() throws {
    let scopes = [
      Tenant.fleet + "/managedNamespaces/shop", Tenant.fleet, Tenant.cluster + "/managedNamespaces/shop",
      AzureLine.namespace,
    ]
    let assignments = scopes.map { Tenant.assign(61, to: Tenant.ada, at: $0) }
    let denials = scopes.map { Tenant.deny(["*"], to: [Tenant.ada], at: $0) }
    let snapshot = Tenant.snapshot(assignments, denials: denials, fleetMembers: Tenant.member())
    let azure = try #require(AzureAuthorizer(snapshot, builtIn: AzureLine.definitions, kubernetesGroups: [""]))
    let principal = AzurePrincipal(Tenant.ada, Memberships(snapshot.directory))
    let decision = azure.decide(AccessAction("get", "pods"), namespace: "shop", of: principal)
    let places = [
      "namespace shop", "managed namespace shop", "fleet f1", "managed namespace shop of fleet f1",
    ]
    #expect(decision.ways.map(\.label) == places.map { "Azure role All at \($0)" })
    #expect(decision.denials.map(\.label) == places.map { "Azure deny assignment “no” at \($0)" })
  }
}

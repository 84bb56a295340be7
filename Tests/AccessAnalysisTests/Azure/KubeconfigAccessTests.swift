import AccessModel
import AccessAnalysis
import TestSupport
import Testing

/// Who can fetch the user kubeconfig, and who holds anything in the cluster.
@Suite struct KubeconfigAccessTests {
  private static let clusterUser = Tenant.definition(
    50, "Cluster User", actions: ["microsoft.containerservice/managedclusters/listclusterusercredential/action"])
  private static let reader = Tenant.definition(51, "RBAC Reader", data: ["/pods/read"])

  private func access(
    _ assignments: [RoleAssignment], bound: [Subject], denials: [DenyAssignment] = []
  ) -> KubeconfigAccess {
    let bindings = bound.enumerated().map { bind(Name("b\($0.offset)"), .namespace("shop"), "view", to: $0.element) }
    let snapshot = Tenant.snapshot(assignments, denials: denials, bindings: bindings)
    return KubeconfigAccess(
      snapshot, Memberships(snapshot.directory),
      builtIn: [KubeconfigAccessTests.clusterUser, KubeconfigAccessTests.reader])
  }

  @Test(
    "a bound group can fetch it by its own assignment or that of a containing group, or else at most by those of its members"
  )
  func bound() {
    let subjects = [Tenant.developers, Tenant.contractors, Tenant.strangers].map { group($0.name) }
    func shares(_ principals: ObjectID...) -> [KubeconfigAccess.Share] {
      access(principals.map { Tenant.assign(50, to: $0) }, bound: subjects).bound.map(\.canFetch)
    }
    #expect(shares(Tenant.developers) == [.all, .none, .unknown])
    #expect(shares(Tenant.engineers) == [.all, .none, .unknown])
    #expect(shares(Tenant.bob) == [.none, .some(1, of: 1), .unknown])
    #expect(shares(Tenant.strangers) == [.none, .none, .all])
  }

  @Test("a principal that can fetch it but is not bound is idle, unless it is in a group that is bound")
  func holders() {
    let access = access(
      [Tenant.developers, Tenant.engineers, Tenant.ada, Tenant.bob, Tenant.deployer].map { Tenant.assign(50, to: $0) },
      bound: [group(Tenant.developers.name), user("ada@contoso.com")])
    #expect(access.holders.map(\.holds) == [.all, .none, .none, .all, .some(1, of: 1)])
    #expect(access.idle.map(\.principal) == [Tenant.bob, Tenant.deployer])
  }

  @Test("an Azure role for Kubernetes counts as holding something")
  func azureRole() {
    let access = access([Tenant.assign(50, to: Tenant.bob), Tenant.assign(51, to: Tenant.contractors)], bound: [])
    #expect(access.idle.isEmpty && access.inClusterAssignments == 1)
  }

  @Test("service accounts, system subjects and names without an object are left out")
  func others() {
    let access = access(
      [], bound: [account("ci", in: "shop"), group("system:authenticated"), group("by-name"), user("jane")])
    #expect(access.bound.isEmpty)
  }

  @Test("a principal that a deny assignment denies cannot fetch it, but stays listed")
  func denied() {
    let access = access(
      [Tenant.assign(50, to: Tenant.contractors)], bound: [group(Tenant.contractors.name)],
      denials: [Tenant.deny([], to: [.zero], actions: ["*"])])
    #expect(access.unable.count == 1 && access.holders.first?.obstacle?.isCertain == true)
  }
}

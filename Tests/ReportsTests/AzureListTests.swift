import SystemPackage
import AccessModel
import AccessAnalysis
import Connectors
import Foundation
import Manifests
import Reports
import TestSupport
import Testing

/// Tables of what Azure allows on a cluster, for the small tenant of the fixtures.
@Suite struct AzureListTests {
  private let snapshot: Snapshot
  private let memberships: Memberships
  private let builtIn: [RoleDefinition]

  init() async throws {
    let folder = Repository.fixture("azure-rbac").path
    snapshot = try await WorkspaceReader(paths: [FilePath(folder)]).read(at: Small.now).snapshot
    memberships = Memberships(snapshot.directory)
    func role(_ id: String, _ name: String, actions: [String], data: [String] = []) throws -> RoleDefinition {
      RoleDefinition(
        id: try #require(ObjectID(id)), roleName: name,
        permissions: [AzurePermissions(actions: actions, notActions: [], dataActions: data, notDataActions: [])])
    }
    let user = "Microsoft.ContainerService/managedClusters/listClusterUserCredential/action"
    builtIn = [
      try role("4abbcc35-e782-43d8-92c5-2d3f1bd2253f", "Cluster User", actions: [user]),
      try role("7f6c6a51-bcf8-42ba-9220-52d62157d7db", "Reader", actions: [], data: ["*/read"]),
      try role("b1ff04bb-8a4e-4dc4-8eb5-8693973ce19b", "Cluster Admin", actions: [user], data: ["*"]),
      try role("8e3af657-a8ff-443c-a75c-2fe8c4bcb635", "Owner", actions: ["*"]),
    ]
  }

  @Test("who can become cluster admin: undeclared identities first, and how Entra is bypassed")
  func admins() throws {
    let admins = try #require(ObjectID("a0000000-0000-4000-8000-000000000004"))
    let paths = AzureAdminPaths(
      snapshot, memberships, declared: DeclaredIdentities(platformAdmins: [.objectID(admins)]), builtIn: builtIn)
    let table = AzureAdminList(paths, memberships, snapshot.directory).table
    #expect(
      table.output(.csv, at: Small.now).replacing("\r\n", with: "\n") == """
        principal,kind,declared,can,bypassesEntra,role,scope,people,objectID
        Bob Builder,user,no,"fetch the admin kubeconfig, fetch the admin access profile, \
        change the cluster's settings, assign any Azure role, run commands in the cluster",bypassed,Owner,\
        management group contoso,1,b0000000-0000-4000-8000-000000000002
        Platform Admins,group,platform admin,bind any role in the cluster,,Cluster Admin,cluster shop-aks,1,\
        a0000000-0000-4000-8000-000000000004

        """)
  }

  @Test("who can fetch the kubeconfig, and who holds anything: those first who lack the other")
  func kubeconfig() throws {
    let access = KubeconfigAccess(snapshot, memberships, builtIn: builtIn)
    let list = KubeconfigList(access, snapshot.directory)
    #expect(
      list.bound.output(.csv, at: Small.now).replacing("\r\n", with: "\n") == """
        subject,kind,kubeconfig
        Developers,Group,2 of its 2 people
        Contractors,Group,yes

        """)
    #expect(
      list.holders.output(.csv, at: Small.now).replacing("\r\n", with: "\n") == """
        principal,kind,through,holds
        Contractors,group,Azure role Cluster User at cluster shop-aks,yes
        Platform Admins,group,Azure role Cluster Admin at cluster shop-aks,yes
        Bob Builder,user,Azure role Owner at management group contoso,yes
        c0000000-0000-4000-8000-000000000001,service principal,Azure role Shop Restarter at resource group shop-rg,yes

        """)
    #expect(
      access.label == "1 of 2 bound groups can fetch the user kubeconfig; "
        + "3 Azure role assignments give access inside the cluster")
  }
}

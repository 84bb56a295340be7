import AccessAnalysis
import AccessModel
import BuiltIn
import Connectors
import Foundation
import Reports
import SystemPackage
import TestSupport
import Testing

/// Groups to join instead of being bound, and what a leaver has beside bindings.
@Suite struct MembershipTests {
  /// The fixture of a person who moves, without some of its files.
  private func snapshot(without left: Set<String> = []) async throws -> Snapshot {
    let folder = Repository.fixture("mover")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    let paths = names.filter { name in name.hasSuffix(".json") && !left.contains { name.hasPrefix($0) } }
    let temporary = try TemporaryFolder()
    let roles = try temporary.write(DefaultRoles.text, to: "default-roles.json")
    defer { withExtendedLifetime(temporary) {} }
    let files = (paths + ["kubernetes.yaml"]).map { folder.appending(path: $0) } + [roles]
    return try await WorkspaceReader(paths: files.map { FilePath($0.path) }).read(at: Small.now).snapshot
  }

  private func joinable(
    _ name: Name, _ role: Name = "view", in scopes: [Scope], without left: Set<String> = []
  ) async throws -> [String] {
    let analysis = Analysis(try await snapshot(without: left))
    let paths = AzureAdminPaths(
      analysis.roles.snapshot, analysis.memberships, declared: DeclaredIdentities(), builtIn: AzureRoles.definitions)
    return JoinableGroups(
      for: Subject(kind: .user, name: name), RoleReference(kind: .clusterRole, name: role), in: scopes, analysis, paths
    ).messages(analysis.roles.snapshot.directory)
  }

  private func report(_ name: Name, without left: Set<String> = []) async throws -> (FullRevocation, [String]) {
    let analysis = Analysis(try await snapshot(without: left))
    let who = SubjectIdentity(Subject(kind: .user, name: name), analysis.memberships)
    let full = FullRevocation(of: who, analysis, builtIn: AzureRoles.definitions)
    let report = FullRevocationReport(full, analysis.roles.snapshot.directory)
    return (full, report.lines.map(\.message) + report.notes)
  }

  private func add(_ group: Int, _ user: Int) -> String {
    "az ad group member add --group a1000000-0000-4000-8000-00000000000\(group) "
      + "--member-id b1000000-0000-4000-8000-00000000000\(user)"
  }

  @Test(
    "the groups with the role come first, fewest others first, each with what else it gives; one made by a rule has no command"
  )
  func candidates() async throws {
    let support = "view everywhere; Azure role RBAC Reader (view) at cluster shop-aks"
    let nested = "view everywhere; restarts in shop; Azure role RBAC Reader (view) at cluster shop-aks"
    let said = try await joinable("liam@contoso.com", in: [.namespace("billing")])
    #expect(
      said == [
        "5 groups have view in billing already: rather than bind Liam Lee, add the person to one.",
        "Support (1 other member) has view itself, and also gives \(support): \(add(4, 2))",
        "Tier 2 (1 other member) has view itself, and also gives \(nested): \(add(3, 2))",
        "Night Shift (1 other member) has view itself and gives nothing else. A rule determines its members (dynamic "
          + "membership), so no command adds or removes one.",
        "Store Ops (2 other members) has view itself and gives nothing else. It is synchronized from on-premises, so its "
          + "members change only there.",
        "Contractors (members not read) has other roles that allow at least as much: edit in billing: \(add(6, 2))",
        "1 group with more than that is not proposed: it makes its members cluster admins.",
      ], "\(said.joined(separator: "\n"))")
  }

  @Test("a group counts only if it holds the role in every namespace asked for; what the person has already is said")
  func everyNamespace() async throws {
    let both = try await joinable("noor@contoso.com", in: [.namespace("shop-web"), .namespace("shop")])
    // Noor holds edit in both, through the team.
    #expect(
      both == ["Noor Nasser has view in shop-web and shop already: through Shop Team (RoleBinding team to edit)."])
    let part = try await joinable("olga@contoso.com", in: [.namespace("billing"), .namespace("shop-web")])
    #expect(part.first?.hasPrefix("Olga Orlova has view in billing already: through Night Shift") == true, "\(part)")
    #expect(part.dropFirst().first?.contains("have view in shop-web already") == true, "\(part)")
    #expect(
      part.contains { $0.hasPrefix("Shop Readers (1 other member) has view itself, and also gives view in shop:") })
    let cluster = try await joinable("olga@contoso.com", "edit", in: [.cluster])
    #expect(
      cluster == [
        "No other group that Olga Orlova could join instead has edit everywhere.",
        "1 group with more than that is not proposed: it makes its members cluster admins.",
      ])
    let admin = try await joinable("olga@contoso.com", "cluster-admin", in: [.cluster])
    #expect(admin.last == "Break Glass (0 other members) has cluster-admin itself and gives nothing else: \(add(8, 4))")
  }

  @Test("a group with the role that also makes its members cluster admins is marked, with what makes them that")
  func admins() async throws {
    let said = try await joinable("olga@contoso.com", "edit", in: [.namespace("shop-web")])
    #expect(
      said == [
        "1 group has edit in shop-web already: rather than bind Olga Orlova, add the person to one.",
        "▲ Shop Team (3 other members) has edit itself, and also makes its members cluster admins (edit in shop, shop-api "
          + "and shop-db; can fetch the admin kubeconfig and run commands in the cluster by Azure role Cluster Admin Role "
          + "at cluster shop-aks): \(add(2, 4))",
        "1 group with more than that is not proposed: it makes its members cluster admins.",
      ], "\(said.joined(separator: "\n"))")
  }

  @Test("without an object ID no command is printed but the one that finds it, and unread memberships are said")
  func unknownPerson() async throws {
    let said = try await joinable("zoe@contoso.com", in: [.namespace("shop")], without: ["users.json", "members"])
    #expect(
      said.dropFirst().first
        == "The object ID of zoe@contoso.com, by which members are added, is not known. "
        + "az ad user show --id zoe@contoso.com --query id --output tsv prints it.", "\(said)")
    #expect(
      said.contains { $0.hasPrefix("Shop Readers (members not read)") } && !said.contains { $0.contains("member add") })
    let nobody = try await joinable("liam@contoso.com", "nothing", in: [.namespace("shop")])
    #expect(nobody == ["No group that Liam Lee could join instead has nothing in shop."])
  }

  @Test(
    "a leaver: one line a group, nested ones under the group to leave, Azure roles, eligibilities and the admin kubeconfig"
  )
  func leaver() async throws {
    let (full, said) = try await report("mia@contoso.com")
    #expect(full.otherMemberships == 1 && full.memberships.map(\.through.count) == [0, 1])
    let text = said.joined(separator: "\n").replacing("000000-0000-4000-8000-0000000", with: "~")
      .replacing("/subscriptions/d1~00001/resourceGroups/shop-rg/providers/Microsoft.ContainerService/", with: "…/")
    #expect(
      text == """
        Mia Mover is in Shop Team: edit in 4 namespaces; can fetch the admin kubeconfig and run commands in the cluster \
        by Azure role Cluster Admin Role at cluster shop-aks. az ad group member remove --group a1~00002 --member-id b1~00001
        Mia Mover is in Tier 2: view everywhere; restarts in shop; Azure role RBAC Reader (view) at cluster shop-aks \
        (through Support too). az ad group member remove --group a1~00003 --member-id b1~00001
        Mia Mover has Azure role RBAC Reader (view) at namespace shop. az role assignment delete --ids \
        …/managedClusters/shop-aks/namespaces/shop/providers/Microsoft.Authorization/roleAssignments/c1~00003
        Mia Mover could join Break Glass by activation: cluster-admin everywhere. End the eligibility in Privileged \
        Identity Management (PIM).
        Mia Mover could activate Azure role Cluster Admin Role at cluster shop-aks. End the eligibility in Privileged \
        Identity Management (PIM).
        ▲ Mia Mover could fetch the admin kubeconfig, by Azure role Cluster Admin Role at cluster shop-aks, through Shop \
        Team, or by Azure role Cluster Admin Role at cluster shop-aks once activated: a copy of it outlives the account \
        and every membership. To make it void, rotate the cluster's certificates; every node is recreated, the cluster is \
        down for up to 30 minutes, and everyone has to fetch the kubeconfig again. az aks rotate-certs --resource-group \
        shop-rg --name shop-aks --subscription d1~00001
        ▲ Nobody else has cluster-admin everywhere. Mia Mover has it, or could activate it.
        1 other membership gives nothing in the cluster.
        Leaving a group takes effect at the next sign-in or token refresh, within about an hour.
        Deleting an Azure role assignment takes up to 5 minutes to take effect.
        """, "\(text)")
  }

  @Test("without az aks show, role assignments and eligibilities, what is not known is said")
  func unreadAzure() async throws {
    let (full, _) = try await report("mia@contoso.com")
    let (other, _) = try await report("liam@contoso.com")
    #expect(full.otherAdmins == .nobody && other.otherAdmins == nil)
    let (_, unsure) = try await report("mia@contoso.com", without: ["members"])
    #expect(
      unsure.contains {
        $0.hasPrefix("▲ Whether anybody else has cluster-admin everywhere is not known: the members of")
      },
      "\(unsure)")
    let (_, said) = try await report(
      "mia@contoso.com", without: ["aks.json", "role-assignments.json", "deny-assignments.json", "eligible.json"])
    #expect(said.count == 6 && !said.contains { $0.contains("Azure role") || $0.contains("rotate") }, "\(said)")
    #expect(said.contains("Who could activate a membership (PIM) was not read, so Mia Mover may still be able to."))
    #expect(
      said.last
        == "Whether Mia Mover could fetch the admin kubeconfig is not known: the output of az aks show (aks.json) was not read."
    )
    let (unread, _) = try await report("mia@contoso.com", without: ["role-assignments.json"])
    #expect(unread.gaps.contains { $0.parts.contains(.azure) }, "\(unread.gaps)")
  }

  @Test("whoever is known by name alone: the object ID is to be looked up, and Azure's part is incomplete")
  func knownByNameAlone() async throws {
    let (full, said) = try await report("mia@contoso.com", without: ["users.json", "members", "groups.json"])
    #expect(full.id == nil && full.isEmpty, "\(said)")
    #expect(full.gaps.contains { $0.reason.hasPrefix("the object ID of mia@contoso.com, to which Azure") })
    #expect(said.contains { $0.contains("az ad user show --id mia@contoso.com --query id --output tsv prints it.") })
  }

  @Test("while local accounts are off, no certificates are to be rotated")
  func localAccountsOff() async throws {
    let folder = try TemporaryFolder()
    let aks = try String(contentsOf: Repository.fixture("mover").appending(path: "aks.json"), encoding: .utf8)
    let file = try folder.write(
      aks.replacing("\"disableLocalAccounts\": false", with: "\"disableLocalAccounts\": true"), to: "aks.json")
    let rest = ["kubernetes.yaml", "users.json", "groups.json", "role-assignments.json", "eligible.json", "members"]
    let paths = [file] + rest.map { Repository.fixture("mover").appending(path: $0) }
    let snapshot = try await WorkspaceReader(paths: paths.map { FilePath($0.path) }).read(at: Small.now).snapshot
    let analysis = Analysis(snapshot)
    let who = SubjectIdentity(Subject(kind: .user, name: "mia@contoso.com"), analysis.memberships)
    let full = FullRevocation(of: who, analysis, builtIn: AzureRoles.definitions)
    #expect(full.adminKubeconfig.isEmpty && full.memberships.count == 2)
  }
}

import AccessModel
import AccessAnalysis
import BuiltIn
import Connectors
import Reports
import Testing

/// Workspaces, and the `az` commands they may result in; each once resulted in a lockout.
@Suite struct LockoutCaseTests {
  private static let admins = "a0000000-0000-4000-8000-000000000001"
  private static let ada = "b0000000-0000-4000-8000-000000000001"
  private static let cluster =
    "/subscriptions/d0000000-0000-4000-8000-000000000001/resourceGroups/rg/providers/"
    + "Microsoft.ContainerService/managedClusters/c"

  /// The differences of a workspace from one whose only admin group contains Ada, who can sign in.
  private struct Case {
    let name: String
    var usesAzureRBAC = false
    var hasLocalAccounts = true
    var adminGroup = admins
    /// Whether a deny assignment applies to everybody; nil if no file says.
    var isEverybodyDenied: Bool? = false
    /// Whether the group has no members.
    var isEmpty = false
    /// Where the deny assignment is.
    var scope = cluster
    var request = HardeningRequest()
    /// The flags that close a way in and are allowed in a printed command.
    let given: [String]
    let words: String
  }

  private static let cases: [Case] = [
    Case(
      name: "Azure RBAC on, local accounts off", hasLocalAccounts: false, isEverybodyDenied: true,
      request: HardeningRequest(azureRBAC: true), given: [], words: "enables Azure RBAC is withheld.\n"),
    Case(
      name: "Azure RBAC on, local accounts on", isEverybodyDenied: true,
      request: HardeningRequest(azureRBAC: true), given: [], words: "an Azure deny assignment may keep its members out"),
    Case(
      name: "Azure RBAC off while a deny matches", usesAzureRBAC: true, isEverybodyDenied: true,
      request: HardeningRequest(azureRBAC: false), given: ["--disable-azure-rbac"],
      words: "disables local accounts is withheld.\n"),
    Case(
      name: "nothing asked for while a deny matches", usesAzureRBAC: true, isEverybodyDenied: true, given: [],
      words: "an Azure deny assignment may keep its members out"),
    Case(
      name: "deny assignments not read", usesAzureRBAC: true, isEverybodyDenied: nil, given: [],
      words:
        "is withheld, as data is missing.\nWhether an Azure deny assignment would keep the admins out is not "
        + "known: the sources contain no Azure deny assignments (deny-assignments.json)."),
    Case(
      name: "deny assignments not read, Azure RBAC on asked for", hasLocalAccounts: false, isEverybodyDenied: nil,
      request: HardeningRequest(azureRBAC: true), given: [], words: "enables Azure RBAC is withheld"),
    Case(
      name: "deny assignments not read, Azure not asked", isEverybodyDenied: nil, given: ["--disable-local-accounts"],
      words: "local accounts can be disabled"),
    Case(
      name: "nobody denied", usesAzureRBAC: true, given: ["--disable-local-accounts"],
      words: "local accounts can be disabled"),
    Case(
      name: "Azure RBAC on, nobody denied", request: HardeningRequest(azureRBAC: true),
      given: ["--disable-local-accounts", "--enable-azure-rbac"], words: "Azure RBAC can be enabled"),
    Case(
      name: "Azure RBAC on, the only known group empty and a deny read", hasLocalAccounts: false,
      isEverybodyDenied: true, isEmpty: true, request: HardeningRequest(azureRBAC: true), given: [],
      words: "enables Azure RBAC is withheld.\n"),
    Case(
      name: "Azure RBAC on, the only known group empty and nothing denied", hasLocalAccounts: false, isEmpty: true,
      request: HardeningRequest(azureRBAC: true), given: ["--enable-azure-rbac"],
      words: "No deny assignment could lock out the current admins."),
    Case(
      name: "deny assignments of another subscription", usesAzureRBAC: true, isEverybodyDenied: true,
      scope: "/subscriptions/other", given: [],
      words: "the Azure deny assignments are those of subscription other, but the cluster is in d0000000"),
    Case(
      name: "an admin group in capitals", adminGroup: admins.uppercased(), given: [],
      words: "it is set in upper case, and how AKS handles that is not known"),
    Case(
      name: "an admin group in capitals, set anew", adminGroup: admins.uppercased(),
      request: HardeningRequest(addedAdminGroups: [ObjectID(admins)].compactMap { $0 }),
      given: ["--aad-admin-group-object-ids"], words: "No admin group is removed."),
  ]

  private func files(_ example: Case) -> [(path: String, text: String)] {
    let everybody = """
      [{"denyAssignmentName": "nobody", "scope": "\(example.scope)", "doNotApplyToChildScopes": false,
        "principals": [{"id": "00000000-0000-0000-0000-000000000000", "type": "SystemDefined"}],
        "excludePrincipals": [], "permissions":
          [{"actions": [], "dataActions": ["Microsoft.ContainerService/managedClusters/*"], "notDataActions": []}]}]
      """
    let files = [
      (
        "aks.json",
        """
        {"id": "\(Self.cluster)", "name": "c", "enableRbac": true, "disableLocalAccounts": \(!example.hasLocalAccounts),
         "aadProfile": {"managed": true, "enableAzureRbac": \(example.usesAzureRBAC),
           "adminGroupObjectIDs": ["\(example.adminGroup)"]}}
        """
      ),
      ("groups.json", #"[{"id": "\#(Self.admins)", "displayName": "Admins", "securityEnabled": true}]"#),
      (
        "members/\(Self.admins).json",
        example.isEmpty ? "[]" : #"[{"id": "\#(Self.ada)", "userPrincipalName": "ada@contoso.com"}]"#
      ),
      (
        "users.json",
        #"[{"id": "\#(Self.ada)", "userPrincipalName": "ada@contoso.com", "accountEnabled": true}]"#
      ),
      ("role-assignments.json", "[]"),
    ]
    let denials = example.isEverybodyDenied.map { [("deny-assignments.json", $0 ? everybody : "[]")] }
    return files + (denials ?? [])
  }

  @Test(
    "a command is given only if it locks nobody out in any order; otherwise the reason is given",
    arguments: cases.indices)
  func commands(number: Int) throws {
    let example = Self.cases[number]
    let snapshot = try WorkspaceReader.read(files: files(example), title: "", at: Timestamp(seconds: 0)).snapshot
    let review = HardeningAssessment(snapshot, DeclaredIdentities(), example.request, builtIn: AzureRoles.definitions)
    let text = HardeningReport(review, title: "").text
    let flags = [
      "--disable-local-accounts", "--enable-azure-rbac", "--disable-azure-rbac", "--aad-admin-group-object-ids",
    ]
    #expect(flags.filter { text.contains(" \($0)") } == example.given, "\(example.name): \(text)")
    #expect(text.contains(example.words), "\(example.name): \(text)")
  }

  @Test("a new cluster with Azure RBAC is created without local accounts only if deny assignments were read")
  func creation() throws {
    let cluster = try #require(
      ManagedClusterID(subscription: "d0000000-0000-4000-8000-000000000001", resourceGroup: "rg", name: "new"))
    let request = HardeningRequest(addedAdminGroups: [try #require(ObjectID(Self.admins))], azureRBAC: true)
    for (isEverybodyDenied, isGiven) in [(true, true), (nil, false)] {
      // A deny assignment at another cluster does not apply to the new one.
      let files = files(Case(name: "", isEverybodyDenied: isEverybodyDenied, given: [], words: ""))
      let snapshot = try WorkspaceReader.read(files: files, title: "", at: Timestamp(seconds: 0)).snapshot
      let review = HardeningAssessment(creating: cluster, snapshot, request)
      #expect(HardeningReport(review, title: "").text.contains("--disable-local-accounts") == isGiven)
      #expect(review.state == (isGiven ? .good : .unknown))
    }
  }
}

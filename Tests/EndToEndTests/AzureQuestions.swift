import Foundation
import TestSupport
import Testing

private let contractors = "a0000000-0000-4000-8000-000000000002"
private let readers = "a0000000-0000-4000-8000-000000000003"
private let deployer = "sp:c0000000-0000-4000-8000-000000000001"

extension EndToEnd {
  @Test(
    "can answers for Kubernetes RBAC and Azure RBAC together, and says which decided",
    arguments: [
      (
        "bob@contoso.com get secrets -n shop", 1,
        "no\n  denied by Azure deny assignment “No secrets for contractors” at cluster shop-aks; "
          + "RoleBinding developers-keep in shop would allow it\n"
      ),
      ("group:Contractors get secrets -n shop", 1, "no\n  denied by Azure deny assignment"),
      ("bob@contoso.com get pods -n shop", 0, "yes\n  allowed by ClusterRoleBinding everybody-views\n"),
      (
        "eve@contoso.com get pods -n billing", 0,
        "yes\n  allowed by Azure role Azure Kubernetes Service RBAC Reader at namespace billing\n"
          + "    user Eve Moreau (eve@contoso.com) → group Billing Readers (\(readers)) → Azure role"
      ),
      ("eve@contoso.com get secrets -n billing", 1, "no\n"),
      ("eve@contoso.com get secrets -n shop", 2, "has a condition that cannot be evaluated: @Resource"),
      (
        "ada@contoso.com get pods", 0,
        "at cluster shop-aks; ClusterRoleBinding everybody-views would allow it too\n"
      ),
      ("ada@contoso.com get pods --all", 0, "→ ClusterRole view → rule 1"),
      ("\(deployer) patch deploy -n shop", 0, "allowed by Azure role Shop Restarter at resource group shop-rg"),
      ("\(deployer) patch sts -n shop", 1, "no\n"),
      ("sa:shop/ci get secrets -n shop", 0, "yes\n  ServiceAccount shop/ci → RoleBinding developers-keep"),
    ])
  func canByBothModels(question: String, status: Int32, words: String) throws {
    let outcome = try Program.bash("aksess can \(question) -f Tests/Fixtures/azure-rbac")
    #expect(outcome.status == status, "\(outcome)")
    #expect((outcome.output + outcome.errors).contains(words), "\(outcome)")
  }

  @Test(
    "can asks about managed namespaces and fleets and evaluates conditions",
    arguments: [
      // Each scope, and the one that is asked first where two allow.
      ("eve@contoso.com get configmaps -n stage", 0, "by Azure role Fleet Config Reader at fleet shop-fleet"),
      ("eve@contoso.com get configmaps -n payments", 0, "RBAC Reader at managed namespace payments"),
      (
        "eve@contoso.com get configmaps -n stage", 0,
        "→ data action Microsoft.ContainerService/fleets/members/configmaps/"
      ),
      // The fleet's role names no more than ConfigMaps.
      ("eve@contoso.com get endpoints -n stage", 1, "no\n"),
      // The cluster has joined another fleet than that of the role for Services.
      ("eve@contoso.com get services -n stage", 1, "no\n"),
      // Microsoft documents the ID of the role, but not its data actions.
      (
        "eve@contoso.com get services -n orders", 2,
        "the definition of Azure role Azure Kubernetes Fleet Manager RBAC Reader for Member Clusters at managed "
          + "namespace orders of fleet shop-fleet is not known (role-definitions.json)"
      ),
      // The condition is about custom resources; one is named in it.
      ("\(deployer) get configmaps -n stage", 0, "allowed by Azure role Reads Everything at cluster shop-aks"),
      ("\(deployer) get secretproviderclasses.secrets-store.csi.x-k8s.io -n stage", 0, "allowed by Azure role Reads"),
      (
        "\(deployer) get widgets.example.com -n stage", 2,
        "Azure role Reads Everything at cluster shop-aks and custom resources depend on an AKS preview feature"
      ),
      // A deny at any scope blocks.
      (
        "\(deployer) get secrets -n stage", 1,
        "denied by Azure deny assignment “No secrets through the fleet” at fleet shop-fleet; Azure role Reads Everything"
      ),
    ])
  func canByEveryScope(question: String, status: Int32, words: String) throws {
    let outcome = try Program.bash(
      "aksess can \(question) -f Tests/Fixtures/azure-rbac -f Tests/Fixtures/azure-scopes")
    #expect(outcome.status == status, "\(outcome)")
    #expect((outcome.output + outcome.errors).contains(words), "\(outcome)")
  }

  @Test("without the members of the fleet, it is unknown whether the cluster has joined it")
  func unlistedFleet() throws {
    let outcome = try Program.bash(
      "cd Tests/Fixtures; aksess can eve@contoso.com get configmaps -n stage -f azure-rbac -f azure-scopes/namespaces.yaml "
        + "-f azure-scopes/role-assignments.json -f azure-scopes/role-definitions.json")
    #expect(outcome.status == 2 && outcome.output == "cannot tell\n", "\(outcome)")
    #expect(
      outcome.errors.contains("whether the cluster has joined fleet shop-fleet is not known (fleet-members.json)"),
      "\(outcome)")
  }

  @Test("reviews include the oid that Azure uses, and the answer says what decided")
  func azureReviews() throws {
    let pods = #""resourceAttributes":{"verb":"list","resource":"pods","namespace":"billing"}"#
    let secrets = #""resourceAttributes":{"verb":"get","resource":"secrets","namespace":"shop"}"#
    let oid = #""extra":{"oid":["b0000000-0000-4000-8000-000000000002"]}"#
    let lines = [
      #"{"user":"bob@contoso.com","groups":["\#(contractors)"],\#(oid),\#(secrets)}"#,
      #"{"user":"eve@contoso.com","groups":["\#(readers)"],\#(oid),\#(pods)}"#,
      #"{"user":"eve@contoso.com","groups":["\#(readers)"],\#(pods)}"#,
    ]
    let outcome = try Program.bash(
      "printf '%s\\n' '\(lines.joined(separator: "' '"))' "
        + "| aksess can --reviews - -f Tests/Fixtures/azure-rbac | jq -c '[.allowed, .denied, .reason[:35]]'")
    #expect(
      outcome.output == """
        [false,true,"denied by Azure deny assignment “No"]
        [true,null,"allowed by Azure role Azure Kuberne"]
        [false,null,""]

        """, "\(outcome)")
  }

  @Test(
    "lists have Azure's roles beside bindings, and mark what is denied",
    arguments: [
      (
        "who-can get secrets -A", 2,
        "Contractors       Group            shop         No secrets for contractors   RoleBinding developers-keep, keeper"
      ),
      (
        "who-can get pods -n billing", 2,
        "Billing Readers   Group   billing      Azure role RBAC Reader at namespace billing"
      ),
      (
        "who-can get secrets -A --people", 2,
        "Contractors > Developers and 1 more   denied by No secrets for contractors"
      ),
      (
        "who-can get secrets -A --people", 2,
        "Ada Lovelace   ada@contoso.com   cluster-admin (Azure)   everywhere, shop   Platform Admins and 1 more"
      ),
      (
        "access eve@contoso.com", 2,
        "billing     view (Azure)     Azure Kubernetes Service RBAC Reader   at namespace billing   Billing Readers"
      ),
      ("access eve@contoso.com --outside billing -o name", 2, "roleassignment/Azure Kubernetes Service RBAC Writer\n"),
      (
        "access bob@contoso.com", 0,
        "Denied by Azure:\n  secrets/*, by Azure deny assignment “No secrets for contractors”"
      ),
      (
        "matrix", 2,
        "Contractors       view !                  denied by No secrets for contractors                  custom !"
      ),
      (
        "matrix", 2, "Billing Readers                           RBAC Reader (billing)                  view (Azure)"
      ),
      ("matrix", 2, "Platform Admins   cluster-admin (Azure)   RBAC Cluster Admin"),
      ("get ns", 0, "billing          1       0    0   view (Azure)          0"),
      ("get groups", 0, "Billing Readers   a0000000-0000-4000-8000-000000000003         1   view (Azure)"),
      (
        "access -n billing --people", 2,
        "Eve Moreau                             eve@contoso.com                                                                         view (Azure)"
      ),
      (
        "get people", 0,
        "Ada Lovelace                           ada@contoso.com                        cluster-admin (Azure)"
      ),
    ])
  func azureLists(question: String, status: Int32, words: String) throws {
    let outcome = try Program.bash("aksess \(question) -f Tests/Fixtures/azure-rbac")
    #expect(outcome.status == status, "\(outcome)")
    #expect((outcome.output + outcome.errors).contains(words), "\(outcome)")
  }

  @Test("the auditor's file has who could activate an Azure role, and JSON has what is said beside the grants")
  func eligibleRows() throws {
    let reader = "/providers/Microsoft.Authorization/roleDefinitions/7f6c6a51-bcf8-42ba-9220-52d62157d7db"
    let entry = """
      {"value": [{"properties": {"principalId": "b0000000-0000-4000-8000-000000000002", "principalType": "User",
        "roleDefinitionId": "\(reader)", "scope": "\(EndToEnd.cluster)/namespaces/billing"}}]}
      """
    let copy =
      "folder=$(mktemp -d); cp -r Tests/Fixtures/azure-rbac/. $folder; printf '%s' '\(entry)' > $folder/eligible.json; "
    let people = try Program.bash(
      "\(copy)aksess access -n billing --people -o csv --no-preamble -f $folder; status=$?; rm -r $folder; exit $status"
    )
    #expect(
      people.output.contains(
        #""eligible, not active, denied secrets/* by No secrets for contractors",view (Azure),"#
          + "Azure Kubernetes Service RBAC Reader,billing,at namespace billing,directly"),
      "\(people)")
    #expect(!people.errors.contains("Azure roles could be activated"), "\(people)")
    let one = try Program.bash(
      "\(copy)aksess access bob@contoso.com -o json -f $folder | jq -c '[.summary, .denied, .kubeconfig, "
        + ".couldBeActivated, .ifMembershipEnded]'; rm -r $folder")
    #expect(
      one.output.contains("secrets/*, by Azure deny assignment")
        && one.output.contains("Azure Kubernetes Service RBAC Reader at namespace billing")
        && one.output.contains("kubeconfig") && !one.output.contains("null"), "\(one)")
  }

  @Test(
    "grant says who cannot fetch the user kubeconfig, and gives the command",
    arguments: [("Billing Readers", true), ("Contractors", false), ("Developers", false), ("Newsletter", false)])
  func kubeconfigAtGrant(group: String, isSaid: Bool) throws {
    let outcome = try Program.bash("aksess grant view --group '\(group)' -n billing -f Tests/Fixtures/azure-rbac")
    #expect(outcome.status == 0 && outcome.output.contains("kind: RoleBinding"), "\(outcome)")
    #expect(
      outcome.errors.contains(
        "az role assignment create --assignee-object-id \(readers) --assignee-principal-type Group "
          + "--role 'Azure Kubernetes Service Cluster User Role' --scope /subscriptions/d0000000") == isSaid,
      "\(outcome.errors)")
    #expect(outcome.errors.contains("not security-enabled") == (group == "Newsletter"), "\(outcome.errors)")
  }

  @Test("missing Azure data could change the answer either way, and is reported")
  func missingAzureFiles() throws {
    let copy = "folder=$(mktemp -d); cp -r Tests/Fixtures/azure-rbac/. $folder; rm $folder/"
    let question = "aksess can bob@contoso.com get pods -n shop -f $folder; status=$?; rm -r $folder; exit $status"
    let undenied = try Program.bash("\(copy)deny-assignments.json; \(question)")
    #expect(undenied.status == 2 && undenied.output.hasPrefix("yes\n"), "\(undenied)")
    #expect(undenied.errors.contains("the sources contain no Azure deny assignments"), "\(undenied)")
    let unassigned = try Program.bash("\(copy)role-assignments.json; \(question)")
    #expect(unassigned.status == 0, "\(unassigned)")
  }

  @Test("without the cluster's profile it is unknown whether Azure is asked, and missing default roles are a gap")
  func missingProfile() throws {
    let copy = "folder=$(mktemp -d); cp -r Tests/Fixtures/azure-rbac/. $folder; rm $folder/aks.json; "
    let can = try Program.bash(
      "\(copy)aksess can eve@contoso.com get pods -n billing -f $folder; status=$?; rm -r $folder; exit $status")
    #expect(can.status == 2 && can.output == "cannot tell\n", "\(can)")
    #expect(can.errors.contains("whether the cluster uses Azure RBAC is not known (aks.json)"))
    let roles = try Program.bash("aksess who-can get secrets -A -f Tests/Fixtures/server")
    #expect(roles.status == 2, "\(roles)")
    #expect(
      roles.errors.contains(
        "the sources do not include the ClusterRole admin and 3 more, which every cluster has by default"))
  }

  @Test("an admin group of the profile whose binding is not in the data is not answered with no")
  func unboundAdminGroup() throws {
    for question in ["can 'AKS Platform Admins' delete nodes", "who-can delete nodes"] {
      let outcome = try Program.bash("aksess \(question) -f Tests/Fixtures/hardened")
      #expect(outcome.status == 2, "\(outcome)")
      #expect(outcome.errors.contains("makes the admin group AKS Platform Admins cluster admin is not in the data"))
    }
  }
}

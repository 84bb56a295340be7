import Foundation
import TestSupport
import Testing

/// Azure roles as grants.
extension EndToEnd {
  static let cluster =
    "/subscriptions/d0000000-0000-4000-8000-000000000001/resourceGroups/shop-rg/providers/"
    + "Microsoft.ContainerService/managedClusters/shop-aks"

  private static func line(_ role: String, _ group: Int, _ place: String = "") -> String {
    "az role assignment create --assignee-object-id a0000000-0000-4000-8000-00000000000\(group) "
      + "--assignee-principal-type Group --role '\(role)' --scope \(cluster)\(place)\n"
  }

  @Test("an Azure role is assigned at the scope of each namespace, with the kubeconfig role where it is missing")
  func azureGrant() throws {
    let outcome = try Program.bash(
      "aksess grant --azure reader --group 'Billing Readers' --group Contractors -n shop -n billing "
        + "-f Tests/Fixtures/azure-rbac")
    let reader = "Azure Kubernetes Service RBAC Reader"
    #expect(
      outcome.output == Self.line(reader, 3, "/namespaces/shop") + Self.line(reader, 2, "/namespaces/shop")
        + Self.line(reader, 2, "/namespaces/billing") + Self.line("Azure Kubernetes Service Cluster User Role", 3),
      "\(outcome)")
    #expect(outcome.status == 0 && outcome.errors.contains("Eve Moreau gains Azure role RBAC Reader (view) in shop."))
    #expect(
      outcome.errors.contains(
        "Billing Readers already holds Azure Kubernetes Service RBAC Reader in namespace billing: not assigned again."))
  }

  @Test(
    "an Azure role is checked, dangerous ones are said, and nobody is said to gain what they have",
    arguments: [
      (
        "--azure cluster-admin --group Contractors --cluster-wide", 0,
        "▲ cluster-admin everywhere: whoever has it can do everything"
      ),
      (
        "--azure writer --group Contractors --group Developers -n shop", 0,
        "aksess: Bob Builder gains Azure role RBAC Writer (edit) in shop."
      ),
      ("--azure writer --group Contractors -n shop", 0, "▲ Azure role RBAC Writer allows reading Secrets in shop"),
      (
        "--azure reader --group 'Platform Admins' -n shop", 0,
        "Nobody gains anything: everyone concerned has it already: Platform Admins has Azure role RBAC Cluster Admin "
      ),
      ("--azure reader --group Newsletter -n shop", 0, "aksess: Nobody gains anything.\n"),
      ("--azure Owner --group Contractors -n shop", 0, "Azure role Owner has no data actions"),
      (
        "--azure 'shop restarter' --group Contractors -n shop", 0,
        "--role 'Shop Restarter' --scope \(cluster)/namespaces/shop\n"
      ),
      ("--azure 'Shop Restart' --group Contractors -n shop", 64, "no such Azure role. Did you mean Shop Restarter?"),
      ("--azure @file --group Contractors -n shop", 64, "@file: not the name of an Azure role."),
      (
        "--azure reader --group Contractors -n shopp", 0,
        "shopp: not among the namespaces that were read. Did you mean shop?"
      ),
      ("view --azure reader --group Contractors -n shop", 64, "Specify grant ROLE or grant --azure ROLE."),
      ("--group Contractors -n shop", 64, "Specify grant ROLE or grant --azure ROLE."),
      ("--azure reader --group Contractors -n shop --plain", 64, "are for bindings, not for Azure roles."),
    ])
  func azureGrants(arguments: String, status: Int32, words: String) throws {
    let outcome = try Program.bash("aksess grant \(arguments) -f Tests/Fixtures/azure-rbac")
    #expect(outcome.status == status && (outcome.output + outcome.errors).contains(words), "\(outcome)")
  }

  @Test(
    "without Azure RBAC, or without the cluster's resource ID, no Azure role is printed",
    arguments: [("hardened", "The cluster does not use Azure RBAC"), ("server", "resource ID is not known")])
  func noAzureGrant(fixture: String, words: String) throws {
    let outcome = try Program.bash(
      "aksess grant --azure reader --group a0000000-0000-4000-8000-000000000001 --cluster-wide -f Tests/Fixtures/\(fixture)"
    )
    #expect(outcome.status == 64 && outcome.output.isEmpty && outcome.errors.contains(words), "\(outcome)")
  }
}

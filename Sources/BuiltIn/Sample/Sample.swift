/// Contoso Retail: a fictional cluster and tenant to try aksess on, with the irregularities that a review must find.
package enum Sample {
  package static let title = "Contoso Retail"

  /// The files of a workspace folder, each with the output of the command that it is named for.
  ///
  /// The roles of every cluster are left out: they are in `DefaultRoles`, Azure's in `AzureRoles`.
  package static let files: [(path: String, text: String)] = [
    ("kubernetes/namespaces.yaml", namespaces),
    ("kubernetes/service-accounts.yaml", serviceAccounts),
    ("kubernetes/roles.yaml", roles),
    ("kubernetes/cluster-roles.yaml", clusterRoles),
    ("kubernetes/bindings/cluster-wide.yaml", clusterWideBindings),
    ("kubernetes/bindings/retail.yaml", retailBindings),
    ("kubernetes/bindings/payments.yaml", paymentsBindings),
    ("kubernetes/bindings/orders-and-catalog.yaml", ordersAndCatalogBindings),
    ("kubernetes/bindings/platform.yaml", platformBindings),
    ("kubernetes/system.yaml", system),
    ("owners.yaml", owners),
    ("aks.json", aks),
    ("groups.json", groups),
    ("users.json", users),
    ("role-assignments.json", roleAssignments),
    ("deny-assignments.json", denyAssignments),
    ("members/7f3c1b2e-4d5a-4c6b-9e8f-0a1b2c3d4e5f.json", retailDevelopersMembers),
    ("members/51ea40b0-7088-4482-8231-74d06cde3e3a.json", paymentsTeamMembers),
    ("members/ff4122a9-6cc0-4b07-b5aa-48c3efe4c23f.json", dataPlatformMembers),
    ("members/d0fa9cc4-4840-46a1-8358-c2d6d005628e.json", platformAdminsMembers),
    ("members/ec073868-e5ad-4acf-9c87-6c19c5cdfc75.json", breakGlassMembers),
    ("members/723e7e5f-666b-4e4f-b546-cf315cc8f11b.json", orderOperationsMembers),
    ("members/dc33ca10-1f4c-49e8-afd5-751c88b0482d.json", supportReadersMembers),
    ("members/23118a95-bb79-41c1-b825-bab6ba022cbc.json", catalogTeamForProductsMembers),
    ("members/1d7cbe97-f81b-4338-8246-c789f98afc42.json", catalogTeamForSearchMembers),
    ("members/c35e22d7-cd61-4916-8520-9351651bf659.json", contractorsMembers),
    ("members/b825e23b-002b-427a-995c-8baf2d99225c.json", onCallMembers),
    ("members/d4e9d6ac-7253-48ff-9a10-52535f763fae.json", loyaltyLaunchMembers),
    ("members/ca001470-a3a3-4d00-b668-8ed3d01cdda1.json", retailNewsletterMembers),
  ]
}

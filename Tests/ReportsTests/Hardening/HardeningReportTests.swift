import AccessModel
import AccessAnalysis
import BuiltIn
import Connectors
import Manifests
import Reports
import Testing

/// The printed checklist of a cluster's sign-in.
@Suite struct HardeningReportTests {
  private func report(
    _ files: [(path: String, text: String)], _ declared: DeclaredIdentities = DeclaredIdentities(),
    _ request: HardeningRequest = HardeningRequest()
  ) throws -> HardeningReport {
    let snapshot = try WorkspaceReader.read(files: files, title: "small", at: Small.now).snapshot
    return HardeningReport(
      HardeningAssessment(snapshot, declared, request, builtIn: AzureRoles.definitions), title: snapshot.title)
  }

  private func expectText(_ text: String, _ expected: String, location: SourceLocation = #_sourceLocation) {
    #expect(Name(text) == Name(expected), "\(text)", sourceLocation: location)
  }

  private static let admins = "10000000-0000-0000-0000-000000000001"

  /// A cluster and a group with deceptive names.
  private static let small = [
    (
      "aks.json",
      #"""
      {"id": "/subscriptions/s/resourcegroups/rg(été)/providers/Microsoft.ContainerService/managedClusters/ab",
       "name": "x\u202e\nb", "enableRbac": true, "aadProfile": {"managed": true, "adminGroupObjectIDs": ["\#(admins)"]}}
      """#
    ),
    ("groups.json", #"[{"id": "\#(admins)", "displayName": "Admins\u202e\n", "securityEnabled": true}]"#),
    ("members/\(admins).json", "[]"), ("deny-assignments.json", "[]"),
  ]

  @Test("the sample")
  func sample() throws {
    let glass = try #require(ObjectID("ec073868-e5ad-4acf-9c87-6c19c5cdfc75"))
    let text = try report(
      [("kubernetes/default-roles.json", DefaultRoles.text)] + Sample.files,
      DeclaredIdentities(breakGlass: [.objectID(glass)])
    ).text
    expectText(
      text,
      #"""
      contoso-prod, resource group contoso-rg, subscription 97dac4af-46e9-478b-9424-9464d83f70f7
      ✓ Kubernetes RBAC: on
      ✓ Entra integration: managed by AKS, tenant 3c26f69c-270e-4468-9a57-b49c0e737f38
      ✓ Admin groups: 1 set
      ✓ Admin group: AKS Platform Admins (d0fa9cc4-4840-46a1-8358-c2d6d005628e): 3 people can sign in
      ✗ Local accounts: on
          Local accounts bypass Conditional Access, leave no sign-in log and outlive the employee: anyone who once held the admin kubeconfig stays system:masters through its certificate.
        → Disable them:
            az aks update --resource-group contoso-rg --name contoso-prod --subscription 97dac4af-46e9-478b-9424-9464d83f70f7 --disable-local-accounts
        → Then rotate the certificates, as those issued before stay valid until then; every node is recreated too, and the cluster is down for up to 30 minutes:
            az aks rotate-certs --resource-group contoso-rg --name contoso-prod --subscription 97dac4af-46e9-478b-9424-9464d83f70f7
        → Then everyone fetches the kubeconfig again, as the cluster's certificate authority has changed:
            az aks get-credentials --resource-group contoso-rg --name contoso-prod --subscription 97dac4af-46e9-478b-9424-9464d83f70f7 --format exec --overwrite-existing
      ✗ Admin kubeconfig: 2 can fetch one, 1 of them not declared
          Grace Kim (grace.kim@contoso.com), not declared, can fetch the admin kubeconfig, fetch the admin access profile: Azure role Owner at subscription 97dac4af-46e9-478b-9424-9464d83f70f7.
          AKS Break Glass (ec073868-e5ad-4acf-9c87-6c19c5cdfc75), declared as break-glass, can fetch the admin kubeconfig, fetch the admin access profile: Azure role Azure Kubernetes Service Cluster Admin Role at cluster contoso-prod.
          The admin kubeconfig bypasses Entra: anyone who can fetch it is cluster admin without signing in.
        → Declare in config.yaml (platform-admins, break-glass) who is meant to, and remove the Azure role from the others
      ✗ Admins through Azure: 3 can become cluster admin, 2 of them not declared
          Grace Kim (grace.kim@contoso.com), not declared, can change the cluster's settings, assign any Azure role, run commands in the cluster: Azure role Owner at subscription 97dac4af-46e9-478b-9424-9464d83f70f7.
          AKS Platform Admins (d0fa9cc4-4840-46a1-8358-c2d6d005628e), not declared, can bind any role in the cluster: Azure role Azure Kubernetes Service RBAC Cluster Admin at cluster contoso-prod.
          AKS Break Glass (ec073868-e5ad-4acf-9c87-6c19c5cdfc75), declared as break-glass, can run commands in the cluster: Azure role Azure Kubernetes Service Cluster Admin Role at cluster contoso-prod.
          Anyone who can change the cluster, assign roles or run commands through Azure can become cluster admin, whatever Kubernetes RBAC says.
        → Declare in config.yaml (platform-admins, break-glass) who is meant to, and remove the Azure role from the others
      ✓ Azure RBAC: on, 8 role assignments read
      ✗ User kubeconfig: 7 of 14 bound groups can fetch the user kubeconfig; 7 people or service principals are bound individually; 2 Azure role assignments give access inside the cluster
          Bound, but cannot fetch it: AKS Break Glass (ec073868-e5ad-4acf-9c87-6c19c5cdfc75) and Loyalty Launch 2025 (d4e9d6ac-7253-48ff-9a10-52535f763fae).
          Bound, but whether they can fetch it is not known, as members were not read: 5622ec1a-51ad-41e6-a698-aaef14f29c25 (name unknown).
          Microsoft recommends Azure RBAC for the kubeconfig and Kubernetes RBAC for namespaces: a binding does not help a group that cannot fetch the kubeconfig, and the kubeconfig does not help a group that holds nothing.
        → Let AKS Break Glass (ec073868-e5ad-4acf-9c87-6c19c5cdfc75) fetch the kubeconfig:
            az role assignment create --assignee-object-id ec073868-e5ad-4acf-9c87-6c19c5cdfc75 --assignee-principal-type Group --role 'Azure Kubernetes Service Cluster User Role' --scope /subscriptions/97dac4af-46e9-478b-9424-9464d83f70f7/resourceGroups/contoso-rg/providers/Microsoft.ContainerService/managedClusters/contoso-prod
        → Let Loyalty Launch 2025 (d4e9d6ac-7253-48ff-9a10-52535f763fae) fetch the kubeconfig:
            az role assignment create --assignee-object-id d4e9d6ac-7253-48ff-9a10-52535f763fae --assignee-principal-type Group --role 'Azure Kubernetes Service Cluster User Role' --scope /subscriptions/97dac4af-46e9-478b-9424-9464d83f70f7/resourceGroups/contoso-rg/providers/Microsoft.ContainerService/managedClusters/contoso-prod
      ✓ Break-glass: AKS Break Glass (ec073868-e5ad-4acf-9c87-6c19c5cdfc75): can sign in, and is cluster admin through ClusterRoleBinding break-glass

      Lockout guard: local accounts can be disabled.
      AKS Platform Admins (d0fa9cc4-4840-46a1-8358-c2d6d005628e) stays admin: 3 people can sign in.

      """#)
  }

  @Test("what cannot be fixed yet, and deceptive names")
  func hostile() throws {
    let text = try report(Self.small).text
    expectText(
      text,
      #"""
      ab, resource group rg(été), subscription s
      ✓ Kubernetes RBAC: on
      ✓ Entra integration: managed by AKS
      ✓ Admin groups: 1 set
      ✗ Admin group: Admins\u{202e}\n (10000000-0000-0000-0000-000000000001): it has no members
          A group that does not exist, is in no token or has no member who can sign in makes nobody an administrator, and guest accounts can only be disabled by another tenant.
        → Add someone who can sign in to group 10000000-0000-0000-0000-000000000001, and read its members again:
            az ad group member list --group 10000000-0000-0000-0000-000000000001 --output json > members/10000000-0000-0000-0000-000000000001.json
      ? Local accounts: the profile does not say; they are on unless disabled
          The command that disables them is withheld for now.
          Admins\u{202e}\n (10000000-0000-0000-0000-000000000001) is not a way in: it has no members.
          Local accounts bypass Conditional Access, leave no sign-in log and outlive the employee: anyone who once held the admin kubeconfig stays system:masters through its certificate.
        → Add someone who can sign in to group 10000000-0000-0000-0000-000000000001, and read its members again:
            az ad group member list --group 10000000-0000-0000-0000-000000000001 --output json > members/10000000-0000-0000-0000-000000000001.json
      ? Admin kubeconfig: nobody can fetch one as far as is known: the sources contain no Azure role assignments (role-assignments.json)
          The admin kubeconfig bypasses Entra: anyone who can fetch it is cluster admin without signing in.
        → Read the role assignments:
            az role assignment list --all --include-inherited --subscription s --output json > role-assignments.json
      ? Admins through Azure: nobody can become cluster admin as far as is known: the sources contain no Azure role assignments (role-assignments.json)
          Anyone who can change the cluster, assign roles or run commands through Azure can become cluster admin, whatever Kubernetes RBAC says.
        → Read the role assignments:
            az role assignment list --all --include-inherited --subscription s --output json > role-assignments.json
      ✓ Azure RBAC: off: Kubernetes RBAC alone decides
      ? User kubeconfig: 0 of 0 bound groups can fetch the user kubeconfig, as far as is known: the sources contain no Azure role assignments (role-assignments.json)
          Microsoft recommends Azure RBAC for the kubeconfig and Kubernetes RBAC for namespaces: a binding does not help a group that cannot fetch the kubeconfig, and the kubeconfig does not help a group that holds nothing.
        → Read the role assignments:
            az role assignment list --all --include-inherited --subscription s --output json > role-assignments.json
      ✗ Break-glass: none is declared
          Where Conditional Access or the admin groups fail, break-glass identities are the way back in. One that is unknown, cannot sign in or is not cluster admin does not help.
        → Declare it in config.yaml: break-glass: [OBJECT-ID-OR-UPN]

      Lockout guard: the command that disables local accounts is withheld.
      Admins\u{202e}\n (10000000-0000-0000-0000-000000000001) is not a way in: it has no members.

      """#)
  }

  @Test("JSON is lossless, and has what a program needs to run a command")
  func json() throws {
    let id = try #require(ObjectID(Self.admins))
    let request = HardeningRequest(azureRBAC: true, assumedAdmins: [id])
    let json = try report(Self.small, DeclaredIdentities(), request).value.jsonLine
    for part in [
      #""state":"bad","cluster":{"subscription":"s","resourceGroup":"rg(été)","name":"ab"}"#,
      #""incomplete":["Local accounts: the profile does not say; they are on unless disabled""#,
      #""id":"admin-group/10000000-0000-0000-0000-000000000001","title":"Admin group","state":"bad""#,
      #""changes":[{"id":"azure-rbac","title":"Azure RBAC on","steps":[{"label":"Enable it","command":{"#,
      #""line":"az aks update --resource-group 'rg(été)' --name ab --subscription s --enable-"#,
      #""arguments":["aks","update","--resource-group","rg(été)","--name","ab","--subscription","s","--enable-"#,
      #""guard":[{"door":"local-accounts","isGiven":false,"isUnknown":false,"reasons":["Admins\u202e\n (10000000-"#,
    ] {
      #expect(json.contains(part), "\(part) in \(json)")
    }
  }

  /// Names that `az` would interpret as something else.
  private static let odd = [
    "managedClusters/@b", "managedClusters/a b", "managedClusters/a\\u202e\\nb", "managedClusters/a'b",
    "managedClusters/-b;c",
  ]

  @Test("a cluster whose name is unsafe in commands gets none", arguments: odd)
  func oddNames(name: String) throws {
    let aks = Self.small[0].1.replacing("managedClusters/ab", with: name)
    let report = try report([("aks.json", aks), Self.small[1], Self.small[2]])
    #expect(!report.text.contains("az aks"))
  }

  @Test("a tenant that is neither a GUID nor a domain name is in no command", arguments: ["@/etc/passwd", "a b", "-x"])
  func oddTenants(tenant: String) throws {
    let aks = #"""
      {"id": "/subscriptions/s/resourcegroups/r/providers/Microsoft.ContainerService/managedClusters/c", "name": "c",
       "enableRbac": true, "disableLocalAccounts": false,
       "aadProfile": {"managed": false, "tenantId": "\#(tenant)"}}
      """#
    let id = try #require(ObjectID(Self.admins))
    let request = HardeningRequest(addedAdminGroups: [id], assumedAdmins: [id])
    let text = try report([("aks.json", aks)], DeclaredIdentities(), request).text
    #expect(text.contains("Enable it; it cannot be disabled again (the profile's tenant “\(tenant)” is neither"))
    #expect(!text.contains("--aad-tenant-id"))
  }
}

import AccessModel
import AccessAnalysis
import Testing

/// No command is printed that az would refuse or partly ignore on this cluster.
@Suite struct AzCommandTests {
  /// The problem of a command for a cluster according to the checks of azure-cli; nil if there is none.
  private func refusal(_ command: [String], _ example: HardeningCase) -> String? {
    func has(_ option: String) -> Bool { command.contains(option) }
    let needsEntra = [
      "--aad-tenant-id", "--aad-admin-group-object-ids", "--enable-azure-rbac", "--disable-azure-rbac",
    ]
    switch Array(command.prefix(2)) {
    case ["aks", "create"]:
      if ["--disable-azure-rbac", "--enable-local-accounts"].contains(where: has) { return "no option of create" }
      if needsEntra.contains(where: has) && !has("--enable-aad") { return "dropped without --enable-aad" }
    case ["aks", "update"]:
      if has("--enable-aad") && example.entra == .managed { return "Entra is on already" }
      if needsEntra.contains(where: has) && !has("--enable-aad") && example.entra != .managed { return "Entra is off" }
      if has("--disable-local-accounts") && example.entra != .managed { return "nobody could sign in" }
    case ["aks", "get-credentials"]:
      if has("--admin") { return "--admin with --format" }
    default: break
    }
    if has("--enable-azure-rbac") && has("--disable-azure-rbac") { return "both ways" }
    guard let list = command.firstIndex(of: "--aad-admin-group-object-ids").map({ command[$0 + 1] }) else { return nil }
    let groups = list.split(separator: ",", omittingEmptySubsequences: false).map { ObjectID(String($0)) }
    return list.isEmpty || !groups.contains(nil) ? nil : "the list holds what is no object ID"
  }

  @Test("whatever is asked for")
  func accepted() {
    let requests = [true, false, nil].flatMap { azureRBAC in
      [[], [AdminGroupCase.id(0xC)]].flatMap { added in
        [[], [AdminGroupCase.group]].map { removed in
          HardeningRequest(addedAdminGroups: added, removedAdminGroups: removed, azureRBAC: azureRBAC)
        }
      }
    }
    var shapes: Set<[String]> = []
    for example in HardeningCase.all {
      for request in requests {
        var example = example
        example.request.addedAdminGroups = request.addedAdminGroups
        example.request.removedAdminGroups = request.removedAdminGroups
        example.request.azureRBAC = request.azureRBAC
        for command in example.review.commands {
          #expect(refusal(command, example) == nil, "\(command) \(example)")
          shapes.insert(command.prefix(2) + command.filter { $0.hasPrefix("--") })
        }
      }
    }
    for option in ["--enable-aad", "--aad-tenant-id", "--enable-azure-rbac", "--disable-azure-rbac"] {
      #expect(shapes.contains { $0.contains(option) }, "\(option)")
    }
  }

  @Test("Entra integration is enabled with the groups, the tenant and Azure RBAC")
  func enable() {
    let groups = [AdminGroupCase.group, AdminGroupCase.id(0xC)]
    let review = HardeningCase(
      entra: .legacy, hasAdminGroup: false, request: HardeningRequest(addedAdminGroups: groups, azureRBAC: true)
    ).review
    #expect(
      review.commands.first == [
        "aks", "update", "--resource-group", "rg", "--name", "contoso", "--subscription", "s", "--enable-aad",
        "--aad-admin-group-object-ids", groups.map(\.description).joined(separator: ","), "--aad-tenant-id", "t",
        "--enable-azure-rbac",
      ])
    #expect(review.item("entra-integration")?.state == .bad && review.state == .bad)
  }

  @Test("a name that looks like an option is joined to the option, and one that az would read as a file is refused")
  func names() throws {
    let cluster = try #require(ManagedClusterID(resourceGroup: "-rg", name: "--help"))
    let review = HardeningAssessment(
      creating: cluster, HardeningCase().snapshot, HardeningRequest(addedAdminGroups: [AdminGroupCase.group]))
    #expect(review.commands.first?.prefix(4) == ["aks", "create", "--resource-group=-rg", "--name=--help"])
    for name in ["", "@/etc/passwd", "a/b"] {
      #expect(ManagedClusterID(resourceGroup: "rg", name: name) == nil)
    }
  }

  @Test(
    "a resource ID is read in any case, and nothing else for one",
    arguments: [
      ("/subscriptions/S/resourcegroups/rg/providers/Microsoft.ContainerService/managedClusters/c", true),
      ("/SUBSCRIPTIONS/S/resourceGroups/rg/PROVIDERS/microsoft.containerservice/MANAGEDCLUSTERS/c", true),
      ("/subscriptions/S/resourceGroups/rg/providers/Microsoft.ContainerService/managedClusters/c/namespaces/n", false),
      ("/subscriptions/S/resourceGroups//providers/Microsoft.ContainerService/managedClusters/c", false),
      ("", false), ("c", false),
    ])
  func resourceID(text: String, isOne: Bool) {
    let cluster = ManagedClusterID(resourceID: text)
    #expect(cluster == (isOne ? ManagedClusterID(subscription: "S", resourceGroup: "rg", name: "c") : nil))
  }

  @Test("without a resource ID no command names the cluster, and a message says so")
  func noResourceID() {
    var contents = HardeningCase().snapshot.contents
    contents.profile = ClusterProfile(name: "c", resourceID: "", entra: .managed, adminGroups: [AdminGroupCase.group])
    let snapshot = Snapshot(
      contents: contents, directory: AdminGroupCase.all[0].directory, title: "", readAt: Timestamp(seconds: 0))
    let review = HardeningAssessment(snapshot, DeclaredIdentities())
    #expect(review.commands.isEmpty)
    #expect(review.item("local-accounts")?.steps.first?.label.contains("no resource ID") == true)
  }
}

import AccessModel
import AccessAnalysis
import TestSupport

/// A random tenant, the data that was read about it, and the request of an administrator.
struct RandomTenant {
  private var random: SeededGenerator
  private(set) var truth: PlainSignIn
  private(set) var request = HardeningRequest()
  private var isAssumed: Set<Int> = []

  private static let groupCount = 4
  private static let peopleCount = 4

  static func group(_ number: Int) -> ObjectID { AdminGroupCase.id(0xA + number) }
  static func person(_ number: Int) -> ObjectID { AdminGroupCase.id(1 + number) }
  static func number(ofGroup id: String) -> Int? { (0..<groupCount).first { group($0).description == id } }

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    truth = PlainSignIn(
      people: [], groups: [], denials: [], azurePeople: [], azureGroups: [],
      state: PlainSignIn.State(isManaged: true, adminGroups: [], usesAzureRBAC: false, hasLocalAccounts: true))
    truth.people = (0..<Self.peopleCount).map { _ in chance(75) }
    truth.groups = (0..<Self.groupCount).map { own in
      PlainSignIn.Group(
        exists: chance(90), isSecurityEnabled: chance(85), people: some(Self.peopleCount, 35),
        groups: some(Self.groupCount, 12).subtracting([own]))
    }
    truth.denials = (0..<(chance(55) ? 0 : 1 + number(2))).map { _ in
      PlainSignIn.Deny(
        deniesAdministration: chance(75), isEverybody: chance(30), people: some(Self.peopleCount, 25),
        groups: some(Self.groupCount, 20), excludedPeople: some(Self.peopleCount, 15),
        excludedGroups: some(Self.groupCount, 15))
    }
    truth.boundPeople = chance(70) ? [] : some(Self.peopleCount, 40)
    truth.azurePeople = chance(80) ? [] : some(Self.peopleCount, 40)
    truth.azureGroups = chance(80) ? [] : some(Self.groupCount, 40)
    truth.state = PlainSignIn.State(
      isManaged: chance(90), adminGroups: some(Self.groupCount, 40), usesAzureRBAC: chance(50),
      hasLocalAccounts: chance(60))
    if !truth.state.isManaged { truth.state.usesAzureRBAC = false }
    if !truth.state.isManaged { truth.state.adminGroups = [] }
    ask()
  }

  private mutating func ask() {
    request.addedAdminGroups = some(Self.groupCount, 20).sorted().map(Self.group)
    request.removedAdminGroups = truth.state.adminGroups.filter { _ in chance(25) }.sorted().map(Self.group)
      .filter { !request.addedAdminGroups.contains($0) }
    request.azureRBAC = chance(50) ? nil : chance(50)
    for group in 0..<Self.groupCount where chance(15) {
      isAssumed.insert(group)
      // The administrator's assumption is true if the data leaves it open, as it is trusted.
      if chance(80) {
        truth.groups[group].exists = true
        truth.groups[group].isSecurityEnabled = true
        truth.groups[group].people.insert(number(Self.peopleCount))
        truth.people[truth.groups[group].people.min() ?? 0] = true
      }
    }
    request.assumedAdmins = Set(isAssumed.map(Self.group))
  }

  /// Whether the administrator's assumption about a group is true.
  private func isTrue(_ group: Int) -> Bool {
    truth.groups[group].exists && truth.groups[group].isSecurityEnabled
      && truth.groups[group].people.contains { truth.people[$0] }
  }

  /// The data that was read about the true state. It is complete for groups about which the assumption is false.
  mutating func snapshot() -> Snapshot {
    let isWordTrue = isAssumed.allSatisfy(isTrue)
    func isLeftOut(_ percent: Int) -> Bool { isWordTrue && chance(percent) }
    var gaps: [Gap] = []
    var contents = Snapshot.Contents()
    let hasGroups = !isLeftOut(15)
    if !hasGroups { gaps.append(Gap([.groups], reason: "groups.json is missing")) }
    let silentOnSecurity = isLeftOut(10)
    let groups = truth.groups.enumerated().filter { $0.element.exists && hasGroups }.map { number, group in
      Group(
        id: Self.group(number), displayName: "Group \(number)",
        isSecurityEnabled: silentOnSecurity ? nil : group.isSecurityEnabled)
    }
    let hasUsers = !isLeftOut(15)
    let users = truth.people.enumerated().map { number, canSignIn in
      User(
        id: Self.person(number), displayName: "Person \(number)", userPrincipalName: Name("p\(number)@contoso.com"),
        isEnabled: hasUsers ? canSignIn : nil)
    }
    var members: [ObjectID: [Directory.Member]] = [:]
    for (number, group) in truth.groups.enumerated() where group.exists && !isLeftOut(20) {
      members[Self.group(number)] =
        group.people.sorted().map { .user(Self.person($0)) }
        + group.groups.filter { truth.groups[$0].exists }.sorted().map { .group(Self.group($0)) }
    }
    if isLeftOut(25) {
      if truth.state.usesAzureRBAC { gaps.append(.unreadDenyAssignments) }
      contents.areDenyAssignmentsRead = false
    } else {
      contents.denyAssignments = truth.denials.map { denyAssignment($0) }
    }
    if isLeftOut(15) {
      gaps.append(Gap([.azure], reason: "role-assignments.json is missing"))
    } else {
      contents.roleAssignments =
        truth.azureGroups.sorted().map { HardeningCase.clusterAdmin(Self.group($0)) }
        + truth.azurePeople.sorted().map { HardeningCase.clusterAdmin(Self.person($0), "User") }
    }
    contents.roleDefinitions = HardeningCase.definitions
    contents.profile = ClusterProfile(
      name: "contoso", resourceID: HardeningCase.resourceID, entra: truth.state.isManaged ? .managed : .off,
      adminGroups: truth.state.adminGroups.sorted().map(Self.group), hasLocalAccounts: truth.state.hasLocalAccounts,
      usesKubernetesRBAC: true, usesAzureRBAC: truth.state.usesAzureRBAC)
    return Snapshot(
      contents: contents, directory: Directory(groups: groups, users: users, members: members), title: "",
      readAt: Timestamp(seconds: 0), gaps: gaps)
  }

  private mutating func denyAssignment(_ deny: PlainSignIn.Deny) -> DenyAssignment {
    // The principal type may be left out.
    let groupType: PrincipalType = chance(75) ? .group : .other("")
    func named(_ people: Set<Int>, _ groups: Set<Int>) -> [DenyAssignment.Principal] {
      people.sorted().map { DenyAssignment.Principal(id: Self.person($0), type: .user) }
        + groups.sorted().map { DenyAssignment.Principal(id: Self.group($0), type: groupType) }
    }
    let action = deny.deniesAdministration ? "*" : "secrets/read"
    return DenyAssignment(
      name: "no", scope: HardeningCase.resourceID, appliesToChildScopes: true,
      permissions: [
        AzurePermissions(
          actions: [], notActions: [], dataActions: ["Microsoft.ContainerService/managedClusters/\(action)"],
          notDataActions: [])
      ],
      principals: deny.isEverybody
        ? [DenyAssignment.Principal(id: .zero, type: .everyone)] : named(deny.people, deny.groups),
      excludedPrincipals: named(deny.excludedPeople, deny.excludedGroups), condition: nil)
  }

  private mutating func chance(_ percent: Int) -> Bool { number(100) < percent }

  private mutating func number(_ count: Int) -> Int { Int(random.next() % UInt64(count)) }

  private mutating func some(_ count: Int, _ percent: Int) -> Set<Int> {
    Set((0..<count).filter { _ in chance(percent) })
  }
}

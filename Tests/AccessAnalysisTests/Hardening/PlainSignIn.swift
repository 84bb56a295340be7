import AccessModel
import AccessAnalysis

/// The true state of a tenant and a cluster, whatever the data says, and who can administer the cluster; decided person
/// by person, independently of aksess.
struct PlainSignIn {
  struct Group {
    var exists: Bool
    var isSecurityEnabled: Bool
    var people: Set<Int>
    var groups: Set<Int>
  }

  struct Deny {
    /// Whether it denies everything that an administrator does in the cluster, or else nothing of that.
    var deniesAdministration: Bool
    var isEverybody: Bool
    var people: Set<Int>
    var groups: Set<Int>
    var excludedPeople: Set<Int>
    var excludedGroups: Set<Int>
  }

  /// The part that `az` commands change.
  struct State: Hashable {
    var isManaged: Bool
    var adminGroups: Set<Int>
    var usesAzureRBAC: Bool
    var hasLocalAccounts: Bool
  }

  /// Whether each person can sign in.
  var people: [Bool]
  var groups: [Group]
  var denials: [Deny]
  /// The holders of Azure's cluster admin role in the whole cluster.
  var azurePeople: Set<Int>
  var azureGroups: Set<Int>
  /// The subjects bound to cluster-admin by a ClusterRoleBinding.
  var boundPeople: Set<Int> = []
  var state: State

  /// The groups that a person's token carries.
  private func tokenGroups(_ person: Int) -> Set<Int> {
    var reached: Set<Int> = []
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for (number, group) in groups.enumerated() where group.exists && !reached.contains(number) {
        if group.people.contains(person) || !group.groups.isDisjoint(with: reached) {
          reached.insert(number)
          hasChanged = true
        }
      }
    }
    return reached.filter { groups[$0].isSecurityEnabled }
  }

  private func isDenied(_ person: Int, _ token: Set<Int>) -> Bool {
    denials.contains { deny in
      deny.deniesAdministration
        && (deny.isEverybody || deny.people.contains(person) || !deny.groups.isDisjoint(with: token))
        && !deny.excludedPeople.contains(person) && deny.excludedGroups.isDisjoint(with: token)
    }
  }

  /// Whether anybody can sign in to the cluster as an administrator.
  func isOpen(_ state: State) -> Bool {
    if state.hasLocalAccounts { return true }
    guard state.isManaged else { return false }
    return people.indices.contains { person in
      guard people[person] else { return false }
      let token = tokenGroups(person)
      if state.usesAzureRBAC {
        if isDenied(person, token) { return false }
        if azurePeople.contains(person) || !azureGroups.isDisjoint(with: token) { return true }
      }
      return boundPeople.contains(person) || !state.adminGroups.isDisjoint(with: token)
    }
  }

  /// The state after one command, by its flags; unchanged if `az` refuses it.
  static func run(_ command: [String], on state: State, number: (String) -> Int?) -> State {
    guard command.prefix(2) == ["aks", "update"] else { return state }
    var after = state
    if command.contains("--enable-aad") {
      if state.isManaged { return state }
      after.isManaged = true
      after.usesAzureRBAC = command.contains("--enable-azure-rbac")
    } else {
      if command.contains("--enable-azure-rbac"), state.isManaged { after.usesAzureRBAC = true }
      if command.contains("--disable-azure-rbac"), state.isManaged { after.usesAzureRBAC = false }
    }
    if let option = command.firstIndex(of: "--aad-admin-group-object-ids"), after.isManaged {
      after.adminGroups = Set(command[option + 1].split(separator: ",").compactMap { number(String($0)) })
    }
    if command.contains("--disable-local-accounts") { after.hasLocalAccounts = false }
    return after
  }

  /// Whether any sequence of a subset of the commands locks everybody out.
  func canLockOut(_ commands: [[String]], number: (String) -> Int?) -> Bool {
    func plays(_ rest: [[String]], from state: State) -> Bool {
      rest.indices.contains { next in
        let after = PlainSignIn.run(rest[next], on: state, number: number)
        if isOpen(state) && !isOpen(after) { return true }
        return plays(rest.enumerated().filter { $0.offset != next }.map(\.element), from: after)
      }
    }
    return plays(commands, from: state)
  }
}

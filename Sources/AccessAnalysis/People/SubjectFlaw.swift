import AccessModel

/// What is wrong with the subject of a binding, according to the directory.
///
/// The cluster identifies a member of the tenant by user principal name, a guest, a service principal or a managed
/// identity by object ID, and a group by its object ID in lower case (AKS, "Entra integration"). No other form matches.
package enum SubjectFlaw: Sendable, Hashable {
  /// A display name, or a mail nickname.
  case groupByName([ObjectID])
  case groupInCapitals(ObjectID)
  case groupIsUser(User)
  case groupIsServicePrincipal(ServicePrincipal)
  case groupNotSecurityEnabled
  case groupWithoutObjectID
  case groupUnknown
  case groupAbsent
  case userByObjectID(User)
  case guestByPrincipalName(User)
  case userInOtherCase(User)
  case userByMail(User)
  case userIsGroup(Group)
  case servicePrincipalByName(ServicePrincipal)
  case userDisabled(User)
  case userUnknown

  /// Nil if nothing is wrong, or the data does not say.
  package init?(_ subject: Subject, in directory: Directory) {
    guard !subject.isSystem, !subject.isAKSIdentity, !subject.name.isOutsideEntra else { return nil }
    switch subject.kind {
    case .serviceAccount: return nil
    case .group: guard let flaw = SubjectFlaw(group: subject.name, directory) else { return nil }; self = flaw
    case .user: guard let flaw = SubjectFlaw(user: subject.name, directory) else { return nil }; self = flaw
    }
  }

  private init?(group name: Name, _ directory: Directory) {
    guard let id = ObjectID(name.text) else {
      let shown = directory.groups(named: name.text)
      let named = (shown.isEmpty ? directory.groups(mailNickname: name.text) : shown).map(\.id)
      self = named.isEmpty ? .groupWithoutObjectID : .groupByName(named)
      return
    }
    if id.name != name {
      self = .groupInCapitals(id)
    } else if let group = directory.group(id) {
      guard group.isSecurityEnabled == false else { return nil }
      self = .groupNotSecurityEnabled
    } else if let user = directory.user(id) {
      self = .groupIsUser(user)
    } else if let principal = directory.servicePrincipal(id) {
      self = .groupIsServicePrincipal(principal)
    } else if directory.isAbsent(id) {
      self = .groupAbsent
    } else {
      guard !directory.groups.isEmpty else { return nil }
      self = .groupUnknown
    }
  }

  private init?(user name: Name, _ directory: Directory) {
    if let user = directory.user(principalName: name) {
      if user.isGuest {
        self = .guestByPrincipalName(user)
      } else if user.userPrincipalName != name {
        self = .userInOtherCase(user)
      } else {
        guard user.isEnabled == false else { return nil }
        self = .userDisabled(user)
      }
      return
    }
    if let id = ObjectID(name.text) {
      if let user = directory.user(id) {
        guard user.kubernetesName != name || user.isEnabled == false else { return nil }
        self = user.isGuest && user.kubernetesName == name ? .userDisabled(user) : .userByObjectID(user)
      } else if directory.servicePrincipal(id) != nil {
        return nil
      } else if let group = directory.group(id) {
        self = .userIsGroup(group)
      } else if let principal = directory.servicePrincipals.first(where: { $0.clientID == name.text }) {
        self = .servicePrincipalByName(principal)
      } else {
        guard !directory.users.isEmpty else { return nil }
        self = .userUnknown
      }
      return
    }
    if let user = directory.user(mail: name.text) {
      self = .userByMail(user)
    } else if let principal = directory.servicePrincipals.first(where: { $0.displayName == name.text }) {
      self = .servicePrincipalByName(principal)
    } else {
      guard !directory.users.isEmpty else { return nil }
      self = .userUnknown
    }
  }

  /// The subject that the binding means, named correctly; nil if that is unknown, or the name is right.
  package var fix: Subject? {
    switch self {
    case .groupByName(let ids): ids.count == 1 ? Subject(kind: .group, name: ids[0].name) : nil
    case .groupInCapitals(let id): Subject(kind: .group, name: id.name)
    case .groupIsUser(let user), .userByObjectID(let user), .guestByPrincipalName(let user),
      .userInOtherCase(let user), .userByMail(let user):
      Subject(kind: .user, name: user.kubernetesName)
    case .groupIsServicePrincipal(let principal), .servicePrincipalByName(let principal):
      Subject(kind: .user, name: principal.id.name)
    case .userIsGroup(let group): Subject(kind: .group, name: group.id.name)
    case .groupNotSecurityEnabled, .groupWithoutObjectID, .groupUnknown, .groupAbsent, .userDisabled, .userUnknown: nil
    }
  }

  /// Whether the account is disabled, deleted or unknown, as after an employee has left.
  package var isLeaver: Bool {
    switch self {
    case .userDisabled, .userUnknown: true
    default: false
    }
  }
}

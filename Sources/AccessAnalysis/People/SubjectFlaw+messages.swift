import AccessModel

extension SubjectFlaw {
  /// What is wrong, in brief for a table.
  package var remark: String {
    switch self {
    case .groupByName: "a name matches no group"
    case .groupInCapitals: "upper-case object ID matches no group"
    case .groupIsUser: "a user bound as Group"
    case .groupIsServicePrincipal: "a service principal bound as Group"
    case .groupNotSecurityEnabled: "not security-enabled"
    case .groupWithoutObjectID: "no object ID"
    case .groupUnknown: "unknown object ID"
    case .groupAbsent: "no longer exists"
    case .userByObjectID: "a member bound by object ID"
    case .guestByPrincipalName: "a guest bound by name"
    case .userInOtherCase: "differs in case"
    case .userByMail: "bound by mail address"
    case .userIsGroup: "a group bound as User"
    case .servicePrincipalByName: "a service principal bound by name"
    case .userDisabled: "disabled"
    case .userUnknown: "unknown user"
    }
  }

  /// Why it matters and what to do, as messages; may contain hostile text.
  package var explanation: String {
    switch self {
    case .groupByName(let ids):
      SubjectFlaw.whyByName + (ids.count == 1 ? "" : " \(ids.count) groups have this name.")
    case .groupInCapitals: SubjectFlaw.whyInCapitals
    case .groupIsUser(let user): "The object ID is that of \(user.displayName), a user: it is not a group."
    case .groupIsServicePrincipal(let principal):
      "The object ID is that of the service principal \(principal.displayName), which the cluster knows as a User. "
        + "For workloads, prefer workload identity and a ServiceAccount."
    case .groupNotSecurityEnabled: SubjectFlaw.whyNotSecurityEnabled
    case .groupWithoutObjectID:
      "It is not an object ID, so no Entra group matches it; a certificate's organization could."
    case .groupUnknown: "No group that was read has this object ID: it was deleted or belongs to another tenant."
    case .groupAbsent: "Entra no longer has a group with this object ID, so it grants nothing."
    case .userByObjectID(let user):
      "\(user.displayName) is a member of the tenant, whom the cluster knows by user principal name."
    case .guestByPrincipalName(let user): "\(user.displayName) is a guest, whom the cluster knows by object ID."
    case .userInOtherCase(let user):
      "Kubernetes compares byte by byte; the user principal name is \(user.userPrincipalName)."
    case .userByMail(let user):
      "It is \(user.displayName)'s mail address; the cluster knows people by user principal name."
    case .userIsGroup(let group):
      "The object ID is that of the group \(group.displayName), which must be bound as Group."
    case .servicePrincipalByName(let principal):
      "The cluster knows the service principal \(principal.displayName) by its object ID. For workloads, prefer "
        + "workload identity and a ServiceAccount."
    case .userDisabled(let user): "\(user.displayName)'s account is disabled: it should no longer hold this."
    case .userUnknown: "No user that was read has this name: it was deleted, renamed or belongs to another tenant."
    }
  }

  /// Why a group's name, an object ID in upper case, and a group that is not security-enabled match nobody.
  static let whyByName = "Tokens carry the object IDs of groups, not their names, so it matches nobody."
  static let whyInCapitals = "Kubernetes compares byte by byte, and tokens carry object IDs in lower case."
  static let whyNotSecurityEnabled = "Tokens never carry a group that is not security-enabled, so it grants nothing."
}

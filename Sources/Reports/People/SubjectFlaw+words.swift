import AccessModel
import AccessAnalysis

extension SubjectFlaw {
  /// What is wrong, in a few words for a table.
  package var remark: String {
    switch self {
    case .groupByName: "a display name matches no group"
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

  /// Why it matters and what to do, in whole sentences; hostile text still in them.
  package var explanation: String {
    switch self {
    case .groupByName(let ids):
      "Tokens carry object IDs and not display names, so it matches nobody."
        + (ids.count == 1 ? "" : " \(ids.count) groups are called so.")
    case .groupInCapitals: "Kubernetes compares byte by byte, and tokens carry object IDs in lower case."
    case .groupIsUser(let user): "The object ID is that of \(user.displayName), a user: it is no group of anybody's."
    case .groupIsServicePrincipal(let principal):
      "The object ID is that of the service principal \(principal.displayName), which the cluster knows as a User. "
        + "A workload is better off with workload identity and a ServiceAccount."
    case .groupNotSecurityEnabled:
      "No token ever carries a group that is not security-enabled: it gives nobody anything."
    case .groupWithoutObjectID: "It is no object ID, so no Entra group matches it; a certificate's organisation could."
    case .groupUnknown: "No group read has this object ID: it was deleted, or is of another tenant."
    case .groupAbsent: "Entra has no group of this object ID any more: it gives nobody anything."
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
      "The cluster knows the service principal \(principal.displayName) by its object ID. A workload is better off with "
        + "workload identity and a ServiceAccount."
    case .userDisabled(let user): "\(user.displayName)'s account is disabled: nobody should hold this any more."
    case .userUnknown: "No user read has this name: deleted, renamed, or of another tenant."
    }
  }
}

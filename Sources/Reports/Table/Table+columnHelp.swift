extension Table {
  /// What the column says, in a message for the help; nil where its heading is a name from the data.
  package func help(for column: Column) -> String? {
    Table.columnHelp["\(kind).\(column.key)"] ?? Table.columnHelp[column.key]
  }

  /// By the column's key, where lists differ with the list's kind before it.
  private static let columnHelp = [
    "account": "the name that signs in",
    "binding": "the RoleBinding or ClusterRoleBinding that grants it",
    "bindings": "how many bindings name it",
    "candidates": "the person's other groups that would work",
    "clusterWide": "how many ClusterRoleBindings name it",
    "created": "how long ago it was created",
    "denied": "the Azure deny assignment that overrides it",
    "displayName": "the name in Entra; names need not be unique",
    "effect": "who would gain if the group were bound instead",
    "group": "the Entra group to bind instead",
    "groups": "how many groups its RoleBindings name",
    "highest": "the highest level granted; levels are listed below",
    "identifier": "the name in the binding; for Entra groups, the object ID",
    "kind": "what kind of subject or object it is",
    "level": "how much the role allows; levels are listed below",
    "members": "direct members; ? if they were not read",
    "fix": "the subject that is meant, where the binding misspells it",
    "name": "its name",
    "namespace": "where it applies; (cluster) is everywhere",
    "namespaces": "the number of namespaces with a RoleBinding that names it",
    "objectID": "the ID in Entra, which bindings name",
    "managedBy": "what manages it and reverts changes: AKS, Flux, Helm …",
    "remark": "what is wrong or unusual",
    "role": "what is granted; role/NAME is a Role in the namespace",
    "ruleCount": "how many rules it has",
    "rules": "what it allows, summarized",
    "serviceAccounts": "how many service accounts its RoleBindings name",
    "state": "disabled, guest, unknown …; empty if nothing is unusual",
    "status": "Active, Terminating, or known only from bindings",
    "subject": "who is bound, by display name if known",
    "subjects": "who is bound, by display name if known",
    "through": "the binding, Azure role or groups that grant it",
    "user": "the person whom a binding names",
    "userPrincipalName": "the name that signs in",
    "users": "how many people its RoleBindings name individually",
    "where": "in which namespaces; everywhere is every namespace",
    "workloadIdentity": "the client ID it signs in to Azure with",
    "NamespaceList.bindings": "how many RoleBindings are in it",
    "RoleList.bindings": "how many bindings grant it",
    "RoleList.namespace": "where it can be granted; (cluster) is a ClusterRole",
    "ServiceAccountList.namespace": "its namespace",
    "UserList.status": "disabled, guest, unknown …; empty if nothing is unusual",
  ]
}

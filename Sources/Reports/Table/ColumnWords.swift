extension Table {
  /// What the column says, in a sentence for the help; nil where its heading is a name from the data.
  package func words(for column: Column) -> String? {
    Table.columnWords["\(kind).\(column.key)"] ?? Table.columnWords[column.key]
  }

  /// By the column's key, where lists differ with the list's kind before it.
  private static let columnWords = [
    "account": "the name that signs in",
    "binding": "the RoleBinding or ClusterRoleBinding that gives it",
    "bindings": "how many bindings name it",
    "candidates": "the person's other groups that would do",
    "clusterWide": "how many ClusterRoleBindings name it",
    "created": "how long ago it was made",
    "denied": "the Azure deny assignment that forbids it all the same",
    "displayName": "the name in Entra; names need not be unique",
    "effect": "who would gain if the group were bound instead",
    "group": "the Entra group to bind instead",
    "groups": "how many groups its RoleBindings name",
    "highest": "the highest level that is given; below are the levels",
    "identifier": "the name in the binding: of Entra's groups the object ID",
    "kind": "what kind of subject or object it is",
    "level": "how much the role allows; below are the levels",
    "members": "direct members; ? where they were not read",
    "mend": "who is meant, where the binding's subject is misspelt",
    "name": "its name",
    "namespace": "where it holds; (cluster) is everywhere",
    "namespaces": "in how many namespaces a RoleBinding names it",
    "objectID": "the ID in Entra, which bindings name",
    "owner": "who keeps it and reverts changes: AKS, Flux, Helm …",
    "remark": "what is wrong or odd with it",
    "role": "what is given; role/NAME is a Role of the namespace",
    "ruleCount": "how many rules it has",
    "rules": "what it allows, in words",
    "serviceAccounts": "how many service accounts its RoleBindings name",
    "state": "disabled, guest, unknown …; empty where nothing is odd",
    "status": "Active, Terminating, or known from bindings alone",
    "subject": "who is bound, by display name where one is known",
    "subjects": "who is bound, by display names where they are known",
    "through": "the binding, the Azure role or the groups that give it",
    "user": "the person whom a binding names",
    "userPrincipalName": "the name that signs in",
    "users": "how many people its RoleBindings name one by one",
    "where": "in which namespaces; everywhere is every namespace",
    "workloadIdentity": "the client ID that it signs in to Azure as",
    "NamespaceList.bindings": "how many RoleBindings are in it",
    "RoleList.bindings": "how many bindings give it",
    "RoleList.namespace": "where it can be given; (cluster) is a ClusterRole",
    "ServiceAccountList.namespace": "the namespace it lives in",
    "UserList.status": "disabled, guest, unknown …; empty where nothing is odd",
  ]
}

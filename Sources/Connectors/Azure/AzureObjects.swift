import AccessModel

/// What the files of `az` hold, as far as aksess keeps it.
struct AzureObjects: Sendable {
  var groups: [Group] = []
  var users: [User] = []
  var servicePrincipals: [ServicePrincipal] = []
  /// The objects of the file in order, as members of a group.
  var members: [Directory.Member] = []
  var roleAssignments: [Identified<RoleAssignment>] = []
  var eligibleRoleAssignments: [RoleAssignment] = []
  var denyAssignments: [Identified<DenyAssignment>] = []
  var roleDefinitions: [RoleDefinition] = []
  var profile: ClusterProfile?
  /// How many entries were of no known kind.
  var unknown = 0
  /// How many entries there were.
  var count = 0
}

/// Something of Azure with the GUID that its name is, by which two sources' are known to be one.
struct Identified<Value: Sendable & Equatable>: Sendable, Equatable {
  /// Nil where the source leaves it out.
  let id: ObjectID?
  let value: Value
}

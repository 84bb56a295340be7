import AccessModel

/// The contents of a file from `az` that aksess keeps.
struct AzureObjects: Sendable {
  var groups: [Group] = []
  var users: [User] = []
  var servicePrincipals: [ServicePrincipal] = []
  /// The objects in the file in order, as members of a group.
  var members: [Directory.Member] = []
  var roleAssignments: [Identified<RoleAssignment>] = []
  var eligibleRoleAssignments: [RoleAssignment] = []
  var denyAssignments: [Identified<DenyAssignment>] = []
  var roleDefinitions: [RoleDefinition] = []
  var fleetMembers: [FleetMember] = []
  var profile: ClusterProfile?
  /// The number of entries of an unknown kind.
  var unknown = 0
  /// The number of entries.
  var count = 0
}

/// An Azure object with the GUID in its name, which identifies it across sources.
struct Identified<Value: Sendable & Equatable>: Sendable, Equatable {
  /// Nil if the source leaves it out.
  let id: ObjectID?
  let value: Value
}

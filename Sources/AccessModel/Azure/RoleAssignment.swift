/// An Azure role assignment: a principal, an Azure role and an Azure scope.
///
/// Two that differ only in when they were made, or in their resource ID, are equal, as not all listings say it.
package struct RoleAssignment: Sendable, Hashable {
  package let principalID: ObjectID
  /// `User`, `Group`, `ServicePrincipal`, `ForeignGroup` or `Device`, as Azure spells it.
  package let principalType: String
  package let roleDefinitionID: String
  package let roleName: String
  /// An Azure scope, from a management group down to a namespace of a cluster.
  package let scope: String
  /// The condition that Azure evaluates at the time of the request; nil if there is none.
  package let condition: String?
  /// When it was made; nil if the source does not say.
  package let created: Timestamp?
  /// Nil if the source does not say.
  package let resourceID: RoleAssignmentID?

  package init(
    principalID: ObjectID, principalType: String, roleDefinitionID: String, roleName: String, scope: String,
    condition: String?, created: Timestamp? = nil, resourceID: RoleAssignmentID? = nil
  ) {
    self.principalID = principalID
    self.principalType = principalType
    self.roleDefinitionID = roleDefinitionID
    self.roleName = roleName
    self.scope = scope
    self.condition = condition
    self.created = created
    self.resourceID = resourceID
  }

  package static func == (left: RoleAssignment, right: RoleAssignment) -> Bool {
    left.principalID == right.principalID && left.scope == right.scope
      && (left.roleDefinitionID, left.roleName) == (right.roleDefinitionID, right.roleName)
      && (left.principalType, left.condition) == (right.principalType, right.condition)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(principalID)
    hasher.combine(roleDefinitionID)
    hasher.combine(scope)
  }

  package var type: PrincipalType { PrincipalType(principalType) }

  /// The ID of the role definition, which is the last part of its resource ID; nil if that is not a GUID.
  package var roleID: ObjectID? {
    roleDefinitionID.utf8.split(separator: UInt8(ascii: "/")).last.flatMap { ObjectID(String(Substring($0))) }
  }
}

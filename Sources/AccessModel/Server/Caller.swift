/// Who the API server takes the sender of a request for.
package struct Caller: Sendable, Hashable {
  /// The user name, `system:serviceaccount:NAMESPACE:NAME` for a ServiceAccount; may contain hostile text.
  package let user: Name
  /// All groups, those that the server adds included.
  package let groups: [Name]
  /// The object ID in Entra, which Azure RBAC goes by; nil if the sign-in carries none.
  package let objectID: ObjectID?

  package init(user: Name, groups: [Name], objectID: ObjectID? = nil) {
    self.user = user
    self.groups = groups
    self.objectID = objectID
  }

  /// Whether it may do everything, whatever the bindings say.
  package var isMaster: Bool { groups.contains("system:masters") }
}

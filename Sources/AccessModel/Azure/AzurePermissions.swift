/// A set of Azure permissions, wildcards as written.
package struct AzurePermissions: Sendable, Hashable {
  package let actions: [String]
  package let notActions: [String]
  package let dataActions: [String]
  package let notDataActions: [String]
  /// The condition that Azure evaluates at the time of the request; nil if there is none.
  package let condition: String?

  package init(
    actions: [String], notActions: [String], dataActions: [String], notDataActions: [String], condition: String? = nil
  ) {
    self.actions = actions
    self.notActions = notActions
    self.dataActions = dataActions
    self.notDataActions = notDataActions
    self.condition = condition
  }
}

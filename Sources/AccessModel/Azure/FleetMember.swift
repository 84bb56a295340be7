/// A cluster that has joined a fleet (Azure Kubernetes Fleet Manager), from `az fleet member list`.
package struct FleetMember: Sendable, Hashable {
  package let fleet: AzureScope
  package let cluster: AzureScope

  /// Nil unless `id` is the resource ID of a member, `…/fleets/FLEET/members/MEMBER`.
  ///
  /// - Parameter clusterID: The resource ID of the cluster.
  package init?(id: String, clusterID: String) {
    let member = AzureScope(id)
    guard let fleet = member.fleet, member.isMember(of: fleet) else { return nil }
    self.fleet = fleet
    cluster = AzureScope(clusterID)
  }
}

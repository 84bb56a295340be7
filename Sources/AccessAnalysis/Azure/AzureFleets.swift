import AccessModel

/// What is known about the fleets of a cluster.
///
/// A cluster can join one fleet, and the webhook asks about that one. `az aks show` does not name it; lists of the members
/// of fleets do.
struct AzureFleets: Sendable {
  /// The fleets that have the cluster as a member.
  let joined: [AzureScope]
  private let listed: Set<AzureScope>

  init(_ members: [FleetMember], of cluster: AzureScope) {
    listed = Set(members.map(\.fleet))
    joined = Set(members.filter { $0.cluster == cluster }.map(\.fleet)).sorted { $0.path < $1.path }
  }

  /// Nil if it is unknown.
  func hasJoined(_ fleet: AzureScope) -> Bool? {
    joined.isEmpty ? (listed.contains(fleet) ? false : nil) : joined.contains(fleet)
  }
}

/// The question which AKS cluster a live cluster is, where its address does not tell.
package struct AKSClusterQuestion: Sendable, Hashable {
  package enum Answer: Sendable, Hashable {
    case cluster(ManagedClusterID)
    /// It is none of them.
    case noneOfThese
  }

  /// Asks somebody; nil where nobody answers.
  package typealias Asker = @Sendable (AKSClusterQuestion) async -> Answer?

  /// The host of the API server's address; may contain hostile text.
  package let host: String
  /// The subscription that was searched.
  package let subscription: ObjectID
  /// The clusters that it may be: those with the address if there are several, else all of the subscription.
  package let candidates: [ManagedClusterID]
  /// Whether all candidates have the address.
  package let isShared: Bool

  package init(host: String, subscription: ObjectID, candidates: [ManagedClusterID], isShared: Bool) {
    self.host = host
    self.subscription = subscription
    self.candidates = candidates
    self.isShared = isShared
  }

  /// Why it is asked; may contain hostile text.
  package var reason: String {
    let found = isShared ? "\(candidates.count) AKS clusters" : "no AKS cluster"
    return "\(found) of subscription \(subscription) \(isShared ? "have" : "has") the address \(host)"
  }
}

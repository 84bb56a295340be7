import AccessModel
import AccessAnalysis

/// "Who can …?" as it was typed, resolved to what the authorizer is asked.
package struct WhoCanQuestion: Sendable {
  /// The place as it was typed.
  package enum Place: Sendable, Hashable {
    /// Any namespace; `isDefault` where nothing was said of it.
    case anyNamespace(isDefault: Bool)
    case cluster
    case namespace(Name)
  }

  package let actions: [AccessAction]
  package let place: WhoCan.Place
  /// What is to be said about how the words were taken.
  package let notes: [String]

  package init(
    verb: String, resource: String?, name: String? = nil, in typed: Place, _ table: ResourceTable, of snapshot: Snapshot
  ) throws(Refusal) {
    let choice = try ResourceChoice(
      verb: verb, resource: resource, name: name, joinsSessions: true, table, in: snapshot)
    let (place, note) = WhoCanQuestion.place(typed, of: choice, in: snapshot)
    actions = choice.actions
    self.place = place
    notes = choice.notes + [note].compactMap { $0 }
  }

  /// Where to ask, and what to say where that is not the place typed.
  private static func place(
    _ typed: Place, of choice: ResourceChoice, in snapshot: Snapshot
  ) -> (WhoCan.Place, note: String?) {
    if typed == .cluster { return (.cluster, nil) }
    if let own = choice.ownNamespace {
      return (.namespace(own), "a Namespace by name is asked in itself, as the API server does.")
    }
    if choice.actions.allSatisfy(\.isPath) || choice.isNamespaced == false {
      return (.cluster, "it is in no namespace; asking at the cluster's scope.")
    }
    switch typed {
    case .namespace(let name): return (.namespace(name), Resolver(snapshot, .standard).noNamespace(name)?.sentence)
    case .anyNamespace(let isDefault):
      return (.anyNamespace, isDefault ? "asking for every namespace (-A); -n NAMESPACE asks in one." : nil)
    case .cluster: return (.cluster, nil)
    }
  }
}

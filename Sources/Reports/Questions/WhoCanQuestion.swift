import AccessModel
import AccessAnalysis

/// The question "who can …?" as typed, resolved to a request for the authorizer.
package struct WhoCanQuestion: Sendable {
  /// The place as it was typed.
  package enum Place: Sendable, Hashable {
    /// Any namespace; `isDefault` if no place was given.
    case anyNamespace(isDefault: Bool)
    case cluster
    case namespace(Name)
  }

  package let actions: [AccessAction]
  package let place: WhoCan.Place
  /// Notes on how the input was interpreted.
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

  /// The place to check, with a note if it is not the one typed.
  private static func place(
    _ typed: Place, of choice: ResourceChoice, in snapshot: Snapshot
  ) -> (WhoCan.Place, note: String?) {
    if typed == .cluster { return (.cluster, nil) }
    if let own = choice.ownNamespace {
      return (.namespace(own), "a named Namespace is checked in its own scope, as the API server does.")
    }
    if choice.actions.allSatisfy(\.isPath) || choice.isNamespaced == false {
      return (.cluster, "the resource is not namespaced; checking at cluster scope.")
    }
    switch typed {
    case .namespace(let name): return (.namespace(name), Resolver(snapshot, .standard).noNamespace(name)?.message)
    case .anyNamespace(let isDefault):
      return (.anyNamespace, isDefault ? "checking every namespace (-A). Use -n NAMESPACE for one." : nil)
    case .cluster: return (.cluster, nil)
    }
  }
}

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

  /// The version of the API server; nil if it is not known.
  package let version: KubernetesVersion?

  package init(
    _ action: TypedAction, in typed: Place, _ table: ResourceTable, of snapshot: Snapshot
  ) throws(Refusal) {
    let choice = try ResourceChoice(action, joinsSessions: true, table, in: snapshot)
    let (place, note) = try WhoCanQuestion.place(typed, of: choice, in: snapshot)
    actions = choice.actions
    version = choice.version
    self.place = place
    notes = choice.notes + [note].compactMap { $0 }
  }

  private static let defaultPlace = "checking every namespace (-A). Use -n NAMESPACE for one."

  /// The place to check, with a note if it is not the one typed.
  private static func place(
    _ typed: Place, of choice: ResourceChoice, in snapshot: Snapshot
  ) throws(Refusal) -> (WhoCan.Place, note: String?) {
    var unlisted: String?
    if case .namespace(let name) = typed { unlisted = try Resolver(snapshot, .standard).check(name) }
    let isPath = choice.actions.allSatisfy(\.isPath)
    switch typed {
    case .cluster: return (.cluster, nil)
    case .namespace(let name) where !isPath:
      return (.namespace(name), unlisted ?? choice.note(in: name))
    case .namespace, .anyNamespace:
      if let own = choice.ownNamespace {
        return (.namespace(own), "a named Namespace is checked in its own scope, as the API server does.")
      }
      if isPath || choice.isNamespaced == false {
        return (.cluster, "the resource is not namespaced; checking at cluster scope.")
      }
      return (.anyNamespace, typed == .anyNamespace(isDefault: true) ? WhoCanQuestion.defaultPlace : nil)
    }
  }
}

import AccessModel

/// An identity in the graph: the subjects that a request of it matches, and what it holds beside their bindings.
struct PathIdentity: Sendable {
  /// What makes it the same identity.
  struct Key: Sendable, Hashable {
    enum Base: Sendable, Hashable {
      /// One who starts, by number.
      case start(Int32)
      /// A subject of the index that one acts as.
      case subject(Int32)
    }

    let base: Base
    /// What was gained on the way.
    var gained: [PathHolding] = []

    /// The number of its base.
    var number: Int32 {
      switch base {
      case .start(let number), .subject(let number): number
      }
    }
  }

  let key: Key
  /// For its stop.
  let subject: Subject
  /// The numbers of the subjects in the index.
  let subjects: [Int32]
  let isMaster: Bool
  /// What an Azure role gives.
  var azure: [(holding: PathHolding, assignment: Int32)] = []
  /// The ways through Azure to cluster admin: method, number of the assignment, and whether it is certain.
  var azureWays: [(method: PathMethod, assignment: Int32, isCertain: Bool)] = []
}

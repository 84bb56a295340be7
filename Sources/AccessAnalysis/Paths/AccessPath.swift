import AccessModel

/// One way: the steps by which a subject comes to hold the goal.
package struct AccessPath: Sendable, Hashable {
  /// Whom or what one acts as, or holds, between steps.
  package enum Stop: Sendable, Hashable {
    /// The subject who starts.
    case start(Subject)
    /// An identity that one can act as.
    case subject(Subject)
    /// What a role gives in a scope; nil for everything. Nil as the scope is every namespace, but not the cluster.
    case role(RoleReference?, Scope?)
    case goal
  }

  /// One way to make a step.
  package struct Means: Sendable, Hashable {
    package let method: PathMethod
    /// What it rests on: it ends if all of one list end. Empty if what was gained on the way is enough.
    package let needs: [[PathSupport]]
    /// Whether it rests on nothing that was not read, such as which pods run as whom.
    package let isCertain: Bool
  }

  /// From one stop to the next.
  package struct Step: Sendable, Hashable {
    package let from: Stop
    package let to: Stop
    /// Certain ones first; at least one.
    package let means: [Means]

    package var isCertain: Bool { means.contains(where: \.isCertain) }

    /// The first, by which it is told.
    package var first: Means { means[0] }
  }

  package let steps: [Step]

  /// Whether every step is certain.
  package var isCertain: Bool { steps.allSatisfy(\.isCertain) }

  /// How many steps have to be made: none where it is held already.
  package var length: Int { steps.count { $0.first.method != .hold } }

  /// What its steps rest on, as told, each once.
  package var supports: [PathSupport] { steps.flatMap { $0.first.needs.flatMap(\.self) }.distinct }
}

extension AccessPath {
  /// The subject who starts.
  package var subject: Subject? {
    if case .start(let subject)? = steps.first?.from { subject } else { nil }
  }
}

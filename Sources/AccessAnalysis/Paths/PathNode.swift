import AccessModel

/// A node of the graph of who can become whom.
enum PathNode: Sendable, Hashable {
  case identity(PathIdentity.Key)
  /// What a role gives in a place, wherever it was gained.
  case held(PathHolding)
  /// Any ServiceAccount that exists in a place.
  case accounts(PathPlace)
  /// Any ServiceAccount in a place by its name, whether it exists or not.
  case accountNames(PathPlace)
  /// Any user by name, without groups.
  case users
  /// Any user, ServiceAccount or group by name, except `system:masters`.
  case anyone
  case goal

  /// Whether a way stops there, as one then is somebody else or holds more.
  var isStop: Bool {
    switch self {
    case .identity, .held, .goal: true
    case .accounts, .accountNames, .users, .anyone: false
    }
  }

  /// Whether it is an identity that has gained something on the way.
  var hasGained: Bool { if case .identity(let key) = self { !key.gained.isEmpty } else { false } }
}

/// Where something applies: in the cluster, in every namespace but not in the cluster, or in one namespace, by its
/// number.
struct PathPlace: Sendable, Hashable {
  let number: Int32

  static let cluster = PathPlace(number: -1)
  static let everyNamespace = PathPlace(number: -2)

  var isNamespace: Bool { number >= 0 }

  /// Whether what applies here applies there, if it is about objects of namespaces.
  func covers(_ other: PathPlace) -> Bool {
    self == other || self == .cluster || (self == .everyNamespace && other != .cluster)
  }
}

/// A role in a place.
struct PathHolding: Sendable, Hashable {
  /// The number among the roles of the network; `everything` is all permissions.
  let role: Int32
  let place: PathPlace

  static let everything: Int32 = -1
}

/// A grant or an Azure assignment, by number.
struct PathGrant: Sendable, Hashable {
  let binding: Int32
  /// The position of the subject in the binding; -1 if `binding` is the number of an assignment.
  let subject: Int32
}

/// A way from one node to another.
struct PathEdge: Sendable {
  enum Kind: Sendable {
    /// One is both at once.
    case pass
    /// One holds a role by a grant.
    case holds(PathGrant)
    /// A step, and what it rests on: a grant of each list.
    case step(PathMethod, needs: [[PathGrant]])
  }

  let to: Int32
  let kind: Kind
  let isCertain: Bool

  /// The weight: a step counts more than any number of uncertainties.
  var weight: Int {
    let step: Int
    if case .step(let method, _) = kind, method != .hold && method != .masters {
      step = PathEdge.stepWeight
    } else {
      step = 0
    }
    return step + (isCertain ? 0 : 1)
  }

  static let stepWeight = 64
}

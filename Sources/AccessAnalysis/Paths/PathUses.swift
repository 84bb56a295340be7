import AccessModel

/// Which of what an identity can gain is of use together with what it holds, or else can gain.
struct PathUses {
  private let facts: PathFacts
  /// The tools that are held or can be gained: in every namespace, and in each.
  private var wide: UInt32 = 0
  private var narrow: [PathPlace: UInt32] = [:]
  private var any: UInt32 = 0
  /// Whether everything was gained in a namespace already.
  private let hasEverything: Bool

  init(_ held: [PathHolding], gained: [PathHolding], _ facts: PathFacts) {
    self.facts = facts
    hasEverything = held.contains { $0.role == PathHolding.everything }
    for holding in held + gained {
      let mask = facts.mask(holding)
      any |= mask
      if holding.place.isNamespace { narrow[holding.place, default: 0] |= mask } else { wide |= mask }
    }
  }

  /// Everything in a namespace adds only a user to be, which impersonation of groups asks for, and requests to make.
  func contains(_ holding: PathHolding) -> Bool {
    if facts.isGoal(holding) { return false }
    if holding.role == PathHolding.everything {
      let tools = [PathTool.impersonateGroups, .constrainedUsers, .constrainedGroups].reduce(0) { $0 | $1.bit }
      return holding.place != .cluster && !hasEverything && any & tools != 0
    }
    let own = facts.mask(holding)
    let whole = facts.whole[Int(holding.role)] & own
    let others = holding.place.isNamespace ? wide | (narrow[holding.place] ?? 0) : any
    return PathPair.all.contains { $0.isHelped(by: own, whole: whole, others, anywhere: any) }
      || facts.isExtensible(holding, any)
  }
}

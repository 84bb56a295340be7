import AccessModel

/// What a subject holds by its own grants, sorted by what it is looked at for, once for every identity that has it.
struct PathHeld {
  let all: [PathEntry]
  /// Those that lead on by themselves.
  let useful: [PathEntry]
  /// Those that are the goal.
  let goals: [PathEntry]
  /// Those in the whole cluster.
  let clusterWide: [PathEntry]
  /// The tools that are of use only together with those of other roles.
  let lonely: UInt32

  init(_ entries: [PathEntry], _ facts: PathFacts) {
    all = entries
    useful = entries.filter { facts.isOfUse($0.holding) }
    goals = entries.filter { facts.isGoal($0.holding) }
    clusterWide = entries.filter { $0.holding.place == .cluster }
    lonely = entries.reduce(0) { $0 | facts.lonely($1.holding) }
  }
}

/// The namespaces in which one can act as every ServiceAccount at once, so that for a way into the whole cluster nothing
/// more is gained by holding everything there.
struct PathMastered {
  private var places: Set<PathPlace> = []
  private var isEverywhere = false

  init(_ entries: [PathEntry], _ facts: PathFacts) {
    for entry in entries where entry.holding.role >= 0 {
      let tools = facts.whole[Int(entry.holding.role)] & facts.mask(entry.holding)
      if tools & PathTool.impersonateAccounts.bit == 0 { continue }
      if entry.holding.place.isNamespace { places.insert(entry.holding.place) } else { isEverywhere = true }
    }
  }

  func includes(_ place: PathPlace) -> Bool { place != .cluster && (isEverywhere || places.contains(place)) }
}

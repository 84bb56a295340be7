/// The most that an identity could do with what it holds, if gaining anything in a place gave everything there: what is
/// not reached so is not reached at all, and no way is shorter.
///
/// It is worked out from masks alone, far faster than the steps themselves.
struct PathPotential {
  private(set) var joints: [PathJoint] = []

  init(_ entries: [PathEntry], _ facts: PathFacts) {
    var (cluster, wide, any) = (UInt32(0), UInt32(0), UInt32(0))
    var narrow: [PathPlace: UInt32] = [:]
    for entry in entries {
      let (mask, place) = (facts.mask(entry.holding), entry.holding.place)
      any |= mask
      if place.isNamespace {
        narrow[place, default: 0] |= mask
      } else {
        wide |= mask & PathTool.namespacedMask
        if place == .cluster { cluster |= mask }
      }
    }
    narrow[.everyNamespace] = wide
    for (place, own) in narrow {
      let mask = own | wide
      if PathPair.bindings.isMet(mask) || PathPair.roles.isMet(mask) { add(place, .bind(nil)) }
      if PathPair.tokens.isMet(mask) { add(.accounts(place), .createTokenSecret) }
      if PathPair.accounts.isMet(mask) { add(.accountNames(place), .impersonateConstrained) }
    }
    if PathPair.clusterBindings.isMet(cluster) { add(.cluster, .bind(nil)) }
    if PathPair.clusterRoles.isMet(cluster) {
      for place in Set(entries.lazy.map(\.holding.place)) { add(place, .bind(nil)) }
    }
    // Everything in a namespace adds just that to what the cluster asks for.
    if !joints.isEmpty { any |= PathPair.gained }
    if PathPair.groups.isMet(any) { add(.cluster, .impersonateMasters) }
    if PathPair.constrainedGroups.isMet(any) { add(.cluster, .impersonateConstrained) }
    if PathPair.users.isMet(any) { add(.users, .impersonateConstrained) }
    if PathPair.certificates.isMet(any) { add(.anyone, .certificate) }
  }

  private mutating func add(_ target: PathNode, _ method: PathMethod) {
    joints.append(PathJoint(target, method, []))
  }

  private mutating func add(_ place: PathPlace, _ method: PathMethod) {
    add(.held(PathHolding(role: PathHolding.everything, place: place)), method)
  }
}

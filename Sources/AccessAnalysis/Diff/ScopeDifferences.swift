import AccessModel

/// What one subject after another has in each scope before and after.
struct ScopeDifferences {
  struct Found: Sendable {
    let scope: Scope
    let before: EffectiveLevel
    let after: EffectiveLevel
    let difference: AccessDifference
  }

  let before: DiffSide
  let after: DiffSide
  let azure: AzureDifferences
  private var rules: RuleDifferences

  init(_ before: DiffSide, _ after: DiffSide, _ classes: RoleClasses) {
    self.before = before
    self.after = after
    azure = AzureDifferences(before.analysis, after.analysis)
    rules = RuleDifferences(classes)
  }

  /// The scopes in which something differs, the cluster first.
  ///
  /// What differs in the whole cluster is not repeated in namespaces, and what everyone who signs in has is a difference of
  /// that group alone.
  ///
  /// - Parameter isThroughGroups: Whether what differs for groups that somebody is in on both sides counts.
  mutating func all(_ old: SubjectIdentity, _ new: SubjectIdentity, isThroughGroups: Bool) -> [Found] {
    // The API server allows them everything, whatever the bindings say.
    if old.identity.isMaster && new.identity.isMaster { return [] }
    let groups = isThroughGroups ? [] : Set(old.identity.groups).intersection(new.identity.groups)
    let others = new.subject.kind == .group ? groups.subtracting([new.subject.name]) : groups
    let old = Holder(old, before, leavingOut: others)
    let new = Holder(new, after, leavingOut: others)
    return old.scopes.union(new.scopes).sorted().compactMap { scope in
      let (own, other) = (old.part(scope), new.part(scope))
      if own == other && old.isSameInCluster(new) && old.hasSameDenials(new, in: scope) { return nil }
      let (before, after) = (old.level(in: scope), new.level(in: scope))
      var difference = AccessDifference()
      difference.gained = part(of: new, without: old, in: scope, level: before, isGain: true)
      difference.lost = part(of: old, without: new, in: scope, level: after, isGain: false)
      if old.hasAnything(in: scope) || new.hasAnything(in: scope) {
        difference.denied = DeniedAction.of(new.denials, in: scope, without: old.denials)
        difference.noLongerDenied = DeniedAction.of(old.denials, in: scope, without: new.denials)
      }
      return difference.kind == nil
        ? nil : Found(scope: scope, before: before, after: after, difference: difference)
    }
  }

  /// What one side grants in the scope itself, and the other does not.
  ///
  /// - Parameters:
  ///   - level: The level on the other side.
  ///   - isGain: Whether it is the later side that grants.
  private mutating func part(
    of holder: Holder, without other: Holder, in scope: Scope, level: EffectiveLevel, isGain: Bool
  ) -> AccessDifference.Part {
    let question = RuleDifferences.Question(
      granted: holder.part(scope).granted, held: other.allRoles(in: scope),
      clusterWide: scope == .cluster
        ? nil : .init(granted: holder.part(.cluster).granted, held: other.allRoles(in: .cluster)))
    var parts = rules.parts(question)
    if level.azure.atLeast != .none && !parts.isEmpty {
      parts = (isGain ? after : before).analysis.levels.rules(parts, beyond: level.azure.atLeast)
    }
    return AccessDifference.Part(
      rules: parts.merged,
      unread: (isGain ? after : before).snapshot.hasUnreadRoles ? rules.unread(question) : [],
      azure: azure.ways(
        holder.part(scope).azure, held: other.held.rows(in: scope).compactMap(\.way), level: level, isGain: isGain))
  }
}

/// What a subject has on one side.
private struct Holder {
  /// What is granted in a scope itself, without what is left out.
  struct Part: Equatable {
    /// The numbers of the roles, each once and in order.
    var granted: [Int32] = []
    var azure: [AzureWay] = []
  }

  let held: HeldAccess
  private let side: DiffSide
  private let parts: [Scope: Part]

  /// - Parameter groups: Those whose grants are left out, beside what everyone who signs in has.
  init(_ who: SubjectIdentity, _ side: DiffSide, leavingOut groups: Set<Name>) {
    held = HeldAccess(EffectiveAccess(of: who, side.analysis))
    self.side = side
    var parts: [Scope: Part] = [:]
    for row in held.access.rows where !row.isForEveryone && row.group.map(groups.contains) != true {
      if let role = Holder.role(row, side) { parts[row.scope, default: Part()].granted.append(role) }
      if let way = row.way { parts[row.scope, default: Part()].azure.append(way) }
    }
    self.parts = parts.mapValues { part in
      Part(granted: part.granted.count < 2 ? part.granted : Set(part.granted).sorted(), azure: part.azure)
    }
  }

  private static func role(_ row: EffectiveAccess.Row, _ side: DiffSide) -> Int32? {
    row.grant.flatMap { side.roles[$0.binding] == RoleClasses.nothing ? nil : side.roles[$0.binding] }
  }

  var denials: [AzureDenial] { held.access.denials }
  var scopes: Set<Scope> { Set(parts.keys).union(denials.map(\.reach.scope)) }

  func part(_ scope: Scope) -> Part { parts[scope] ?? Part() }

  /// The level, which is not known where a role was not read.
  func level(in scope: Scope) -> EffectiveLevel {
    let level = held.level(in: scope)
    let isUnknown = held.rows(in: scope).contains { $0.range.isUnknown && !$0.isForEveryone }
    return isUnknown ? level.union(EffectiveLevel(kubernetes: .unknown)) : level
  }

  func hasAnything(in scope: Scope) -> Bool {
    parts[.cluster] != nil || (scope == .cluster ? !parts.isEmpty : parts[scope] != nil)
  }

  /// All roles that count in a scope, also those that are left out.
  func allRoles(in scope: Scope) -> [Int32] {
    Set(held.rows(in: scope).compactMap { Holder.role($0, side) }).sorted()
  }

  func isSameInCluster(_ other: Holder) -> Bool { part(.cluster) == other.part(.cluster) }

  func hasSameDenials(_ other: Holder, in scope: Scope) -> Bool {
    DeniedAction.of(denials, in: scope, without: other.denials).isEmpty
      && DeniedAction.of(other.denials, in: scope, without: denials).isEmpty
  }
}

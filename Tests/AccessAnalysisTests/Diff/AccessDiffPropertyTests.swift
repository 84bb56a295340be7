import AccessModel
import AccessAnalysis
import TestSupport
import Testing

/// Compares the diff of random states with what the plain authorizer answers on both sides.
@Suite struct AccessDiffPropertyTests {
  static let seeds: [UInt64] = Array(1...80)

  private static func actions(_ random: inout RandomStates) -> [AccessAction] {
    (0..<12).map { _ in random.action() }.filter { action in
      // Written as one resource, `pods/log` is no subresource to the authorizer, though it is to `Covers`.
      if case .resource(_, "pods/log", "", _) = action.target { false } else { true }
    }
  }

  /// A rule of one verb on one resource or path as the request for just that.
  private static func action(_ verb: Name, _ rule: PolicyRule, _ number: Int, _ name: Name) -> AccessAction {
    if !rule.nonResourceURLs.isEmpty { return AccessAction(verb, path: rule.nonResourceURLs[number]) }
    return AccessAction(verb, rule.resources[number], group: rule.apiGroups[0], name: name)
  }

  @Test("something is gained exactly where the answer was no and becomes yes", arguments: seeds)
  func gained(seed: UInt64) {
    var random = RandomStates(seed: seed)
    let before = random.snapshot()
    // Half of them share all but a few edits, as two states of one cluster do.
    let after = seed.isMultiple(of: 2) ? before.applying(random.changes()) : random.snapshot()
    let compared = ComparedSnapshots(before, after)
    let diff = AccessDiff(
      compared, before: bareAnalysis(compared.before), after: bareAnalysis(compared.after), byPeople: false)
    let plain = (before: PlainAuthorizer(snapshot: before), after: PlainAuthorizer(snapshot: after))
    let actions = Self.actions(&random)
    let subjects = Set(before.index.subjects + after.index.subjects).filter {
      $0.kind != .serviceAccount || $0.namespace?.isEmpty == false
    }
    let scopes = [Scope.cluster] + random.namespaces.map { .namespace($0) }
    for subject in subjects {
      let identity = AccessIdentity(subject)
      // What a group has, everyone in it has, and a ServiceAccount is also a user.
      let others = [subject] + subjects.filter { identity.user != nil && AccessIdentity($0).user == identity.user }
      let groups = identity.groups.map { Subject(kind: .group, name: $0) }
      for scope in scopes {
        func rows(of subjects: [Subject]) -> [AccessDiff.Row] {
          diff.rows.filter { subjects.contains($0.subject) && ($0.scope == scope || $0.scope == .cluster) }
        }
        for action in actions {
          let request = AccessRequest(identity, action, namespace: scope.namespace)
          let (wasAllowed, isAllowed) = (plain.before.allows(request), plain.after.allows(request))
          let (gained, lost) = (!wasAllowed && isAllowed, wasAllowed && !isAllowed)
          let all = rows(of: others + groups)
          let told = { (rules: [PolicyRule]) in rules.contains { plain.before.allows($0, action) } }
          if gained { #expect(all.contains { told($0.difference.gained.rules) }, "seed \(seed): \(request)") }
          if lost { #expect(all.contains { told($0.difference.lost.rules) }, "seed \(seed): \(request)") }
        }
        // Each part told is a request that was denied and is allowed, or the other way round.
        for row in diff.rows where row.subject == subject && row.scope == scope {
          for (rules, wasAllowed) in [(row.difference.gained.rules, false), (row.difference.lost.rules, true)] {
            for rule in rules {
              let names = rule.resourceNames.isEmpty ? [""] : rule.resourceNames
              for verb in rule.verbs {
                for number in (rule.resources + rule.nonResourceURLs).indices {
                  for name in names {
                    let request = AccessRequest(
                      identity, Self.action(verb, rule, number, name), namespace: scope.namespace)
                    #expect(plain.before.allows(request) == wasAllowed, "seed \(seed): \(request)")
                    #expect(plain.after.allows(request) != wasAllowed, "seed \(seed): \(request)")
                  }
                }
              }
            }
          }
        }
      }
    }
  }

  @Test("nothing differs between a state and itself, and back is the other way round", arguments: seeds)
  func symmetry(seed: UInt64) {
    var random = RandomStates(seed: seed)
    let (before, after) = (random.snapshot(), random.snapshot())
    func diff(_ before: Snapshot, _ after: Snapshot) -> AccessDiff {
      AccessDiff(
        ComparedSnapshots(before, after), before: bareAnalysis(before), after: bareAnalysis(after), byPeople: false)
    }
    #expect(diff(before, before).rows.isEmpty && diff(before, before).unchanged.isEmpty)
    let (there, back) = (diff(before, after), diff(after, before))
    #expect(there.rows.map(\.subject) == back.rows.map(\.subject))
    #expect(there.rows.map(\.scope) == back.rows.map(\.scope))
    #expect(there.rows.map(\.difference.gained) == back.rows.map(\.difference.lost), "seed \(seed)")
    #expect(there.rows.map(\.difference.lost) == back.rows.map(\.difference.gained))
    #expect(there.rows.map(\.before) == back.rows.map(\.after))
  }
}

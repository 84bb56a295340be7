import AccessAnalysis
import AccessModel
import BuiltIn
import TestSupport
import Testing

/// What people gain and lose between random workspaces, through groups, bindings and Azure roles, judged by an evaluator
/// that scans everything.
@Suite struct PeopleDiffTests {
  private static let requests: [(verb: Name, resource: Name)] = [
    ("get", "pods"), ("create", "pods"), ("get", "secrets"),
  ]

  private func diff(_ before: Snapshot, _ after: Snapshot, byPeople: Bool = true) -> AccessDiff {
    let compared = ComparedSnapshots(before, after)
    return AccessDiff(
      compared, before: Analysis(compared.before), after: Analysis(compared.after), byPeople: byPeople)
  }

  private func plain(_ id: ObjectID, _ snapshot: Snapshot) -> PlainAccess {
    PlainAccess(
      of: id, snapshot,
      ReferenceLevels(of: EffectiveRoles(snapshot), builtIn: (view: [], edit: [], admin: [])))
  }

  private func tells(_ part: AccessDifference.Part, _ verb: Name, _ resource: Name) -> Bool {
    !part.azure.isEmpty
      || part.rules.contains { rule in
        (rule.verbs.contains(verb) || rule.verbs.contains("*"))
          && (rule.resources.contains(resource) || rule.resources.contains("*"))
      }
  }

  @Test("whoever can do something on one side only is told to gain or lose it", arguments: [0..<UInt64(120)])
  func gainsAndLosses(seeds: Range<UInt64>) {
    for seed in seeds {
      let (before, after) = (RandomWorkspace(seed: seed).snapshot, RandomWorkspace(seed: seed + 1).snapshot)
      let rows = diff(before, after).rows
      let everyone = group("system:authenticated")
      for id in RandomWorkspace.users {
        let (old, new) = (plain(id, before), plain(id, after))
        for scope in [Scope.cluster] + RandomWorkspace.namespaces.map({ .namespace($0) }) {
          let own = rows.filter {
            ($0.who == .user(id) || $0.subject == everyone) && ($0.scope == scope || $0.scope == .cluster)
          }
          for (verb, resource) in Self.requests {
            // What is denied in one namespace, the evaluator counts as denied in the whole cluster.
            if resource == "secrets" && scope == .cluster { continue }
            let could = old.can(verb, resource, in: [.cluster, scope])
            let can = new.can(verb, resource, in: [.cluster, scope])
            guard let could, let can, could != can else { continue }
            let isTold = own.contains { row in
              let difference = row.difference
              return can
                ? tells(difference.gained, verb, resource) || !difference.noLongerDenied.isEmpty
                : tells(difference.lost, verb, resource) || !difference.denied.isEmpty
            }
            #expect(isTold, "seed \(seed): \(id) \(can ? "can" : "cannot") \(verb) \(resource) in \(scope)")
          }
        }
      }
    }
  }

  @Test(
    "nothing differs between a workspace and itself, or one with everything in another order",
    arguments: [0..<UInt64(60)])
  func same(seeds: Range<UInt64>) {
    for seed in seeds {
      let snapshot = RandomWorkspace(seed: seed).snapshot
      var contents = snapshot.contents
      contents.bindings.reverse()
      contents.roles.reverse()
      contents.roleAssignments.reverse()
      let reversed = Snapshot(
        contents: contents, directory: snapshot.directory, title: "reversed", readAt: Timestamp(seconds: 0))
      for byPeople in [false, true] {
        let diff = diff(snapshot, reversed, byPeople: byPeople)
        #expect(diff.rows.isEmpty && diff.unchanged.isEmpty && diff.groupsWithOtherMembers == 0, "seed \(seed)")
      }
    }
  }
}

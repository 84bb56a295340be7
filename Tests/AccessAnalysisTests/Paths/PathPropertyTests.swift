import AccessAnalysis
import AccessModel
import Foundation
import TestSupport
import Testing

/// Compares the graph with a plain search of states on tiny clusters.
@Suite struct PathPropertyTests {
  private static let goal = AccessAction("reach", "goals", group: "example.com")
  static let seeds: [UInt64] = Array(
    1...(ProcessInfo.processInfo.environment["AKSESS_SEEDS"].flatMap { UInt64($0) } ?? 30))

  private func paths(_ snapshot: Snapshot) -> AccessPaths {
    AccessPaths(bareAnalysis(snapshot), to: .actions([Self.goal]), builtIn: [])
  }

  private func who(_ subject: Subject, _ snapshot: Snapshot) -> SubjectIdentity {
    SubjectIdentity(subject, Memberships(snapshot.directory))
  }

  @Test("the graph has a way where a search of every step finds one", arguments: seeds)
  func reachability(seed: UInt64) {
    var states = EscalatingStates(seed: seed)
    let snapshot = states.snapshot()
    let paths = paths(snapshot)
    var plain = PlainPaths(snapshot)
    let shortest = Dictionary(
      uniqueKeysWithValues: paths.shortest().paths.compactMap { path in path.subject.map { ($0, path.length) } })
    for subject in snapshot.index.subjects {
      let expected = plain.reaches(Self.goal, from: AccessIdentity(subject))
      let ways = paths.ways(of: who(subject, snapshot), limit: 50)
      #expect(ways.isEmpty != expected, "seed \(seed): \(subject.name)")
      #expect((shortest[subject] != nil) == expected, "seed \(seed): \(subject.name)")
      #expect(shortest[subject] == ways.paths.first?.length, "seed \(seed): \(subject.name)")
      #expect(ways.paths.map(\.length) == ways.paths.map(\.length).sorted(), "seed \(seed): \(subject.name)")
    }
  }

  @Test("without what ends it there is no way, and with any one of the grants left there is", arguments: seeds)
  func ending(seed: UInt64) {
    var states = EscalatingStates(seed: seed)
    let snapshot = states.snapshot()
    let paths = paths(snapshot)
    for subjects in [[user("ann")], [user("bob"), group("dev")], [account("app", in: "a")]] {
      let who = subjects.map { self.who($0, snapshot) }
      guard let ending = paths.ending(for: who) else {
        Issue.record("seed \(seed): nothing ends it")
        continue
      }
      #expect(ending.grants.isEmpty != paths.reach(who), "seed \(seed)")
      let after = snapshot.applying(ending.plan(in: snapshot).changes)
      #expect(!isReached(from: subjects, after), "seed \(seed)")
      for left in ending.grants {
        let others = Revocation(ending.grants.filter { $0 != left }, in: snapshot)
        #expect(isReached(from: subjects, snapshot.applying(others.changes)), "seed \(seed): \(left) can be left out")
      }
      if ending.extent == .smallest { #expect(isSmallest(ending, subjects, snapshot), "seed \(seed)") }
    }
  }

  /// Whether no smaller set of grants ends every way, by trying all.
  private func isSmallest(_ ending: PathEnding, _ subjects: [Subject], _ snapshot: Snapshot) -> Bool {
    let grants = snapshot.bindings.indices.flatMap { binding in
      snapshot.bindings[binding].subjects.indices.map { Grant(binding: binding, subject: $0) }
    }
    guard ending.grants.count == 2 else { return true }
    return grants.allSatisfy { grant in
      isReached(from: subjects, snapshot.applying(Revocation([grant], in: snapshot).changes))
    }
  }

  private func isReached(from subjects: [Subject], _ snapshot: Snapshot) -> Bool {
    var plain = PlainPaths(snapshot)
    return subjects.map { plain.reaches(Self.goal, from: AccessIdentity($0)) }.contains(true)
  }
}

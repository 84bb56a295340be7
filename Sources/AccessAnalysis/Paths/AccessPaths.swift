import AccessModel

/// By which steps subjects could come to hold more: a graph of who can become whom, and its search.
///
/// A node is an identity as the API server sees it, or what a role gives in a place. A step is what the identity's
/// bindings and Azure roles allow it to do, with the conditions that Kubernetes sets: bindings and roles take `bind`,
/// `escalate` or the permissions themselves, groups are impersonated only with a user, certificates for
/// `system:masters` are refused. Steps that rest on what is not read are possible, not certain.
package struct AccessPaths: Sendable {
  package let goal: AccessGoal
  let facts: PathFacts
  private let azureAccess: AzurePathAccess

  /// - Parameters:
  ///   - declared: Who is meant to be cluster admin.
  ///   - builtIn: The Azure role definitions known offline.
  package init(
    _ analysis: Analysis, to goal: AccessGoal = .clusterAdmin, declared: DeclaredIdentities = DeclaredIdentities(),
    builtIn: [RoleDefinition]
  ) {
    self.goal = goal
    azureAccess = AzurePathAccess(analysis, to: goal, declared: declared, builtIn: builtIn)
    facts = PathFacts(
      analysis, goal, azureAccess.assignments, azureTools: azureAccess.tools, meetingGoal: azureAccess.meetsGoal)
  }

  package var snapshot: Snapshot { facts.snapshot }

  /// Whether Azure may deny people and groups something that bindings allow, which is not looked at step by step.
  package var hasDenials: Bool { facts.analysis.authorizer.azure?.assignments.denials.isEmpty == false }

  /// What is missing that could add ways.
  package var gaps: [Gap] {
    snapshot.accessGaps(clusterWideOnly: false) + facts.analysis.roles.gapsOfBindings + azureAccess.gaps
  }

  /// The ways of one subject.
  ///
  /// - Parameters:
  ///   - limit: How many are wanted.
  ///   - isCertain: Whether only ways of certain steps count.
  package func ways(of who: SubjectIdentity, limit: Int, isCertain: Bool = false) -> AccessWays {
    let network = PathNetwork(facts, from: [start(0, who)], .ways)
    let distances = PathDistances(network) { !isCertain || $0.isCertain }
    let search = PathSearch(network, distances, from: network.starts[0], isCertain: isCertain, limit: limit)
    return AccessWays(
      subject: who.subject, paths: search.paths.map { path($0, network, isCertain) }, count: search.count,
      isWhole: search.isWhole && !network.isLimited)
  }

  /// The shortest way of every subject that bindings or Azure assignments name and that has one.
  package func shortest(isCertain: Bool = false) -> ShortestWays {
    let subjects = azureAccess.subjects(facts.index)
    let memberships = facts.analysis.memberships
    let starts = subjects.enumerated().map { start(Int32($0), SubjectIdentity($1, memberships)) }
    func distances(_ network: PathNetwork) -> PathDistances {
      PathDistances(network) { !isCertain || $0.isCertain }
    }
    let potential = PathNetwork(facts, from: starts, .potential)
    let least = distances(potential)
    let hopeful = zip(starts, potential.starts).filter { least.reaches($1) }.map(\.0)
    let simple = PathNetwork(facts, from: hopeful, .shortest, gaining: { _ in false })
    let reached = distances(simple)
    // What is gained is looked at only where it could make a way shorter.
    let isOpen: @Sendable (PathIdentity.Key) -> Bool = { key in
      let base = PathIdentity.Key(base: key.base)
      let shortest = simple.node(of: base).map { reached.all[Int($0)] } ?? PathDistances.unreachable
      return potential.node(of: base).map { least.all[Int($0)] < shortest } ?? true
    }
    let others = PathNetwork(facts, from: hopeful.filter { isOpen($0.key) }, .shortest, gaining: isOpen)
    let found =
      ways(hopeful.filter { !isOpen($0.key) }, simple, reached, isCertain)
      + ways(hopeful.filter { isOpen($0.key) }, others, distances(others), isCertain)
    let sorted = found.sorted { ($0.distance, $0.start.number) < ($1.distance, $1.start.number) }
    return ShortestWays(paths: sorted.map(\.path), isWhole: !simple.isLimited && !others.isLimited)
  }

  /// The shortest way of each of those who start that has one.
  private func ways(
    _ starts: [PathIdentity], _ network: PathNetwork, _ distances: PathDistances, _ isCertain: Bool
  ) -> [(distance: Int32, start: PathIdentity.Key, path: AccessPath)] {
    starts.compactMap { start in
      guard let node = network.node(of: start.key), distances.reaches(node) else { return nil }
      return (distances.all[Int(node)], start.key, path(network.shortest(from: node, distances), network, isCertain))
    }
  }

  // MARK: - Networks

  /// The network in which some subjects reach the goal, without some grants; nil if they do not.
  ///
  /// What is gained on the way is put together with what is held only if there is no way without that.
  ///
  /// - Parameter isWhole: Set to false if there is none, and more could be gained than was looked at.
  func network(
    from subjects: [SubjectIdentity], without revoked: Set<PathGrant>, _ extent: PathNetwork.Extent = .whole,
    isWhole: inout Bool
  ) -> (PathNetwork, PathDistances)? {
    let facts = PathFacts(facts, without: revoked)
    for gains in [false, true] {
      let network = PathNetwork(
        facts, from: subjects.enumerated().map { start(Int32($0), $1) }, extent, gaining: { _ in gains })
      let distances = PathDistances(network)
      if network.starts.contains(where: { distances.reaches($0) }) { return (network, distances) }
      if network.isLimited { isWhole = false }
    }
    return nil
  }

  private func start(_ number: Int32, _ who: SubjectIdentity) -> PathIdentity {
    var identity = facts.identity(PathIdentity.Key(base: .start(number)), who.subject, who.identity)
    azureAccess.add(to: &identity, of: who, facts)
    return identity
  }

  // MARK: - Output

  private func path(
    _ steps: [(from: Int32, step: PathSuccessors.Step)], _ network: PathNetwork, _ isCertain: Bool
  ) -> AccessPath {
    var stop = steps.first.map { network.stop($0.from, after: nil) } ?? .goal
    return AccessPath(
      steps: steps.map { from, step in
        let former = stop
        stop = network.stop(step.to, after: from)
        return AccessPath.Step(
          from: former, to: stop,
          means: step.means.filter { !isCertain || $0.isCertain }.map { means in
            AccessPath.Means(
              method: means.method, needs: means.needs.map { $0.map(facts.support) }, isCertain: means.isCertain)
          })
      })
  }
}

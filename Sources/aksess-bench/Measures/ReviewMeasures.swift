import BuiltIn
import AccessModel
import AccessAnalysis
import App
import ScreenKit

/// Measures the questions of an access analysis.
struct ReviewMeasures {
  private let snapshot: Snapshot
  private let runs: Int

  init(_ snapshot: Snapshot, runs: Int) {
    self.snapshot = snapshot
    self.runs = runs
  }

  func rows() -> [BenchReport.Row] {
    let authorizer = Authorizer(snapshot)
    let getSecrets = AccessAction("get", "secrets")
    let request = AccessRequest(mostBound, getSecrets, namespace: snapshot.index.namespaces.last)
    let referenceLevels = ReferenceLevels(of: authorizer.roles, builtIn: ([], [], []))
    let both = ClusterAuthorizer(authorizer, AzureAuthorizer(snapshot))
    let analysis = Analysis(snapshot)
    let groups = snapshot.directory.groups.map {
      SubjectIdentity(Subject(kind: .group, name: $0.id.name), analysis.memberships)
    }
    return [
      BenchReport.Row("authorizer made", Samples(runs: runs) { Authorizer(snapshot) }),
      BenchReport.Row("can get secrets, of who is bound most", Samples(runs: 200) { authorizer.decide(request) }),
      BenchReport.Row(
        "who-can get secrets -A",
        Samples(runs: 4 * runs) { authorizer.whoCan([getSecrets], in: .anyNamespace) }, bar: .milliseconds(5)),
      BenchReport.Row("Azure authorizer made", Samples(runs: runs) { AzureAuthorizer(snapshot) }),
      BenchReport.Row(
        "who-can get secrets -A, Azure asked too",
        Samples(runs: 4 * runs) { both.whoCan([getSecrets], in: .anyNamespace) }, bar: .milliseconds(5)),
      BenchReport.Row("levels of all roles", Samples(runs: runs) { AccessLevels(authorizer.roles, referenceLevels) }),
      BenchReport.Row(
        "matrix of all groups", Samples(runs: runs) { Matrix(analysis) }),
      BenchReport.Row(
        "levels of groups and namespaces, Azure's too",
        Samples(runs: runs) {
          var summaries = AccessSummaries(analysis)
          let grants = NamespaceGrants(analysis.levels, analysis.authorizer.azure, analysis.memberships)
          return (grants, groups.map { summaries.summary(of: $0) })
        },
        bar: .milliseconds(60)),
      BenchReport.Row(
        "ways to cluster-admin of who is bound most, and what ends them",
        Samples(runs: runs) {
          let paths = AccessPaths(analysis, builtIn: AzureRoles.definitions)
          return (
            paths.ways(of: mostBoundSubject(analysis), limit: 50), paths.ending(for: [mostBoundSubject(analysis)])
          )
        },
        bar: .milliseconds(2000)),
      BenchReport.Row(
        "everybody's shortest way to cluster-admin",
        Samples(runs: runs) { AccessPaths(analysis, builtIn: AzureRoles.definitions).shortest() },
        bar: .milliseconds(2000)),
    ]
  }

  private func mostBoundSubject(_ analysis: Analysis) -> SubjectIdentity {
    let index = snapshot.index
    let subject = index.subjects.indices.max { index.bindingsOfSubject[$0].count < index.bindingsOfSubject[$1].count }
    return SubjectIdentity(subject.map { index.subjects[$0] } ?? Subject(kind: .user, name: ""), analysis.memberships)
  }

  /// The identity with the most bindings.
  private var mostBound: AccessIdentity {
    let index = snapshot.index
    let subject = index.subjects.indices.max { index.bindingsOfSubject[$0].count < index.bindingsOfSubject[$1].count }
    return subject.map { AccessIdentity(index.subjects[$0]) } ?? AccessIdentity(user: nil, groups: [])
  }
}

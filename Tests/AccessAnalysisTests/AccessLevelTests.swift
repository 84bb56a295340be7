import AccessModel
import AccessAnalysis
import TestSupport
import Testing

@Suite struct AccessLevelTests {
  private static let reading: [Name] = ["get", "list", "watch"]
  private static let view = [rule(reading, ["pods", "services", "pods/log"])]
  private static let edit = view + [rule(["*"], ["pods", "services"]), rule(reading, ["secrets"])]
  private static let admin = edit + [rule(["*"], ["roles"], groups: ["rbac.authorization.k8s.io"])]
  private let referenceLevels = ReferenceLevels(view: view, edit: edit, admin: admin)

  @Test("a role equal in effect to a reference level has that level, whatever its name or rules")
  func equalInEffect() {
    let cut = ["watch", "get", "list"].flatMap { verb in
      ["services", "pods/log", "pods"].map { rule([verb], [$0]) }
    }
    #expect(referenceLevels.range(of: cut).level == .view)
    #expect(referenceLevels.range(of: Self.edit).level == .edit)
    #expect(referenceLevels.range(of: Self.admin.reversed()).level == .admin)
  }

  @Test("a role that can read secrets in addition to view is not view")
  func viewAndSecrets() {
    let range = referenceLevels.range(of: Self.view + [rule(["get"], ["secrets"])])
    #expect(range.level == .custom)
    #expect((range.atLeast, range.atMost) == (.view, .edit))
    #expect(range.highest == .view && range.exceedsHighest)
  }

  @Test("a role below view is custom, and one with no permission is none")
  func belowView() {
    let range = referenceLevels.range(of: [rule(["get"], ["pods"])])
    #expect((range.level, range.highest, range.exceedsHighest) == (.custom, .custom, false))
    #expect(range.atMost == .view)
    #expect(referenceLevels.range(of: [rule([], ["pods"])]) == .none)
    #expect(referenceLevels.range(of: []).level == .none)
  }

  @Test("every verb on every resource is cluster-admin, with paths or without")
  func clusterAdmin() {
    let everything = rule(["*"], ["*"], groups: ["*"])
    let paths = PolicyRule(verbs: ["*"], nonResourceURLs: ["*"])
    #expect(referenceLevels.range(of: [everything]).level == .clusterAdmin)
    #expect(referenceLevels.range(of: [paths, everything]).level == .clusterAdmin)
    #expect(referenceLevels.range(of: [rule(["*"], ["*"])]).level == .custom)
    #expect(referenceLevels.range(of: [rule(["get", "list", "watch"], ["*"], groups: ["*"])]).highest == .view)
  }

  @Test("a role that only cluster-admin covers is custom up to cluster-admin, paths included")
  func beyondAdmin() {
    let range = referenceLevels.range(of: Self.admin + [PolicyRule(verbs: ["get"], nonResourceURLs: ["/metrics"])])
    #expect((range.level, range.atLeast, range.atMost) == (.custom, .admin, .clusterAdmin))
  }

  @Test("several roles in one place have the higher of both ends, so that a lesser custom role changes nothing")
  func union() {
    let view = referenceLevels.range(of: Self.view)
    let someOfView = referenceLevels.range(of: [rule(["get"], ["pods"])])
    let secrets = referenceLevels.range(of: [rule(["get"], ["secrets"])])
    #expect(view.union(someOfView).level == .view)
    #expect(view.union(secrets).level == .custom)
    #expect(view.union(secrets).highest == .view)
    #expect(referenceLevels.range(of: Self.edit).union(secrets).level == .edit)
    #expect(LevelRange.none.union(view) == view)
  }

  @Test("the reference levels are the roles of the snapshot, or the built-in ones if it has none")
  func ownReferenceLevels() {
    let widgets = rule(Self.reading, ["widgets"], groups: ["example.com"])
    let roles = EffectiveRoles(
      state(
        [
          aggregated("view", selecting: [LabelSelector(labels: ["to-view": "true"])]),
          labelled("widgets", ["to-view": "true"], Self.view + [widgets]),
          role("copy", Self.view + [widgets]), role("old", Self.view), role("editors", Self.edit + [widgets]),
        ], [bind("b", .cluster, "copy", to: user("ann")), bind("c", .cluster, "gone", to: user("ann"))]))
    let levels = AccessLevels(
      roles, ReferenceLevels(of: roles, builtIn: (view: Self.view, edit: Self.edit, admin: Self.admin)))
    #expect(levels.ranges.map(\.level) == [.view, .view, .view, .custom, .edit])
    #expect(levels.range(ofBinding: 0).level == .view)
    #expect(levels.range(ofBinding: 1) == .none)
  }

  @Test("without reference levels everything except cluster-admin is custom")
  func noReferenceLevels() {
    let none = ReferenceLevels(view: [], edit: [], admin: [])
    #expect(none.range(of: Self.view).level == .custom)
    #expect(none.range(of: [rule(["*"], ["*"], groups: ["*"])]).level == .clusterAdmin)
  }

  @Test("if reference levels are equal in effect, the highest counts")
  func equalReferenceLevels() {
    let everything = [rule(["*"], ["*"], groups: ["*"])]
    let referenceLevels = ReferenceLevels(view: Self.view, edit: Self.view, admin: everything)
    #expect(referenceLevels.range(of: Self.view).level == .edit)
    #expect(referenceLevels.range(of: everything).level == .clusterAdmin)
  }

  @Test("levels sort from none to cluster-admin")
  func order() {
    #expect(AccessLevel.allCases.sorted().map(\.label) == ["none", "custom", "view", "edit", "admin", "cluster-admin"])
  }

  @Test("a cluster's own view, edit, admin and cluster-admin have their levels, and its system roles do not")
  func realCluster() throws {
    let roles = EffectiveRoles(try Fixture("edge").snapshot)
    let levels = AccessLevels(roles, ReferenceLevels(of: roles, builtIn: (view: [], edit: [], admin: [])))
    func level(_ name: Name) -> AccessLevel? {
      roles.snapshot.index.number(ofRole: name, in: .cluster).map { levels.ranges[$0].level }
    }
    #expect(["view", "edit", "admin", "cluster-admin"].map(level) == [.view, .edit, .admin, .clusterAdmin])
    #expect(level("system:aggregate-to-edit") == .custom)
    #expect(level("system:kube-scheduler") == .custom)
  }
}

import AccessAnalysis
import AccessModel
import Reports
import TestSupport
import Testing

/// What whoever is to confirm an edit is told.
@Suite struct EditReviewTests {
  private func managed(_ name: Name, _ labels: [Name: String]) -> Binding {
    return bind(name, .namespace("shop"), "reader", to: user("ann")).with { $0.metadata.labels = labels }
  }

  private func review(of bindings: [Binding]) -> EditReview {
    let snapshot = state([role("reader", [rule(["get"], ["pods"])])], bindings)
    let changes = ChangeSet(bindings.map { .deleteBinding($0.name, in: $0.scope) })
    return EditReview(changes, Small.analysis(snapshot), caller: nil)
  }

  @Test("each manager that reverts changes is told once, with what it manages")
  func managers() {
    let flux = ["a", "b", "c", "d"].map { managed($0, ["kustomize.toolkit.fluxcd.io/name": "apps"]) }
    let helm = managed("h", ["app.kubernetes.io/managed-by": "Helm", "app.kubernetes.io/instance": "shop"])
    let warnings = review(of: flux + [helm, bind("free", .namespace("shop"), "reader", to: user("bob"))]).warnings
    #expect(warnings.count == 2, "\(warnings)")
    #expect(
      warnings[0]
        == "RoleBinding a in namespace shop, RoleBinding b in namespace shop, RoleBinding c in namespace shop and 1 more "
        + "are managed by Flux apps, which reverts manual changes: change what they are made from instead.")
    #expect(
      warnings[1].hasPrefix("RoleBinding h in namespace shop is managed by Helm shop, which reverts"), "\(warnings)")
    #expect(review(of: flux).refusal == nil && review(of: flux).extent == "4 bindings in 1 namespace, 1 person")
    #expect(review(of: [managed("s", ["kubernetes.io/bootstrapping": "rbac-defaults"])]).refusal != nil)
  }

  private static let roles = [
    role("cluster-admin", [rule(["*"], ["*"], groups: ["*"])]), role("reader", [rule(["get"], ["pods"])]),
    role("keeper", [rule(["get"], ["secrets"])]),
    role("binder", [rule(["bind"], ["clusterroles"], groups: ["rbac.authorization.k8s.io"])]),
    role("empty", []),
  ]
  private static let unread = Name("a0000000-0000-4000-8000-000000000001")

  /// The review of changes to bindings that are there before.
  private func review(_ changes: [Change], before: [Binding] = []) -> EditReview {
    EditReview(ChangeSet(changes), Small.analysis(state(Self.roles, before)), caller: nil)
  }

  @Test("the dangers of what is given are those of the changes together, the greatest first, and lead what it does")
  func dangers() {
    let (shop, web) = (Scope.namespace("shop"), Scope.namespace("web"))
    let given = [
      bind("a", shop, "keeper", to: user("ann")), bind("b", web, "keeper", to: user("bob")),
      bind("c", web, "cluster-admin", to: user("ann")), bind("d", .cluster, "binder", to: user("bob")),
      bind("e", shop, "cluster-admin", to: user("ann")), bind("f", .cluster, "cluster-admin", to: user("zoe")),
      bind("g", shop, "reader", to: user("zoe")),
    ]
    let found = review(given.map { .putBinding($0) })
    let words = [
      "cluster-admin everywhere: whoever has it can do everything in the whole cluster, and give it to others.",
      "cluster-admin in web and shop: whoever has it can do everything in the namespaces, and give it to others.",
      "binder allows bind: whoever has it can gain more than it says.",
      "keeper allows reading Secrets in shop and web, and so the use of every credential in them.",
    ].map { "▲ \($0)" }
    #expect(found.dangers.map(\.warning) == words, "\(found.dangers)")
    #expect(found.effects.starts(with: words) && found.effects.count > words.count, "\(found.effects)")
  }

  @Test("what is taken away, or held by the same subject before, is no danger")
  func noDangers() {
    let before = bind("a", .cluster, "cluster-admin", to: user("ann"))
    #expect(review([.deleteBinding("a", in: .cluster)], before: [before]).dangers.isEmpty)
    let renamed = bind("b", .namespace("shop"), "cluster-admin", to: user("ann"))
    #expect(review([.putBinding(renamed), .deleteBinding("a", in: .cluster)], before: [before]).dangers.isEmpty)
    let wider = before.with { $0.subjects.append(user("bob")) }
    #expect(review([.putBinding(wider)], before: [before]).dangers == [.clusterAdmin([.cluster])])
  }

  @Test(
    "those concerned are counted as far as they are known, and everyone is everyone",
    arguments: [
      ([user("ann"), user("bob")], "2 people"), ([group("system:authenticated")], "everyone"),
      ([user("ann"), group("system:unauthenticated")], "everyone"), ([user("system:anonymous")], "everyone"),
      ([group(unread)], "the members of 1 group, which were not read"),
      ([user("ann"), group(unread)], "1 person and the members of 1 group, which were not read"),
      ([Subject(kind: .serviceAccount, name: "robot", namespace: "shop")], "1 ServiceAccount"),
      ([group("system:nodes")], "whoever is in 1 other group"),
    ])
  func extents(subjects: [Subject], words: String) {
    let given = bind("given", .namespace("shop"), "reader", to: user("ann")).with { $0.subjects = subjects }
    #expect(review([.putBinding(given)]).extent == "1 binding in 1 namespace, \(words)")
  }

  @Test("that everyone gains something is a danger, signed in or not")
  func everyone() {
    let signedIn = bind("a", .cluster, "reader", to: group("system:authenticated"))
    let anybody = bind("b", .cluster, "reader", to: group("system:unauthenticated"))
    #expect(
      review([.putBinding(signedIn)]).dangers.map(\.message)
        == ["Everyone who signs in gains it, every ServiceAccount included."])
    #expect(
      review([.putBinding(bind("c", .cluster, "reader", to: user("system:anonymous")))]).dangers
        == [.everyone(isSignedIn: false)])
    #expect(
      review([.putBinding(signedIn), .putBinding(anybody)]).dangers.map(\.message)
        == ["Everyone gains it who reaches the API server, without signing in."])
  }

  @Test("what makes a grant redundant is named: three ways, and how many more; a role without rules gives nothing")
  func redundant() {
    let four = (1...4).map { (number: Int) -> Binding in bind(Name("r\(number)"), .cluster, "reader", to: user("ann")) }
    let again = bind("again", .namespace("shop"), "reader", to: user("ann"))
    let way = { (number: Int) -> String in "ann has reader everywhere, by ClusterRoleBinding r\(number)" }
    #expect(
      review([.putBinding(again)], before: four).consequences == [
        "Nobody gains anything: everyone concerned has it already: \(way(1)); \(way(2)); \(way(3)); and 1 more."
      ])
    // What the same edit takes away is no reason.
    #expect(
      review([.putBinding(again), .deleteBinding("r1", in: .cluster)], before: [four[0]]).consequences
        == ["ann loses reader (view) everywhere; access in single namespaces stays."])
    #expect(
      review([.putBinding(bind("e", .cluster, "empty", to: user("ann")))]).consequences
        == ["Nobody gains anything: empty allows nothing."])
    #expect(
      review([.putBinding(bind("m", .cluster, "reader", to: group("system:masters")))]).consequences == [
        "Nobody gains anything: everyone concerned has it already: Group system:masters may do everything, by the API "
          + "server itself, whatever bindings say."
      ])
  }

  @Test("what becomes of the day, the owner and the reason of a binding is told")
  func terms() {
    let before = bind("r", .namespace("shop"), "reader", to: user("ann")).with {
      $0.metadata.annotations = ["aksess/expires-on": "2026-12-31", "aksess/owner": "Shop"]
    }
    let after = before.with {
      $0.metadata.annotations = ["aksess/expires-on": "2027-01-31", "aksess/reason": "audit"]
    }
    #expect(
      review([.putBinding(after)], before: [before]).consequences == [
        "RoleBinding r in namespace shop: its last day becomes 2027-01-31 instead of 2026-12-31, it has no owner any "
          + "more and its reason becomes audit."
      ])
  }

  @Test("people are many if the grants of one edit give many something, each of them to few")
  func crowd() {
    let people = (0..<22).map { user(Name("u\($0)")) }
    let grants = [people[..<12], people[10...]].enumerated().map { number, subjects -> Binding in
      return bind(Name("g\(number)"), .namespace(number == 0 ? "shop" : "web"), "reader", to: user("ann")).with {
        $0.subjects = Array(subjects)
      }
    }
    #expect(review(grants.map { .putBinding($0) }).dangers == [.manyPeople(22)])
    #expect(review([.putBinding(grants[0])]).dangers.isEmpty)
  }

  @Test("who keeps what is taken away keeps it by what gives it, and by nothing that does not")
  func kept() {
    let all = bind("all", .cluster, "cluster-admin", to: group("system:masters"))
    let idle = bind("idle", .cluster, "empty", to: group("system:authenticated"))
    let read = bind("read", .cluster, "reader", to: group("system:authenticated"))
    #expect(
      review([.deleteBinding("all", in: .cluster)], before: [all, idle, read]).consequences.contains(
        "Group system:masters still has cluster-admin everywhere: by the API server itself, whatever bindings say."))
    #expect(review([.deleteBinding("idle", in: .cluster)], before: [all, idle, read]).consequences.isEmpty)
    let both = bind("both", .cluster, "both", to: user("ann"))
    let roles = Self.roles + [role("both", [rule(["get"], ["pods"]), rule(["get"], ["secrets"])])]
    let parts = (["reader", "empty", "keeper", "binder"] as [Name]).map { bind($0, .cluster, $0, to: user("ann")) }
    let snapshot = state(roles, [both] + parts)
    let together = EditReview(
      ChangeSet([.deleteBinding("both", in: .cluster)]), Small.analysis(snapshot), caller: nil)
    #expect(
      together.consequences == [
        "ann still has both (view+) everywhere: directly (ClusterRoleBinding reader to reader) and directly "
          + "(ClusterRoleBinding keeper to keeper)."
      ], "\(together.consequences)")
  }
}

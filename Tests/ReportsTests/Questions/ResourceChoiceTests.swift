import AccessModel
import AccessAnalysis
import Reports
import Testing

/// Resources as people type them.
@Suite struct ResourceChoiceTests {
  private let table = ResourceTable(
    all: [KnownResource(plural: "pods", group: "", isNamespaced: true, subresources: ["exec", "log"])],
    verbs: ["get", "list", "create", "impersonate"]
  ) { typed in
    ["po", "pod", "pods"].contains(typed)
      ? [KnownResource(plural: "pods", group: "", isNamespaced: true, subresources: ["exec", "log"])] : []
  }

  private func choice(
    _ verb: String, _ resource: String?, _ name: String? = nil, subresource: String? = nil,
    version: KubernetesVersion? = nil, isStrict: Bool = false, joining: Bool = false, rules: [PolicyRule] = []
  ) throws -> ResourceChoice {
    var contents = Snapshot.Contents()
    contents.roles = [Role(metadata: ObjectMetadata(name: "rules"), scope: .cluster, rules: rules)]
    return try ResourceChoice(
      TypedAction(verb, resource, name: name, subresource: subresource, version: version, isStrict: isStrict),
      joinsSessions: joining, table, in: Snapshot(contents: contents, title: "t", readAt: Small.now))
  }

  private func refusal(_ verb: String, _ resource: String?, _ name: String? = nil, subresource: String? = nil)
    -> String?
  {
    do {
      _ = try choice(verb, resource, name, subresource: subresource)
      return nil
    } catch { return (error as? Refusal)?.message }
  }

  private func rule(_ group: Name, _ resources: [Name]) -> PolicyRule {
    PolicyRule(verbs: ["get"], apiGroups: [group], resources: resources)
  }

  @Test("short names, subresources, groups and paths are resolved for the authorizer")
  func taken() throws {
    #expect(try choice("get", "po", "web").actions == [AccessAction("get", "pods", name: "web")])
    #expect(try choice("get", "pods/log").actions == [AccessAction("get", "pods", subresource: "log")])
    #expect(
      try choice("list", "widgets.example.com").actions == [AccessAction("list", "widgets", group: "example.com")])
    #expect(try choice("get", "/healthz").actions == [AccessAction("get", path: "/healthz")])
    #expect(try choice("get", "*.*").actions == [AccessAction("get", "*", group: "*")])
    #expect(try choice("get", "pods/*").actions == [AccessAction("get", "pods", subresource: "*")])
    #expect(try choice("get", "po").notes.isEmpty)
    #expect(try choice("get", "widgets").notes.count == 1)
  }

  @Test("exec checks create and get, and so does create of pods/exec on request")
  func sessions() throws {
    let both: [AccessAction] = ["create", "get"].map { AccessAction($0, "pods", subresource: "exec", name: "web") }
    #expect(try choice("exec", "po", "web").actions == both)
    #expect(try choice("create", "pods/exec", "web", joining: true).actions == both)
    #expect(try choice("create", "pods/exec", "web").actions == [both[0]])
    #expect(try choice("port-forward", nil).actions.count == 2)
  }

  @Test(
    "what makes no sense is refused with the nearest names",
    arguments: [
      ("get", "pod/log", "pods/log"), ("get", "pods/logs", "pods has no such subresource. Did you mean pods/log"),
      ("gets", "pods", "gets: not a Kubernetes verb. Did you mean get?"),
      ("get", "pods/", "pods/: not a resource"), ("get", nil, "Specify a resource: get RESOURCE, such as get pods."),
      ("exec", "widgets", "only for pods"),
    ])
  func refused(verb: String, resource: String?, words: String) {
    #expect(refusal(verb, resource)?.contains(words) == true)
  }

  @Test("what follows the slash is the name of an object if the resource has no such subresource, and that is said")
  func names() throws {
    let web = [AccessAction("get", "pods", name: "web")]
    for typed in ["pods/web", "po/web"] {
      let choice = try choice("get", typed)
      #expect(choice.actions == web && choice.notes == ["“\(typed)” is read as pods named web, as kubectl does."])
    }
    #expect(try choice("get", "pods", "web", subresource: "log").actions.first == web[0].of("log"))
    #expect(try choice("get", "pods/web", subresource: "log").actions.first == web[0].of("log"))
    #expect(
      try choice("exec", "po/web").actions.first == AccessAction("create", "pods", subresource: "exec", name: "web"))
    let custom = [rule("example.com", ["widgets", "widgets/parts"])]
    let parts = AccessAction("get", "widgets", subresource: "parts", group: "example.com")
    #expect(try choice("get", "widgets.example.com/parts", rules: custom).actions == [parts])
    let one = AccessAction("get", "widgets", group: "example.com", name: "mine")
    #expect(try choice("get", "widgets.example.com/mine", rules: custom).actions == [one])
    #expect(
      try choice("impersonate", "userextras/scopes").actions.first
        == AccessAction("impersonate", "userextras", subresource: "scopes"))
  }

  @Test(
    "a name given twice and a misspelt subresource are refused",
    arguments: [
      ("pods/web", "other", nil, "pods/web other: the name is given twice; for a subresource, use --subresource web."),
      ("pods/lgo", nil, nil, "pods has no such subresource. Did you mean pods/log or pods lgo?"),
      ("pods", nil, "lgo", "lgo: pods has no such subresource. Did you mean log?"),
      ("pods", nil, "", "The subresource is empty."),
      ("/healthz", nil, "log", "--subresource does not apply to a path"),
    ] as [(String, String?, String?, String)])
  func refusedNames(resource: String, name: String?, subresource: String?, words: String) {
    #expect(refusal("get", resource, name, subresource: subresource)?.contains(words) == true)
  }

  @Test("a custom resource is asked in every API group in which rules name it, or else in any that they allow it in")
  func severalGroups() throws {
    let named = [rule("b.example", ["gateways"]), rule("a.example", ["gateways/status"]), rule("c.example", ["*"])]
    let choice = try choice("get", "gateways", rules: named)
    #expect(choice.actions == ["a.example", "b.example"].map { AccessAction("get", "gateways", group: $0) })
    #expect(choice.notes.count == 1 && choice.notes[0].contains("checking it in a.example and b.example"))
    #expect(choice.note(allowed: [true, false]) == "allowed in a.example, not in b.example.")
    #expect(choice.note(allowed: [false, false]) == nil)
    let covered = try self.choice("get", "gatewys", rules: named)
    #expect(covered.actions == ["c.example", ""].map { AccessAction("get", "gatewys", group: $0) })
    #expect(covered.notes[0].contains("used as typed, in c.example and the core group. Did you mean gateways"))
  }

  @Test("an unknown resource is told with the nearest names, and refused if asked to be strict")
  func unknown() throws {
    for (typed, nearest) in [("podz", "pods"), ("widgts.example.com", "widgets.example.com")] {
      let rules = [rule("example.com", ["widgets"])]
      #expect(try choice("get", typed, rules: rules).notes.first?.contains("Did you mean \(nearest)?") == true)
      #expect(throws: Refusal(typed, "not a known resource", nearest: [nearest])) {
        try choice("get", typed, isStrict: true, rules: rules)
      }
    }
    #expect(try choice("get", "widgets", isStrict: true, rules: [rule("example.com", ["widgets"])]).actions.count == 1)
  }

  @Test("what starts a session depends on the server's version")
  func versions() throws {
    let exec = { (verb: Name) in AccessAction(verb, "pods", subresource: "exec") }
    let (old, new) = (KubernetesVersion("v1.34.2"), KubernetesVersion("1.35"))
    #expect(try choice("exec", "po", version: old).actions == [exec("create"), exec("get")])
    #expect(try choice("exec", "po", version: new).actions == [exec("create")])
    #expect(try choice("create", "pods/exec", version: old, joining: true).actions == [exec("create"), exec("get")])
    #expect(try choice("create", "pods/exec", version: new, joining: true).actions == [exec("create")])
    let get = try choice("get", "pods/exec", version: new, joining: true)
    #expect(get.actions == [exec("get")] && get.notes.first?.contains("starts no session") == true)
    #expect(try choice("exec", "po").notes.first?.contains("before Kubernetes 1.35") == true)
  }

  @Test("the verbs of constrained impersonation are known, in their API group")
  func impersonation() throws {
    let choice = try choice("impersonate:user-info", "users", "jane", rules: [rule("", ["users"])])
    #expect(
      choice.actions == [AccessAction("impersonate:user-info", "users", group: "authentication.k8s.io", name: "jane")])
    #expect(try self.choice("impersonate-on:user-info:list", "pods").notes.isEmpty)
    #expect(refusal("impersonate:user-inf", "users")?.contains("Did you mean impersonate:user-info?") == true)
  }
}

extension AccessAction {
  /// The action on a subresource of pods.
  fileprivate func of(_ subresource: Name) -> AccessAction {
    guard case .resource(let group, let resource, _, let name) = target else { return self }
    return AccessAction(verb, resource, subresource: subresource, group: group, name: name)
  }
}

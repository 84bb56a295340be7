import AccessModel
import AccessAnalysis
import Reports
import Testing

/// Resources as people type them.
@Suite struct ResourceChoiceTests {
  private let table = ResourceTable(
    all: [KnownResource(plural: "pods", group: "", isNamespaced: true, subresources: ["exec", "log"])],
    verbs: ["get", "list", "create"]
  ) { typed in
    ["po", "pod", "pods"].contains(typed)
      ? [KnownResource(plural: "pods", group: "", isNamespaced: true, subresources: ["exec", "log"])] : []
  }

  private func choice(
    _ verb: String, _ resource: String?, _ name: String? = nil, joining: Bool = false
  ) throws -> ResourceChoice {
    try ResourceChoice(verb: verb, resource: resource, name: name, joinsSessions: joining, table, in: Small.snapshot)
  }

  private func refusal(_ verb: String, _ resource: String?) -> String? {
    do {
      _ = try choice(verb, resource)
      return nil
    } catch { return (error as? Refusal)?.message }
  }

  @Test("short names, subresources, groups and paths are resolved for the authorizer")
  func taken() throws {
    #expect(try choice("get", "po", "web").actions == [AccessAction("get", "pods", name: "web")])
    #expect(try choice("get", "pods/log").actions == [AccessAction("get", "pods", subresource: "log")])
    #expect(
      try choice("list", "widgets.example.com").actions == [AccessAction("list", "widgets", group: "example.com")])
    #expect(try choice("get", "/healthz").actions == [AccessAction("get", path: "/healthz")])
    #expect(try choice("get", "*.*").actions == [AccessAction("get", "*", group: "*")])
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
}

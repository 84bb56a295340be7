import Foundation
import TestSupport
import Testing

/// Watches of a live cluster, which a stand-in for kubectl plays.
extension EndToEnd {
  /// A stand-in with one RoleBinding, `a`, whose watches stay silent but for that of role bindings.
  ///
  /// - Parameters:
  ///   - script: What is done when role bindings are asked for.
  ///   - later: The list of role bindings once the script has put it in place.
  private static func watched(_ script: String, later: String) throws -> StandIn {
    let silent = ["namespaces", "serviceaccounts", "roles", "clusterroles", "clusterrolebindings"].map {
      ("\($0).sh", "if [[ $* == *watch=1* ]]; then exec sleep 100; fi")
    }
    return try StandIn(
      ["rolebindings.json": StandIn.bindings(["a"]), "rolebindings.sh": script, "later.json": later]
        .merging(silent) { first, _ in first })
  }

  private static func watching(_ kubectl: StandIn) throws -> Tmux {
    let path = "\(kubectl.folder.url.path):\(ProcessInfo.processInfo.environment["PATH"] ?? "")"
    return try Tmux(
      columns: 120, rows: 24,
      command: ["env", "PATH=\(path)", "ANSWERS=\(kubectl.folder.url.path)", Program.path, "--watch"])
  }

  @Test("a watch shows each change, lists anew what expired, and goes on from where it broke off")
  func watch() throws {
    let binding = { (name: String, version: Int) in
      #"{"kind":"RoleBinding","apiVersion":"rbac.authorization.k8s.io/v1","metadata":{"name":"\#(name)","namespace":"\#(name)","resourceVersion":"\#(version)"},"#
        + #""subjects":[{"kind":"Group","apiGroup":"rbac.authorization.k8s.io","name":"developers"}],"#
        + #""roleRef":{"apiGroup":"rbac.authorization.k8s.io","kind":"ClusterRole","name":"view"}}"#
    }
    let kubectl = try Self.watched(
      """
      if [[ $* == *watch=1* ]]; then
        case $* in
        *resourceVersion=7*)
          echo '{"type":"ADDED","object":\(binding("b-new", 8))}'
          sleep 0.3
          printf '{"type":"ADDED","object":\(binding("c-new", 9).prefix(60))'; sleep 0.2
          echo '\(binding("c-new", 9).dropFirst(60))}'; echo 'error: unexpected EOF' >&2; exit 1 ;;
        *resourceVersion=9*)
          echo '{"type":"BOOKMARK","object":{"kind":"RoleBinding","apiVersion":"v1","metadata":{"resourceVersion":"12"}}}'
          echo '{"type":"ERROR","object":{"kind":"Status","metadata":{},"message":"too old resource version","code":410}}'
          cp "$ANSWERS/later.json" "$ANSWERS/rolebindings.json"; exit ;;
        *) exec sleep 100 ;;
        esac
      elif [[ $* == *watch* ]]; then exec sleep 100; fi
      """,
      later: StandIn.bindings(["d-new"]).replacing(#""resourceVersion":"7""#, with: #""resourceVersion":"20""#))
    let tmux = try Self.watching(kubectl)
    try tmux.waitForText(" as ada live")
    try tmux.send("4")
    try tmux.waitForText("d-new")
    try tmux.waitForText(" as ada live")
    let screen = try tmux.screen()
    #expect(!screen.contains { $0.contains("b-new") || $0.contains("c-new") }, "\(screen)")
    let asked = try kubectl.asked.filter { $0.contains("/rolebindings?watch") }
    #expect(
      asked.map { $0.split(separator: "resourceVersion=")[1].prefix { $0.isNumber } } == ["7", "9", "20"], "\(asked)")
    #expect(try kubectl.bash("aksess --watch -f Tests/Fixtures/server").status == 64)
  }

  @Test(
    "what a watch does not hear, or cannot read, is said, and a list is read anew after what cannot be read",
    arguments: [
      ("echo 'Unable to connect to the server: dial tcp 10.0.0.1:443: i/o timeout' >&2; exit 1", "does not answer in"),
      (
        #"echo '{"type":"MODIFIED","object":{"kind":"RoleBinding","metadata":[]}}'; exec sleep 100"#,
        "is not what an API"
      ),
    ])
  func deafWatch(script: String, words: String) throws {
    let kubectl = try Self.watched(
      """
      if [[ $* == *watch=1* ]]; then
        cp "$ANSWERS/later.json" "$ANSWERS/rolebindings.json"
        \(script)
      fi
      """, later: StandIn.bindings(["d-new"]))
    let tmux = try Self.watching(kubectl)
    try tmux.waitForText(words)
    #expect(try tmux.screen()[0].contains("▲ not live"))
    try tmux.send("4")
    try tmux.waitForText(script.contains("MODIFIED") ? "d-new" : "BINDING")
  }

  @Test("a cluster that fails once its namespaces were read is not live, and is read again by itself until it is")
  func lateWatch() throws {
    let kubectl = try Self.watched(
      """
      if [[ $* == *watch=1* ]]; then exec sleep 100; fi
      if [[ ! -e $ANSWERS/second ]]; then
        if [[ -e $ANSWERS/first ]]; then touch "$ANSWERS/second"; else touch "$ANSWERS/first"; sleep 1; fi
        echo 'Unable to connect to the server: dial tcp 10.0.0.1:443: i/o timeout' >&2; exit 1
      fi
      """, later: "")
    let tmux = try Self.watching(kubectl)
    try tmux.waitForText(" as ada ▲ not live")
    try tmux.waitForText("not live: cluster shop-admin: the server does not answer in time")
    try tmux.waitForText(" as ada live", timeout: .seconds(30))
    try tmux.send("4")
    try tmux.waitForText("developers")
  }
}

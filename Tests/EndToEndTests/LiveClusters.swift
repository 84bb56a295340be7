import Foundation
import TestSupport
import Testing

/// Live clusters, which a stand-in for kubectl plays.
extension EndToEnd {
  @Test("without -f the current context is read: the six kinds, page by page, who asks, and nothing else")
  func pages() throws {
    let kubectl = try StandIn([
      "rolebindings.json": StandIn.bindings(["a", "b"], next: "t/1=", remaining: 1),
      "rolebindings.next.json": StandIn.bindings(["c"]), "namespaces.json": StandIn.kubeSystem,
    ])
    let outcome = try kubectl.bash("aksess get bindings -o name")
    #expect(outcome.lines.map { $0.suffix(2) } == ["/a", "/b", "/c"], "\(outcome)")
    let asked = try kubectl.asked
    #expect(asked.first == "config view --output=json")
    let paths = asked.dropFirst().map { $0.replacing("--context=shop-admin get --raw ", with: "") }
    #expect(paths.first == "/api/v1/namespaces?limit=2000")
    #expect(
      paths.sorted() == [
        "--context=shop-admin auth whoami --output=json", "/api/v1/namespaces?limit=2000",
        "/api/v1/serviceaccounts?limit=2000",
        "/apis/rbac.authorization.k8s.io/v1/clusterrolebindings?limit=2000",
        "/apis/rbac.authorization.k8s.io/v1/clusterroles?limit=2000",
        "/apis/rbac.authorization.k8s.io/v1/rolebindings?limit=2000",
        "/apis/rbac.authorization.k8s.io/v1/rolebindings?limit=2000&continue=t%2F1%3D",
        "/apis/rbac.authorization.k8s.io/v1/roles?limit=2000",
      ], "\(paths)")
  }

  @Test("a list that expires while it is read is begun anew")
  func expired() throws {
    let kubectl = try StandIn([
      "rolebindings.json": StandIn.bindings(["a"], next: "old", remaining: 1),
      "rolebindings.next.json": StandIn.bindings(["b"]),
      "rolebindings.next.sh": """
      if [[ ! -e $ANSWERS/once ]]; then
        touch "$ANSWERS/once"
        \(StandIn.fails("Error from server (Expired): The provided continue parameter is too old"))
      fi
      """,
    ])
    let outcome = try kubectl.bash("aksess get bindings -o name")
    #expect(outcome.lines.map { $0.suffix(2) } == ["/a", "/b"], "\(outcome)")
  }

  @Test(
    "every way in which a cluster gives no answer is told in kubectl's words, with what to do, and never taken for none",
    arguments: [
      (
        "The connection to the server 127.0.0.1:1 was refused - did you specify the right host or port?",
        "cannot be reached"
      ),
      ("Unable to connect to the server: dial tcp: lookup shop.example: no such host", "cannot be reached"),
      ("error: You must be logged in to the server (Unauthorized)", "does not accept the sign-in"),
      ("Unable to connect to the server: x509: certificate signed by unknown authority", "certificate is not trusted"),
      ("Unable to connect to the server: net/http: TLS handshake timeout", "does not answer in time"),
      ("error: unexpected EOF", "was cut off"),
    ])
  func failures(words: String, what: String) throws {
    for kind in ["namespaces", "clusterroles"] {
      let kubectl = try StandIn(["\(kind).sh": StandIn.fails(words)])
      let outcome = try kubectl.bash("aksess get bindings")
      #expect(outcome.status == 69 && outcome.output.isEmpty, "\(outcome)")
      #expect(outcome.errors.contains(what) && outcome.errors.contains("(kubectl: \(words))"), "\(outcome)")
      #expect(outcome.errors.hasPrefix("aksess: cluster shop-admin: the"), "\(outcome)")
    }
  }

  @Test(
    "what is not JSON of the kind that was asked is an error, also at exit 0",
    arguments: [
      "<html><body>Sign in</body></html>", "", #"{"kind":"RoleList","apiVersion":"v1","metadata":{},"items":[]}"#,
      #"{"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure"}"#,
      #"{"kind":"RoleBindingList","apiVersion":"rbac.authorization.k8s.io/v1","metadata":{},"items":["#,
    ])
  func notJSON(text: String) throws {
    let outcome = try StandIn(["rolebindings.json": text]).bash("aksess get bindings")
    #expect(outcome.status == 69 && outcome.output.isEmpty, "\(outcome)")
    #expect(outcome.errors.contains("the answer is not what an API server gives: "), "\(outcome)")
    // What aksess found are not kubectl's words.
    #expect(outcome.errors.contains("it begins with “") || outcome.errors.contains("it is empty"), "\(outcome)")
    #expect(!outcome.errors.contains("(kubectl:"), "\(outcome)")
  }

  @Test("who may not list a kind everywhere gets that of the namespace asked about, and is told what is missing")
  func limited() throws {
    let forbidden =
      "[[ $* == */namespaces/* ]] || { \(StandIn.fails("Error from server (Forbidden): rolebindings is forbidden")); }"
    let namespaces =
      #"{"kind":"NamespaceList","apiVersion":"v1","metadata":{},"items":[{"metadata":{"name":"other"}}]}"#
    let kubectl = try StandIn([
      "rolebindings.json": StandIn.bindings(["a"]), "rolebindings.sh": forbidden, "namespaces.json": namespaces,
    ])
    // Nothing is known of what was not read.
    let lists = try kubectl.bash("for list in ns groups; do aksess get $list -o csv --no-preamble; done")
    #expect(lists.lines.filter { $0.contains("other") } == ["other,?,?,?,?,?,,Active"], "\(lists)")
    #expect(lists.lines.filter { $0.hasPrefix("shop") }.first?.hasPrefix("shop,1,0,0,none,1,") == true, "\(lists)")
    #expect(lists.lines.contains { $0.contains("developers") && $0.contains(",?") }, "\(lists)")
    for line in ["aksess get bindings -n shop -o name", "aksess get bindings -o name"] {
      let outcome = try kubectl.bash(line)
      #expect(outcome.lines.count == 1, "\(outcome)")
      #expect(
        outcome.errors.contains(
          "incomplete: role bindings were read only in shop, as listing all of them is forbidden"),
        "\(outcome)")
    }
  }

  @Test("who may not list everywhere gets the namespaces of their projects too, and is told which they may not list")
  func projects() throws {
    let refuses = StandIn.fails("Error from server (Forbidden): rolebindings is forbidden")
    let kubectl = try StandIn([
      "rolebindings.json": StandIn.bindings(["a"]),
      "rolebindings.sh": "[[ $* == */namespaces/* && $* != */payments-web/* ]] || { \(refuses); }",
      "config/aksess/config.yaml": "projects: {payments: [payments-api, payments-web], shop: [shop], odd: [Odd]}\n",
    ])
    func bash(_ line: String) throws -> (outcome: Program.Outcome, paths: [String]) {
      let outcome = try kubectl.bash(
        "XDG_CONFIG_HOME=$ANSWERS/config \(line); mv \"$ANSWERS/asked\" \"$ANSWERS/before\"")
      let asked = try String(contentsOf: kubectl.folder.url.appending(path: "before"), encoding: .utf8)
      return (outcome, asked.matches(of: #/namespaces/([^/]+)/rolebindings/#).map { String($0.output.1) })
    }
    let (all, paths) = try bash("aksess get bindings")
    #expect(paths == ["shop", "payments-api", "payments-web"], "\(paths)")
    for words in [
      "config.yaml:1:72: “Odd”; expected the name of a namespace",
      "incomplete: role bindings were read only in shop and payments-api, as listing all of them, or those in "
        + "payments-web, is forbidden to you",
    ] { #expect(all.errors.contains(words), "\(words): \(all.errors)") }
    #expect(try bash("aksess get bindings -n search").paths == ["search"])
    #expect(try bash("aksess pull \"$ANSWERS/pulled\" --no-azure").paths == paths)
  }

  @Test("a context or a kubeconfig is passed on, and one that does not exist is refused in kubectl's words")
  func contexts() throws {
    let kubectl = try StandIn()
    _ = try kubectl.bash("aksess get roles --context shop-admin --kubeconfig '/tmp/a b'")
    #expect(try kubectl.asked[0] == "--kubeconfig=/tmp/a b config view --output=json")
    #expect(try kubectl.asked[1].hasPrefix("--kubeconfig=/tmp/a b --context=shop-admin get --raw /api/v1/namespaces"))
    let outcome = try kubectl.bash("aksess get roles --context nope")
    #expect(outcome.status == 69 && outcome.errors.contains(#": context "nope" does not exist. List"#), "\(outcome)")
    #expect(try kubectl.bash("aksess get roles --context shop-admin -f x").status == 64)
  }

  @Test("with no context and no -f there is nothing to read, and grant checks nothing")
  func nothing() throws {
    let kubectl = try StandIn(["config.json": #"{"contexts":null,"current-context":""}"#])
    let outcome = try kubectl.bash("aksess get roles")
    #expect(outcome.status == 64 && outcome.errors.contains("kubectl has no current context"), "\(outcome)")
    let id = "7f3c1b2e-4d5a-4c6b-9e8f-0a1b2c3d4e5f"
    #expect(try kubectl.bash("aksess grant view --group \(id) -n shop").status == 0)
  }

  @Test("what kubectl asks of whoever waits is shown: on standard error, and on the screen while it is read")
  func signIn() throws {
    let words = "To sign in, open https://example.com/device and enter the code ABCD-EFGH to authenticate."
    let kubectl = try StandIn(["namespaces.sh": "echo '\(words)' >&2; sleep 2"])
    let outcome = try kubectl.bash("aksess get roles")
    #expect(
      outcome.status == 0 && outcome.errors.components(separatedBy: "aksess: \(words)\n").count == 2, "\(outcome)")
    // An error at the end is told once.
    let refused = try StandIn(["namespaces.sh": "echo refused >&2; exit 1"]).bash("aksess get roles")
    #expect(refused.errors.components(separatedBy: "refused").count == 2, "\(refused)")
    let path = "\(kubectl.folder.url.path):\(ProcessInfo.processInfo.environment["PATH"] ?? "")"
    let tmux = try Tmux(
      columns: 80, rows: 24,
      command: ["env", "PATH=\(path)", "ANSWERS=\(kubectl.folder.url.path)", Program.path])
    try tmux.waitForText("enter the code")
    try tmux.waitForText("NAMESPACE")
  }

  @Test("how much of a cluster is read is said while it fills, and when it is read again, also on 80 columns")
  func filling() throws {
    let kubectl = try StandIn([
      "rolebindings.json": StandIn.bindings(["a", "b"], next: "t", remaining: 5_998),
      "rolebindings.next.json": StandIn.bindings(["c"]), "rolebindings.next.sh": "sleep 2",
    ])
    let path = "\(kubectl.folder.url.path):\(ProcessInfo.processInfo.environment["PATH"] ?? "")"
    let tmux = try Tmux(
      columns: 80, rows: 24, command: ["env", "PATH=\(path)", "ANSWERS=\(kubectl.folder.url.path)", Program.path])
    try tmux.waitForText(" as ada · reading 2 of 6,000 objects · incomplete: ")
    try tmux.waitFor("it is read") { rows in !rows.isEmpty && !rows[0].contains("reading") }
    try tmux.send("R")
    try tmux.waitForText("reading 2 of 6,000 objects")
  }

  @Test("the header tells which context is read and as whom, and warns where the server says system:masters")
  func liveHeader() throws {
    let kubectl = try StandIn([
      "whoami.json":
        #"{"apiVersion":"authentication.k8s.io/v1","kind":"SelfSubjectReview","status":{"userInfo":{"username":"masterclient","groups":["system:masters"]}}}"#
    ])
    let path = "\(kubectl.folder.url.path):\(ProcessInfo.processInfo.environment["PATH"] ?? "")"
    let tmux = try Tmux(
      columns: 240, rows: 24, command: ["env", "PATH=\(path)", "ANSWERS=\(kubectl.folder.url.path)", Program.path])
    try tmux.waitForText(" aksess  shop-admin as ada ▲ system:masters")
  }

  @Test("kubectl and its login plugins have no terminal, and leave the processor to whoever types")
  func unobtrusive() throws {
    let kubectl = try StandIn([
      "roles.sh": """
      { echo "Sign in here" >/dev/tty; } 2>/dev/null || echo "no terminal" >>"$ANSWERS/seen"
      echo "nice $(nice)" >>"$ANSWERS/seen"
      # The share is given ten times a second.
      for _ in {1..50}; do
        [[ -w /proc/self/autogroup ]] && ! grep -q 'nice 19' /proc/self/autogroup || break
        sleep 0.1
      done
      [[ ! -w /proc/self/autogroup ]] || grep -o 'nice .*' /proc/self/autogroup >>"$ANSWERS/seen"
      """, "namespaces.json": StandIn.kubeSystem,
    ])
    let tmux = try Tmux(
      columns: 100, rows: 24,
      command: [
        "env", "PATH=\(kubectl.folder.url.path):/usr/bin:/bin", "ANSWERS=\(kubectl.folder.url.path)", Program.path,
        "--no-azure",
      ])
    try tmux.waitForText("the whole cluster was read")
    let usual = try #require(Int(Program.bash("nice").lines[0]))
    let seen = try String(contentsOf: kubectl.folder.url.appending(path: "seen"), encoding: .utf8)
    let group = FileManager.default.isWritableFile(atPath: "/proc/self/autogroup") ? "nice 19\n" : ""
    #expect(seen == "no terminal\nnice \(min(usual + 10, 19))\n\(group)")
  }

  @Test(
    "no kubectl and no login plugin is left behind by a kill of aksess or ^C",
    arguments: [("namespaces", "get roles"), ("subjectaccessreviews", "can system:masters get po --verify")])
  func leash(asked: String, command: String) throws {
    for signal in ["KILL", "INT", "TERM"] {
      let mark = "aksess-test-\(UUID().uuidString)"
      let kubectl = try StandIn(["\(asked).sh": "bash -c 'exec -a \(mark) sleep 300' & sleep 300"])
      let outcome = try kubectl.bash(
        """
        # Without job control, ^C is ignored in the background.
        set -m
        aksess \(command) & pid=$!
        soon() { for _ in {1..100}; do "$@" && return; sleep 0.1; done; return 1; }
        soon pgrep -f '^\(mark)' >/dev/null || exit 3
        kill -\(signal) $pid
        gone() { ! pgrep -f '^\(mark)' >/dev/null; }
        soon gone
        """)
      #expect(outcome.status == 0, "\(signal): \(outcome)")
    }
  }
}

import Foundation
import TestSupport
import Testing

extension StandIn {
  /// The group `developers` may view the namespace shop.
  fileprivate static let objects = [
    "rolebindings.json": StandIn.bindings(["a"]),
    "clusterroles.json":
      #"{"kind":"ClusterRoleList","apiVersion":"rbac.authorization.k8s.io/v1","metadata":{},"items":[{"metadata":"#
      + #"{"name":"view"},"rules":[{"apiGroups":[""],"resources":["pods"],"verbs":["get","list"]}]}]}"#,
  ]

  /// The answer to a SubjectAccessReview.
  fileprivate static func review(_ status: String) -> String {
    #"{"kind":"SubjectAccessReview","apiVersion":"authorization.k8s.io/v1","spec":{"groups":["x"]},"status":\#(status)}"#
  }

  fileprivate init(reviews status: String) throws {
    try self.init(StandIn.objects.merging(["subjectaccessreviews.json": StandIn.review(status)]) { $1 })
  }

  fileprivate static let whoami =
    #"{"kind":"SelfSubjectReview","apiVersion":"authentication.k8s.io/v1","status":{"userInfo":{"username":"#
    + #""ada@contoso.com","groups":["developers","system:authenticated"],"#
    + #""extra":{"oid":["7F3C1B2E-4d5a-4c6b-9e8f-0a1b2c3d4e5f"],"other":["x"]}}}}"#
}

extension EndToEnd {
  @Test("--verify prints the server's answer below that of aksess, and exits as for that of aksess where they agree")
  func agreement() throws {
    let reason = #"RBAC: allowed by RoleBinding \"a/shop\""#
    let yes = try StandIn(reviews: #"{"allowed":true,"reason":"\#(reason)"}"#).bash(
      "aksess can developers list po -n shop --verify")
    #expect(yes.status == 0 && yes.lines.first == "yes", "\(yes)")
    #expect(yes.lines.last == #"server: yes (RBAC: allowed by RoleBinding "a/shop")"#, "\(yes)")
    let no = try StandIn(reviews: #"{"allowed":false}"#).bash("aksess can developers list po --verify")
    #expect(no.status == 1 && no.lines == ["no", "server: no"], "\(no)")
  }

  @Test("the review that is sent is of the very user, groups, object ID and request that aksess decides")
  func sentReview() throws {
    let kubectl = try StandIn([
      "subjectaccessreviews.json": StandIn.review(#"{"allowed":false}"#), "whoami.json": StandIn.whoami,
    ])
    let start = #"{"apiVersion":"authorization.k8s.io/v1","kind":"SubjectAccessReview","spec":{"#
    for (question, spec) in [
      (
        "group:7f3c1b2e-4d5a-4c6b-9e8f-0a1b2c3d4e5f delete secrets web -n shop",
        #""groups":["7f3c1b2e-4d5a-4c6b-9e8f-0a1b2c3d4e5f","system:authenticated"],"resourceAttributes":"#
          + #"{"namespace":"shop","verb":"delete","resource":"secrets","name":"web"}"#
      ),
      (
        "'user:Zoë \"Z\"' get deployments.apps/scale",
        #""user":"Zoë \"Z\"","groups":["system:authenticated"],"resourceAttributes":"#
          + #"{"verb":"get","group":"apps","resource":"deployments","subresource":"scale"}"#
      ),
      (
        "me get /healthz",
        #""user":"ada@contoso.com","groups":["developers","system:authenticated"],"#
          + #""extra":{"oid":["7f3c1b2e-4d5a-4c6b-9e8f-0a1b2c3d4e5f"]},"#
          + #""nonResourceAttributes":{"path":"/healthz","verb":"get"}"#
      ),
      (
        "sa:shop/ci get pods -n shop",
        #""user":"system:serviceaccount:shop:ci","groups":["system:serviceaccounts","system:serviceaccounts:shop","#
          + #""system:authenticated"],"resourceAttributes":{"namespace":"shop","verb":"get","resource":"pods"}"#
      ),
    ] {
      let outcome = try kubectl.bash("rm -f \"$ANSWERS\"/*.sent; aksess can \(question) --verify")
      #expect(outcome.status == 1, "\(outcome)")
      #expect(try kubectl.sent("subjectaccessreviews") == "\(start)\(spec)}}")
    }
    #expect(
      try kubectl.asked.contains(
        "--context=shop-admin create --raw /apis/authorization.k8s.io/v1/subjectaccessreviews -f -"))
  }

  @Test(
    "where the server answers otherwise, that is said with what could explain it, and the exit is 2",
    arguments: [
      ("-n shop", #"{"allowed":false}"#, "no", "aksess says yes, the API server says no"),
      (
        "-n shop", #"{"allowed":false,"denied":true,"reason":"by \u001b[1mx"}"#, "no (denied: by \\e[1mx)",
        "deny assignment"
      ),
      ("", #"{"allowed":true,"reason":"Azure"}"#, "yes (Azure)", "another authorizer, such as Azure RBAC or a webhook"),
      ("", #"{"allowed":true,"evaluationError":"no role x"}"#, "yes", "could not evaluate everything: no role x"),
    ])
  func difference(place: String, status: String, answer: String, words: String) throws {
    let outcome = try StandIn(reviews: status).bash("aksess can developers list po \(place) --verify")
    #expect(outcome.status == 2 && outcome.lines.last == "server: \(answer)", "\(outcome)")
    #expect(outcome.errors.lowercased().contains(words.lowercased()), "\(outcome)")
    for words in [
      "the answers differ", "before the server was asked. Read it again",
      "asked about any member in developers and system:authenticated",
    ] {
      #expect(outcome.errors.contains(words), "\(outcome)")
    }
  }

  @Test("a server that cannot be asked is told, the answer of aksess is printed all the same, and the exit is 2")
  func notAsked() throws {
    let words = "Error from server (Forbidden): subjectaccessreviews.authorization.k8s.io is forbidden"
    for (script, told) in [
      (StandIn.fails(words), "you are not allowed to ask what others may do (kubectl: \(words)). Ask for the right"),
      ("echo '<html>'; exit 0", "the answer is not what an API server gives"),
    ] {
      let kubectl = try StandIn(StandIn.objects.merging(["subjectaccessreviews.sh": script]) { $1 })
      let outcome = try kubectl.bash("aksess can developers list po -n shop --verify")
      #expect(outcome.status == 2 && outcome.lines.first == "yes", "\(outcome)")
      #expect(!outcome.output.contains("server:"), "\(outcome)")
      #expect(outcome.errors.contains("the API server was not asked. cluster shop-admin: \(told)"), "\(outcome)")
    }
  }

  @Test("--verify needs a live cluster and one subject")
  func verifyRefused() throws {
    let files = try Program.bash("aksess can developers list po --verify -f x")
    #expect(files.status == 64 && files.errors.contains("leave out -f, or use --context"), "\(files)")
    #expect(try Program.bash("aksess can --reviews - --verify").status == 64)
  }

  @Test("me is whom the server takes kubectl for, which is asked once")
  func me() throws {
    let kubectl = try StandIn(StandIn.objects.merging(["whoami.json": StandIn.whoami]) { $1 })
    let can = try kubectl.bash("aksess can me list po -n shop")
    #expect(can.status == 0 && can.lines[1].hasPrefix("  user ada@contoso.com → group developers →"), "\(can)")
    #expect(can.errors.contains("me is ada@contoso.com, in developers and system:authenticated."), "\(can)")
    let revoke = try kubectl.bash("aksess revoke me -A -o name 2>&1")
    #expect(revoke.output.contains("is in developers, by which membership is not known: view in shop"), "\(revoke)")
    #expect(try kubectl.bash("aksess migrate me -o csv").errors.contains("me is ada@contoso.com"))
    #expect(try kubectl.asked.count { $0.contains("whoami") } == 3)
    let other = try kubectl.bash("aksess can user:me list po -n shop")
    #expect(other.status != 0 && !other.errors.contains("me is ada@contoso.com"), "\(other)")
  }

  @Test("a ServiceAccount that asks is one of its namespace")
  func meInPod() throws {
    let whoami = StandIn.whoami.replacing("ada@contoso.com", with: "system:serviceaccount:shop:ci")
    let outcome = try StandIn(["whoami.json": whoami]).bash("aksess access me -o json")
    #expect(outcome.output.contains("access of sa:shop/ci"), "\(outcome)")
  }

  @Test("me is refused with files, and where the server or what it says is too old or strange")
  func meRefused() throws {
    for command in ["can me get po", "access me", "revoke me -A", "migrate me"] {
      let files = try Program.bash("aksess \(command) -f Tests/Fixtures/retail")
      #expect(files.status == 64 && files.errors.contains("me: files do not say who you are."), "\(files)")
    }
    let old = """
      echo 'error: the selfsubjectreviews API is not enabled in the cluster' >&2
      echo 'enable APISelfSubjectReview feature gate and authentication.k8s.io/v1alpha1' >&2; exit 1
      """
    for (script, words) in [
      (old, "the server cannot say who you are: Kubernetes 1.28 and later can. Name yourself, such as user:UPN"),
      ("echo '{}'; exit 0", "not what an API server gives"),
      ("echo '{\"kind\":\"SelfSubjectReview\",\"status\":{}}'; exit 0", "expected status.userInfo.username"),
    ] {
      let outcome = try StandIn(["whoami.sh": script]).bash("aksess can me get po")
      #expect(outcome.status == 69 && outcome.errors.contains(words), "\(outcome)")
    }
  }

  @Test("me is whom config.yaml names where files or an old server do not say it, and else whom the server says")
  func meInSettings() throws {
    let old = "echo 'error: the selfsubjectreviews API is not enabled in the cluster' >&2; exit 1"
    let config = try TemporaryFolder(config: "me: user:grace.kim@contoso.com\n")
    for (command, status) in [("can me get po -n retail-app", 0), ("access me", 0), ("migrate me", 0)] {
      let files = try Program.bash(
        "aksess \(command) -f Tests/Fixtures/retail", environment: ["XDG_CONFIG_HOME": config.path])
      let named = try Program.bash(
        "aksess \(command.replacing(" me", with: " user:grace.kim@contoso.com")) -f Tests/Fixtures/retail")
      #expect(files.status == named.status && files.output == named.output, "\(status) \(files) \(named)")
      #expect(files.errors.contains("me is user:grace.kim@contoso.com, as config.yaml says."), "\(files)")
    }
    let unknown = try TemporaryFolder(config: "me: Retail Develpers\n")
    let refused = try Program.bash(
      "aksess access me -f Tests/Fixtures/retail", environment: ["XDG_CONFIG_HOME": unknown.path])
    #expect(
      refused.errors.contains("me is Retail Develpers (config.yaml): ")
        && refused.errors.contains("Did you mean"), "\(refused)")
    let before = try StandIn(StandIn.objects.merging(["whoami.sh": old]) { $1 })
      .bash("XDG_CONFIG_HOME='\(config.path)' aksess can me list po -n shop")
    #expect(before.errors.contains("the server cannot say who you are"), "\(before)")
    #expect(before.errors.contains("me is user:grace.kim@contoso.com, as config.yaml says."), "\(before)")
    let live = try StandIn(StandIn.objects.merging(["whoami.json": StandIn.whoami]) { $1 })
      .bash("XDG_CONFIG_HOME='\(config.path)' aksess can me list po -n shop")
    #expect(live.status == 0 && live.errors.contains("me is ada@contoso.com, in developers"), "\(live)")
    #expect(!live.errors.contains("grace"), "\(live)")
  }

  @Test("access me shows beside the model what the server lists, in the namespaces asked about, and what that lacks")
  func ownRules() throws {
    let rules =
      #"{"kind":"SelfSubjectRulesReview","apiVersion":"authorization.k8s.io/v1","spec":{},"status":{"resourceRules":["#
      + #"{"verbs":["get","list"],"apiGroups":["","apps"],"resources":["pods"],"resourceNames":["web"]}],"#
      + #""nonResourceRules":[{"verbs":["get"],"nonResourceURLs":["/healthz"]}],"incomplete":true,"#
      + #""evaluationError":"webhook authorizer does not support user rule resolution"}}"#
    let kubectl = try StandIn(
      StandIn.objects.merging(["whoami.json": StandIn.whoami, "selfsubjectrulesreviews.json": rules]) { $1 })
    let context = try kubectl.bash("aksess access me")
    #expect(
      context.output.contains("As the server says:\n  in shop: get, list on pods in core, apps, named web\n"),
      "\(context)")
    #expect(context.output.contains("  in shop: get on /healthz\n"), "\(context)")
    #expect(
      context.errors.contains(
        "rights in shop is incomplete (webhook authorizer does not support user rule resolution): there may be more."),
      "\(context)")
    let asked = try kubectl.bash("aksess access me -n shop,a -o json; aksess access developers -n shop -o json")
    #expect(asked.output.contains(#""asTheServerSays""#) && asked.output.contains("in a: get on /healthz"), "\(asked)")
    #expect(
      try kubectl.sent("selfsubjectrulesreviews").components(separatedBy: "apiVersion").count - 1 == 3)
  }

  @Test("who may not list everything sees on the own page what the server says that one may do")
  func rightsInUI() throws {
    let rules =
      #"{"kind":"SelfSubjectRulesReview","apiVersion":"authorization.k8s.io/v1","spec":{},"status":{"resourceRules":["#
      + #"{"verbs":["get"],"apiGroups":["apps"],"resources":["deployments"]}],"nonResourceRules":[],"incomplete":true}}"#
    let forbidden = "[[ $* == */namespaces/* ]] || { \(StandIn.fails("Error from server (Forbidden): no")); }"
    let kubectl = try StandIn([
      "whoami.json": StandIn.whoami, "selfsubjectrulesreviews.json": rules, "rolebindings.sh": forbidden,
    ])
    let path = "\(kubectl.folder.url.path):\(ProcessInfo.processInfo.environment["PATH"] ?? "")"
    let tmux = try Tmux(
      columns: 100, rows: 40,
      command: ["env", "PATH=\(path)", "ANSWERS=\(kubectl.folder.url.path)", Program.path])
    try tmux.waitForText("NAMESPACE")
    try tmux.send(":", "m", "e", "Enter")
    try tmux.waitForText("in shop: get on deployments in apps")
    #expect(try tmux.screen().contains { $0.contains("list of rights in shop is incomplete") })
  }

  @Test("V on an answer of the screen Who can asks the server of the live cluster")
  func askedInUI() throws {
    let kubectl = try StandIn(reviews: #"{"allowed":false}"#)
    let path = "\(kubectl.folder.url.path):\(ProcessInfo.processInfo.environment["PATH"] ?? "")"
    let tmux = try Tmux(
      columns: 100, rows: 24,
      command: ["env", "PATH=\(path)", "ANSWERS=\(kubectl.folder.url.path)", Program.path])
    try tmux.waitForText("NAMESPACE")
    try tmux.send("6")
    try tmux.waitForText("system:masters")
    try tmux.send("V")
    try tmux.waitForText("the answers differ: aksess says yes, the API server says no")
    #expect(try kubectl.sent("subjectaccessreviews").contains(#""groups":["system:masters","system:authenticated"]"#))
  }
}

import Foundation
import TestSupport
import Testing

extension EndToEnd {
  @Test("reviews in bulk are answered as a real API server answered them", arguments: ["edge", "random-1", "random-2"])
  func reviews(fixture: String) throws {
    let folder = "Tests/Fixtures/conformance/\(fixture)"
    let recorded = try Program.bash("jq -c .allowed \(folder)/reviews.jsonl")
    for form in [".spec", "{spec}", "."] {
      let reviews = "jq -c '\(form)' \(folder)/reviews.jsonl"
      let outcome = try Program.bash(
        "set -o pipefail; \(reviews) | aksess can --reviews - -f \(folder)/cluster.json | jq -c .allowed")
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.output == recorded.output, "\(form)")
    }
    let echoed = try Program.bash(
      "jq -cS '{spec}' \(folder)/reviews.jsonl | aksess can --reviews - -f \(folder)/cluster.json | jq -cS '{spec}'")
    #expect(echoed.output == (try Program.bash("jq -cS '{spec}' \(folder)/reviews.jsonl").output))
  }

  @Test(
    "a malformed review is named, exit 65, and nothing is answered",
    arguments: [
      ("{\"user\": \"a\"}", ":2:1: neither resourceAttributes"), ("{\"user\": 3}", ":2:10: user is a number"),
      ("{\"resourceAttributes\": {}}", ":2:1: neither user"), ("{} {}", ":2:4: text after the object"),
      ("{\"user\": \"a\", \"resourceAttributes\": {}, \"nonResourceAttributes\": {}}", ":2:1: both"),
    ])
  func malformedReview(line: String, words: String) throws {
    let good = "{\"user\": \"a\", \"resourceAttributes\": {\"verb\": \"get\", \"resource\": \"pods\"}}"
    let outcome = try Program.bash(
      "printf '%s\\n' '\(good)' '\(line)' | aksess can --reviews - -f Tests/Fixtures/retail")
    #expect(outcome.status == 65 && outcome.output.isEmpty, "\(outcome)")
    #expect(outcome.errors.contains("standard input\(words)"), "\(outcome.errors)")
  }

  @Test(
    "can answers yes, no, cannot tell, or that the question makes no sense",
    arguments: [
      ("'Retail Developers' get po -n retail-app", 0, "yes\n  group Retail Developers"),
      ("system:masters impersonate users", 0, "system:masters can do everything"),
      ("ana.almeida@contoso.com list svc -n retail-web", 0, "ClusterRoleBinding support-readers"),
      ("system:authenticated get pods -n retail-app", 1, "no\n"),
      ("sa:retail-app/ci get pods -n retail-app", 1, "nothing is known about sa:retail-app/ci"),
      ("'Retail Developers' delete po -n retail-app", 2, "incomplete: the sources contain no group members"),
      ("'Suport Readers' get pods", 64, "Did you mean Support Readers?"),
      ("'Support Readers' gets pods", 64, "Did you mean get?"),
      ("'Support Readers' get pod/log", 64, "Did you mean pods/log (the subresource)"),
      ("'Support Readers' get pods/logs", 64, "Did you mean pods/log"),
      ("'Support Readers' get po/web", 0, "“po/web” is read as pods named web, as kubectl does."),
      (
        "'Support Readers' get po/web -n retail-ap", 0,
        "retail-ap: not among the namespaces that were read. Did you mean retail-app?"
      ),
      ("'Support Readers' get po --subresource lgo", 64, "lgo: pods has no such subresource. Did you mean log?"),
      ("'Support Readers' get po --server-version now", 64, "expected one such as 1.34"),
      ("'Support Readers' get podz --strict", 64, "podz: not a known resource. Did you mean pods"),
      ("'Support Readers' exec po --server-version 1.36", 2, "checking create of pods/exec"),
      ("sa:ci get pods", 64, "expected sa:NAMESPACE/NAME"), ("user: get pods", 64, "does not name a subject"),
    ])
  func can(question: String, status: Int32, words: String) throws {
    let outcome = try Program.bash("aksess can \(question) -f Tests/Fixtures/retail")
    #expect(outcome.status == status, "\(outcome)")
    #expect((outcome.output + outcome.errors).contains(words), "\(outcome)")
  }

  /// The API server checks `bind` of a ClusterRole in the namespace of the new RoleBinding.
  @Test("can and who-can check the namespace that was typed, for a resource that is not namespaced too")
  func bindingInNamespace() throws {
    let rule = #"{"apiGroups":["rbac.authorization.k8s.io"],"resources":["clusterroles"],"verbs":["bind"]}"#
    let group = #""apiGroup":"rbac.authorization.k8s.io""#
    let objects = [
      #"{"apiVersion":"v1","kind":"Namespace","metadata":{"name":"payments"}}"#,
      #"{"apiVersion":"rbac.authorization.k8s.io/v1","kind":"Role","metadata":{"name":"binder","#
        + #""namespace":"payments"},"rules":[\#(rule)]}"#,
      #"{"apiVersion":"rbac.authorization.k8s.io/v1","kind":"RoleBinding","metadata":{"name":"binder","#
        + #""namespace":"payments"},"subjects":[{"kind":"User","name":"jane",\#(group)}],"#
        + #""roleRef":{"kind":"Role","name":"binder",\#(group)}}"#,
    ]
    let data = #"{"apiVersion":"v1","kind":"List","items":[\#(objects.joined(separator: ","))]}"#
    let ask = { (question: String) in try Program.bash("printf %s '\(data)' | aksess \(question) -f -") }
    let given = try ask("can user:jane bind clusterroles cluster-admin -n payments")
    #expect(given.status == 0 && given.output.hasPrefix("yes"), "\(given)")
    #expect(given.errors.contains("what Roles in payments allow too"), "\(given.errors)")
    let everywhere = try ask("can user:jane bind clusterroles cluster-admin")
    #expect(everywhere.status == 2 && everywhere.output == "cannot tell\n", "\(everywhere)")
    let whoCan = try ask("who-can bind clusterroles cluster-admin -n payments -o csv")
    #expect(whoCan.output.contains("jane"), "\(whoCan)")
  }

  @Test(
    "who-can, access and matrix answer, or say what is wrong",
    arguments: [
      ("who-can get po -n retail-web", 0, "Support Readers"), ("who-can get nodes", 0, "the API server itself"),
      ("who-can exec -A", 0, "create or get of pods/exec"), ("who-can get pod/log -A", 64, "Did you mean pods/log"),
      ("who-can get po -A -n retail-web", 64, "Specify one of"), ("who-can get widgets -A", 0, "used as typed"),
      ("access 'Retail Developers' --outside retail-app", 2, "There are no grants"),
      ("access Nobody", 64, "Nobody: no such subject"), ("matrix -o markdown", 0, "5f |  | view |"),
      ("matrix -o html", 0, "5f</td><td></td><td>view</td>"),
    ])
  func lists(question: String, status: Int32, words: String) throws {
    let outcome = try Program.bash("aksess \(question) -f Tests/Fixtures/retail")
    #expect(outcome.status == status, "\(outcome)")
    #expect((outcome.output + outcome.errors).contains(words), "\(outcome)")
  }

  @Test(
    "a namespace that the cluster does not have is refused by every command that takes one, with the nearest",
    arguments: [
      "can system:masters get pods -n retail-ap", "who-can get pods -n retail-ap", "get bindings -n retail-ap",
      "revoke --leavers -n retail-ap", "access system:masters --outside retail-ap",
      "grant view --group 0496be39-3ebd-37f9-892c-b1f64524ab0a -n retail-ap",
    ])
  func noNamespace(question: String) throws {
    let outcome = try Program.bash("aksess \(question) -f Tests/Fixtures/made")
    #expect(outcome.status == 64 && outcome.output.isEmpty, "\(outcome)")
    #expect(outcome.errors.contains("retail-ap: no such namespace"), "\(outcome)")
    #expect(outcome.errors.contains("Did you mean retail-app"), "\(outcome)")
  }

  @Test("who may act on single objects only is told after the table, and has rows with the names for programs")
  func singleNames() throws {
    let group = #""apiGroup":"rbac.authorization.k8s.io""#
    let objects = [
      #"{"apiVersion":"rbac.authorization.k8s.io/v1","kind":"Role","metadata":{"name":"r","namespace":"shop"},"#
        + #""rules":[{"apiGroups":[""],"resources":["secrets"],"verbs":["get"],"resourceNames":["tls"]}]}"#,
      #"{"apiVersion":"rbac.authorization.k8s.io/v1","kind":"RoleBinding","metadata":{"name":"b","namespace":"shop"},"#
        + #""subjects":[{"kind":"User","name":"jane",\#(group)}],"roleRef":{"kind":"Role","name":"r",\#(group)}}"#,
    ]
    let data = #"{"apiVersion":"v1","kind":"List","items":[\#(objects.joined(separator: ","))]}"#
    let ask = { (options: String) in
      try Program.bash("printf %s '\(data)' | aksess who-can get secrets \(options) -f -")
    }
    #expect(try ask("").output.hasSuffix("\n1 more for single names: jane (tls).\n"))
    let names = try ask("-o name")
    #expect(names.output == "group:system:masters\n" && names.errors.contains("jane (tls)"), "\(names)")
    let csv = try ask("-o csv --no-preamble").output.split(whereSeparator: \.isNewline)
    #expect(
      csv.first?.hasPrefix("subject,kind,where,names,") == true && csv.last?.hasPrefix("jane,User,shop,tls,") == true)
    #expect(try ask("tls").output.contains("jane"))
    #expect(
      try Program.bash("printf %s '\(data)' | aksess who-can get secrets -o json -f - | jq -c '[.items[].names]'")
        .output == "[[],[\"tls\"]]\n")
  }

  @Test("a no to impersonate tells of constrained impersonation, from Kubernetes 1.36 and if the version is not known")
  func constrainedImpersonation() throws {
    let group = #""apiGroup":"rbac.authorization.k8s.io""#
    let who = #"{"apiGroups":["authentication.k8s.io"],"resources":["users"],"verbs":["impersonate:user-info"]}"#
    let what = #"{"apiGroups":[""],"resources":["pods"],"verbs":["impersonate-on:user-info:list"]}"#
    let objects = [
      #"{"apiVersion":"rbac.authorization.k8s.io/v1","kind":"ClusterRole","metadata":{"name":"r"},"#
        + #""rules":[\#(who),\#(what)]}"#,
      #"{"apiVersion":"rbac.authorization.k8s.io/v1","kind":"ClusterRoleBinding","metadata":{"name":"b"},"#
        + #""subjects":[{"kind":"User","name":"jane",\#(group)}],"roleRef":{"kind":"ClusterRole","name":"r",\#(group)}}"#,
    ]
    let data = #"{"apiVersion":"v1","kind":"List","items":[\#(objects.joined(separator: ","))]}"#
    let ask = { (options: String) in
      try Program.bash("printf %s '\(data)' | aksess can user:jane impersonate users john \(options) -f -").errors
    }
    let part = "allows it in part, for requests that impersonate-on:user-info:VERB allows too: list on pods."
    #expect(try ask("").contains(part) && ask("--server-version 1.36").contains(part))
    #expect(try !ask("--server-version 1.35").contains("in part"))
  }

  @Test("who-can --cluster-wide leaves out those allowed only in a namespace")
  func places() throws {
    let everywhere = try Program.bash("aksess who-can get po --cluster-wide -o name -f Tests/Fixtures/retail")
    #expect(!everywhere.output.contains("7f3c1b2e") && everywhere.output.contains("group:dc33ca10"))
    let anywhere = try Program.bash("aksess who-can get po -A -o name -f Tests/Fixtures/retail")
    #expect(anywhere.output.contains("7f3c1b2e"))
  }
}

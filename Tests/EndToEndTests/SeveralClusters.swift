import Foundation
import TestSupport
import Testing

/// Commands that answer for several clusters.
extension EndToEnd {
  /// A kubeconfig with three contexts, of which the cluster `lost` cannot be reached.
  private static let threeContexts: [String: String] = [
    "config.json": """
    {"kind":"Config","apiVersion":"v1","current-context":"east","clusters":[
    {"name":"east","cluster":{"server":"https://east.example"}},{"name":"west","cluster":{"server":"https://west.example"}},
    {"name":"lost","cluster":{"server":"https://lost.example"}}],"users":[{"name":"ada","user":{"token":"REDACTED"}}],
    "contexts":[{"name":"east","context":{"cluster":"east","user":"ada"}},
    {"name":"west/1","context":{"cluster":"west","user":"ada"}},{"name":"lost","context":{"cluster":"lost","user":"ada"}}]}
    """,
    "namespaces.sh":
      "[[ $* == *--context=lost* ]] && { \(StandIn.fails("The connection to the server lost.example was refused")); }",
    "rolebindings.json": StandIn.bindings(["viewers"]),
    "rolebindings.sh": "[[ $* == *--context=west/1* ]] && { cat \"$ANSWERS/west.json\"; exit; }",
    "west.json": StandIn.bindings(["a", "b"]),
  ]

  @Test("several contexts are answered for one by one, in their order, and one that cannot be reached is incomplete")
  func contextsOfSeveral() throws {
    let kubectl = try StandIn(EndToEnd.threeContexts)
    let outcome = try kubectl.bash("aksess get bindings --context west/1 --context lost --context east")
    #expect(outcome.status == 2, "\(outcome)")
    #expect(
      outcome.lines == [
        "CLUSTER   NAMESPACE   BINDING   ROLE   SUBJECTS     AGE",
        "west/1    shop        a         view   developers     -",
        "west/1    shop        b         view   developers     -",
        "east      shop        viewers   view   developers     -",
      ], "\(outcome)")
    #expect(
      outcome.errors.contains("aksess: lost: incomplete: cluster lost: the server cannot be reached"), "\(outcome)")
    #expect(try kubectl.bash("aksess get bindings --context west/1 --context east").status == 0)
    // Of none that can be reached there is no answer at all.
    let none = try kubectl.bash("printf 'lost\\n' | aksess get bindings --contexts -")
    #expect(none.status == 69 && none.output.isEmpty, "\(none)")
  }

  @Test("in JSON every item names its cluster, and each cluster says what it was read from and what is missing")
  func jsonOfSeveral() throws {
    let kubectl = try StandIn(EndToEnd.threeContexts.merging(["list": "# all\neast\n\n  lost\n"]) { $1 })
    let outcome = try kubectl.bash(
      """
      aksess get bindings --contexts "$ANSWERS/list" -o json 2>/dev/null |
        jq -c '[.items[].cluster], 
          [.clusters[] | .cluster, (.sources | length), (.incomplete | length)], (.incomplete | length)'
      aksess get bindings --contexts "$ANSWERS/list" -o csv 2>/dev/null | grep -c '^# cluster'
      aksess get bindings --contexts "$ANSWERS/list" -o name 2>/dev/null
      """)
    #expect(
      outcome.lines == [
        #"["east"]"#, #"["east",1,0,"lost",0,1]"#, "1", "2", "east rolebinding.rbac.authorization.k8s.io/viewers",
      ],
      "\(outcome)")
  }

  @Test("who-can, access and can say for each cluster what they say for it alone, with its name in front")
  func questionsOfSeveral() throws {
    let folders = "--each -f Tests/Fixtures/retail -f Tests/Fixtures/leavers"
    for question in [
      "who-can list pods -A", "access user:ada@contoso.com", "who-can list pods -A --people", "get roles",
    ] {
      let both = try Program.bash("aksess \(question) \(folders) -o csv --no-preamble")
      var expected: [String] = []
      for name in ["retail", "leavers"] {
        let alone = try Program.bash("aksess \(question) -f Tests/Fixtures/\(name) -o csv --no-preamble")
        expected += alone.lines.dropFirst().map { "\(name),\($0)" }
      }
      #expect(Array(both.lines.dropFirst()) == expected && !expected.isEmpty, "\(question) \(both)")
    }
    let can = try Program.bash("aksess can user:ada@contoso.com get pods -n shop \(folders)")
    #expect(can.status == 2, "\(can)")
    let answers = can.lines.dropFirst().map { $0.split(separator: " ").prefix(2).joined(separator: " ") }
    #expect(answers == ["retail cannot", "leavers yes"], "\(can)")
  }

  @Test("grant checks a grant against each cluster, names the cluster above each manifest, and keeps their files apart")
  func grantForSeveral() throws {
    let folder = try TemporaryFolder()
    let line =
      "aksess grant view --group 'Retail Developers' --cluster-wide --each -f Tests/Fixtures/retail -f Tests/Fixtures/leavers"
    let outcome = try Program.bash(line)
    // The other cluster's directory has no such group.
    #expect(outcome.status == 2 && outcome.errors.contains("aksess: leavers: incomplete: "), "\(outcome)")
    #expect(outcome.output.hasPrefix("---\n# cluster: retail\n"), "\(outcome)")
    let id = "7f3c1b2e-4d5a-4c6b-9e8f-0a1b2c3d4e5f"
    let byID = line.replacing("'Retail Developers'", with: id)
    let files = try Program.bash(
      "\(byID) --output-dir \(folder.path) 2>/dev/null; cd \(folder.path) && find . -name '*.yaml' | sort")
    let parents = files.lines.map { $0.split(separator: "/").prefix(4).joined(separator: "/") }
    #expect(parents == ["./leavers/cluster/clusterrolebindings", "./retail/cluster/clusterrolebindings"], "\(files)")
  }

  @Test("pull saves each cluster in a folder of its own, which --each reads back; what cannot be reached is left out")
  func pullOfSeveral() throws {
    let kubectl = try StandIn(EndToEnd.threeContexts)
    let outcome = try kubectl.bash(
      """
      cd "$ANSWERS"
      aksess pull all --context east --context west/1 --context lost --no-azure; echo $?
      ls all
      aksess get bindings --each -f all/east -f all/west%2F1 -o name
      aksess pull all/east --context west/1 --context east --no-azure; echo $?
      aksess pull all --context east --context west/1 --no-azure </dev/null; echo $?
      aksess pull all --context east --context west/1 --no-azure --overwrite; echo $?
      """)
    #expect(
      outcome.lines == [
        "2", "east", "west%2F1", "east rolebinding.rbac.authorization.k8s.io/viewers",
        "west%2F1 rolebinding.rbac.authorization.k8s.io/a",
        "west%2F1 rolebinding.rbac.authorization.k8s.io/b", "73", "73", "0",
      ], "\(outcome)")
    #expect(outcome.errors.contains("all/east is a workspace itself"), "\(outcome)")
  }

  @Test("the directory of the tenant is read once for all clusters, and each keeps what was read for a day")
  func directoryOfSeveral() throws {
    let other = AzStandIn.managed.replacing("shop-1.hcp", with: "shop-2.hcp")
    let config = """
      {"kind":"Config","apiVersion":"v1","current-context":"one","users":[{"name":"ada","user":{"token":"REDACTED"}}],
      "clusters":[{"name":"one","cluster":{"server":"https://shop-1.hcp.westeurope.azmk8s.io:443"}},
      {"name":"two","cluster":{"server":"https://shop-2.hcp.westeurope.azmk8s.io:443"}}],
      "contexts":[{"name":"one","context":{"cluster":"one","user":"ada"}},{"name":"two","context":{"cluster":"two","user":"ada"}}]}
      """
    let az = try AzStandIn([AzStandIn.clusters: "[\(AzStandIn.managed),\(other)]"])
    try config.write(to: az.kubectl.folder.url.appending(path: "config.json"), atomically: true, encoding: .utf8)
    let line = "aksess get groups --context one --context two -o csv --no-preamble"
    let outcome = try az.bash(line)
    let names = outcome.lines.dropFirst().map { $0.split(separator: ",").prefix(2).joined(separator: ",") }
    #expect(names.filter { $0.hasSuffix(",Developers") } == ["one,Developers", "two,Developers"], "\(outcome)")
    let asked = az.asked
    for call in [AzStandIn.account, AzStandIn.identities, AzStandIn.members, AzStandIn.nestedMembers, AzStandIn.users] {
      #expect(asked.filter { $0 == call }.count == 1, "\(call)")
    }
    #expect(asked.filter { $0 == AzStandIn.assignments }.count == 2)
    #expect(try az.bash(line).lines == outcome.lines && az.asked == asked)
  }

  @Test(
    "what cannot be answered for several clusters is refused with what to type instead",
    arguments: [
      ("matrix --context a --context b", "name one --context"), ("get ns --each", "--each answers for each -f"),
      ("get ns -f x --contexts y", "-f reads files, --contexts live clusters"),
      ("get ns --contexts /dev/null", "no context"), ("can --reviews - --context a --context b", "name one --context"),
      ("pull x --each -f y", "pull reads live clusters"),
      (
        "get ns --context a --context b --aks \(AzStandIn.cluster)", "write each resource ID after its context"
      ),
      ("get ns --contexts <(echo 'a /subscriptions/x')", "expected a resource ID of an AKS cluster"),
    ])
  func refusedForSeveral(line: String, words: String) throws {
    let outcome = try StandIn().bash("aksess \(line)")
    #expect([64, 65].contains(outcome.status) && outcome.output.isEmpty, "\(outcome)")
    #expect(outcome.errors.contains(words), "\(outcome)")
  }
}

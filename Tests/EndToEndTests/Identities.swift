import Foundation
import TestSupport
import Testing

/// What a live cluster is known by.
extension EndToEnd {
  @Test("a cluster is known by the UID of kube-system, and nothing more is asked for then")
  func clusterUID() throws {
    let kubectl = try StandIn(["namespaces.json": StandIn.kubeSystem])
    let outcome = try kubectl.bash("aksess get ns -o csv; aksess get ns -o json | jq -c .sources")
    #expect(
      outcome.lines.contains {
        $0.contains("# source: cluster shop-admin at https://shop.example:443, kube-system UID 4f6b0000-")
      }, "\(outcome)")
    #expect(outcome.output.contains(#""clusterUID":"4f6b0000-0000-4000-8000-000000000001""#), "\(outcome)")
    #expect(try !kubectl.asked.contains { $0.contains("config view --raw") || $0.hasSuffix("namespaces/kube-system") })
  }

  @Test("who may get kube-system and not list namespaces knows the cluster by its UID too")
  func ownClusterUID() throws {
    let kubectl = try StandIn([
      "namespaces.sh": StandIn.fails("Error from server (Forbidden): namespaces is forbidden"),
      "kube-system.json": #"{"kind":"Namespace","apiVersion":"v1","metadata":{"name":"kube-system","uid":"4f6b-1"}}"#,
    ])
    let outcome = try kubectl.bash("aksess get bindings -o csv")
    #expect(outcome.output.contains("at https://shop.example:443, kube-system UID 4f6b-1, fetched"), "\(outcome)")
    #expect(try !kubectl.asked.contains { $0.contains("config view --raw") })
  }

  @Test("who may not get kube-system knows the cluster by its address and the SHA-256 of its certificate authority")
  func authority() throws {
    let forbidden = StandIn.fails("Error from server (Forbidden): namespaces is forbidden")
    let kubectl = try StandIn(["namespaces.sh": forbidden, "kube-system.sh": forbidden])
    let made = try kubectl.bash(
      """
      cd "$ANSWERS"
      openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout key -out ca -subj /CN=ca 2>&1
      base64 -w0 ca > authority.json
      openssl x509 -in ca -outform der | sha256sum
      aksess get bindings -o csv --no-azure
      aksess pull pulled --no-azure
      jq -c '.files["kubernetes.json"] | [.server, .certificateAuthoritySHA256, .clusterUID]' pulled/workspace.json
      """)
    let digest = try #require(made.lines.first { $0.hasSuffix("  -") }?.prefix(64))
    #expect(
      made.output.contains(
        "at https://shop.example:443, certificate authority SHA-256 \(digest) (the UID of kube-system was not read), "
          + "fetched"), "\(made)")
    #expect(made.lines.last == #"["https://shop.example:443","\#(digest)",null]"#, "\(made)")
    let asked = try #require(try kubectl.asked.first { $0.contains("--raw --minify") })
    #expect(
      asked == "--context=shop-admin config view --raw --minify --flatten "
        + "--output=jsonpath={.clusters[*].cluster.certificate-authority-data}")
    for (answer, words) in [
      ("echo -n", "no certificate authority in the kubeconfig (the UID"), ("echo '???'", "neither its certificate"),
      (StandIn.fails("error: open /nope: no such file or directory"), "neither its certificate authority nor the UID"),
    ] {
      let other = try StandIn([
        "namespaces.sh": forbidden, "kube-system.sh": forbidden, "authority.sh": "\(answer); exit",
      ])
      let outcome = try other.bash("aksess get bindings -o csv")
      #expect(outcome.output.contains("at https://shop.example:443, \(words)"), "\(words): \(outcome)")
    }
  }

  @Test(
    "the certificate authority is found by kubectl in any kubeconfig, and no secret is printed",
    .enabled(if: Program.hasCommand("kubectl")))
  func authorityOfKubeconfigs() throws {
    let kubectl = try StandIn([
      "sub/relative.yaml": """
      apiVersion: v1
      kind: Config
      clusters: [{name: "odd ' {{.x}} $n", cluster: {server: "https://h", certificate-authority: ca}}]
      users: [{name: "u'", user: {token: SECRET}}]
      contexts: [{name: "c {{ }} ' x", context: {cluster: "odd ' {{.x}} $n", user: "u'"}}]
      """,
      "others.yaml": """
      apiVersion: v1
      kind: Config
      clusters:
      - {name: nothing, cluster: {server: "https://h"}}
      - {name: skip, cluster: {server: "https://h", insecure-skip-tls-verify: true}}
      - {name: gone, cluster: {server: "https://h", certificate-authority: /nowhere/ca}}
      users: [{name: u, user: {token: SECRET}}]
      contexts:
      - {name: nothing, context: {cluster: nothing, user: u}}
      - {name: skip, context: {cluster: skip, user: u}}
      - {name: gone, context: {cluster: gone, user: u}}
      """,
    ])
    // The kubectl of the machine shows the kubeconfig, the stand-in plays the server.
    let outcome = try kubectl.bash(
      """
      cd "$ANSWERS"
      openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout key -out sub/ca -subj /CN=ca 2>&1
      mv kubectl stand-in
      export REAL=$(command -v kubectl)
      cat > kubectl <<'END'
      #!/bin/bash
      [[ $* == *"config view"* ]] || exec "$ANSWERS/stand-in" "$@"
      "$REAL" "$@" | tee -a "$ANSWERS/shown"
      exit ${PIPESTATUS[0]}
      END
      chmod +x kubectl
      echo "\(StandIn.fails("Error from server (Forbidden): namespaces is forbidden"))" > namespaces.sh
      cp namespaces.sh kube-system.sh
      export KUBECONFIG=$ANSWERS/sub/relative.yaml:$ANSWERS/others.yaml
      openssl x509 -in sub/ca -outform der | sha256sum
      for context in "c {{ }} ' x" nothing skip gone; do
        aksess get bindings -o csv --context "$context" | grep '^# source'
      done
      grep -c SECRET shown
      """)
    let digest = try #require(outcome.lines.first { $0.hasSuffix("  -") }?.prefix(64))
    let sources = outcome.lines.filter { $0.hasPrefix("# source") }
    try #require(sources.count == 4, "\(outcome)")
    #expect(sources[0].contains("certificate authority SHA-256 \(digest) "), "\(sources)")
    #expect(sources[1...2].allSatisfy { $0.contains("no certificate authority in the kubeconfig") }, "\(sources)")
    #expect(sources[3].contains("neither its certificate authority"), "\(sources)")
    #expect(outcome.lines.last == "0", "\(outcome)")
  }
}

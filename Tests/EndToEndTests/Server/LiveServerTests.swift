import Foundation
import TestSupport
import Testing

extension EndToEnd.Server {
  @Test(
    "a live cluster is read as kubectl's list of it is",
    arguments: [
      "get namespaces", "get sa", "get roles", "get bindings", "get groups", "get users", "matrix",
      "who-can get secrets -A", "access -n retail-app --people",
    ])
  func live(question: String) throws {
    let live = try server.bash("aksess \(question) -o csv --no-preamble")
    let file = try server.bash("aksess \(question) -o csv --no-preamble -f \"$WORKSPACE/kubernetes.json\"")
    #expect(live.status == file.status && live.lines.count > 2, "\(live)")
    // Ages differ.
    let (left, right) = (
      live.lines.map { $0.replacing(#/\d+[smhd]/#, with: "") }, file.lines.map { $0.replacing(#/\d+[smhd]/#, with: "") }
    )
    #expect(left == right)
  }

  @Test("what pull saves of a real server is what kubectl prints, and reads back as the live cluster")
  func pull() throws {
    let outcome = try server.bash(
      """
      cd "$(dirname "$WORKSPACE")"
      aksess pull pulled --overwrite --no-azure 2>/dev/null; echo $?
      kubectl get namespaces,serviceaccounts,roles,rolebindings,clusterroles,clusterrolebindings -A -o json > listed.json
      # The last controllers may still be at work.
      objects() { jq -cS '[.items[] | del(.metadata.resourceVersion)] | sort_by(.kind, .metadata.namespace, .metadata.name)' "$1"; }
      cmp <(objects pulled/kubernetes.json) <(objects listed.json) && echo same
      jq -r '.files["kubernetes.json"] | [.whole, (.clusterUID | length)] | @csv' pulled/workspace.json
      for question in "get bindings" "get groups" matrix "who-can get secrets -A"; do
        cmp <(aksess $question -o csv --no-preamble --no-azure | sed -E 's/[0-9]+[smhd]//g') \
          <(aksess $question -o csv --no-preamble -f pulled | sed -E 's/[0-9]+[smhd]//g') && echo same
      done
      """)
    #expect(outcome.lines == ["0", "same", "true,36", "same", "same", "same", "same"], "\(outcome)")
  }

  @Test("two contexts of real servers are answered for one by one, and pulled into folders that answer the same")
  func severalContexts() throws {
    let outcome = try server.bash(
      """
      cd "$(dirname "$WORKSPACE")"
      sed -e 's/name: test/name: other/g' -e 's/cluster: test/cluster: other/g' "$KUBECONFIG" > other.kubeconfig
      export KUBECONFIG=$KUBECONFIG:$PWD/other.kubeconfig
      both='--context test --context other --no-azure'
      live() { aksess "$@" $both -o csv --no-preamble 2>/dev/null; }
      aksess pull all $both --overwrite 2>/dev/null; echo $?
      for question in 'get ns' 'get bindings' 'who-can get secrets -A' 'access -n retail-app --people'; do
        live $question > live.csv
        aksess $question --each -f all/test -f all/other -o csv --no-preamble 2>/dev/null > pulled.csv
        cut -d, -f1 live.csv | uniq -c | awk '{ print $2, ($1 > 1 || $2 == "cluster") }' | paste -sd' '
        cmp <(cut -d, -f1-3 live.csv) <(cut -d, -f1-3 pulled.csv) && echo same
      done
      """)
    let same = ["cluster 1 test 1 other 1", "same"]
    #expect(outcome.lines == ["0"] + same + same + same + same, "\(outcome)")
  }

  @Test("who may list nothing at cluster scope gets what a namespace allows, and is told what is missing")
  func limited() throws {
    let outcome = try server.bash(
      """
      kubectl create role reads-access -n sandbox --verb=get,list --resource=roles,rolebindings,serviceaccounts >/dev/null
      kubectl create rolebinding reads-access -n sandbox --role=reads-access --user=limited@contoso.com >/dev/null
      trap 'kubectl delete role,rolebinding reads-access -n sandbox >/dev/null' EXIT
      KUBECONFIG=${KUBECONFIG/admin/limited}
      for n in {1..50}; do kubectl get rolebindings -n sandbox >/dev/null 2>&1 && break; sleep 0.1; done
      aksess get bindings -n sandbox -o name
      mkdir -p "$WORKSPACE.settings/aksess"
      echo 'projects: {own: [sandbox], others: [payments]}' > "$WORKSPACE.settings/aksess/config.yaml"
      XDG_CONFIG_HOME=$WORKSPACE.settings aksess get bindings -o name | sed 's/^/in projects: /'
      """)
    #expect(
      outcome.lines.contains { $0.hasPrefix("in projects: ") && $0.hasSuffix("reads-access") }
        && outcome.errors.contains(
          "role bindings were read only in sandbox, as listing all of them, or those in payments, is forbidden to you"),
      "\(outcome)")
    #expect(outcome.lines.contains { $0.hasSuffix("reads-access") }, "\(outcome)")
    for part in ["role bindings were read only in sandbox", "cluster role bindings were not read"] {
      #expect(outcome.errors.contains("incomplete: \(part)"), "\(part): \(outcome.errors)")
    }
  }

  @Test(
    "a real cluster is known by the UID of kube-system, to the limited user by its address and certificate authority")
  func identity() throws {
    let outcome = try server.bash(
      """
      kubectl get namespace kube-system -o jsonpath='{.metadata.uid}{"\\n"}'
      aksess get sa -o json --no-azure | jq -r '.sources[0].clusterUID'
      kubectl config view --raw --flatten -o jsonpath='{.clusters[0].cluster.certificate-authority-data}' | base64 -d |
        openssl x509 -outform der | sha256sum | cut -c1-64
      aksess get sa -o json --no-azure --kubeconfig "${KUBECONFIG/admin/limited}" 2>/dev/null |
        jq -r '.sources[0].certificateAuthoritySHA256, .sources[0].clusterUID'
      """)
    try #require(outcome.lines.count == 5, "\(outcome)")
    #expect(outcome.lines[0] == outcome.lines[1] && outcome.lines[0].count == 36, "\(outcome)")
    #expect(outcome.lines[2] == outcome.lines[3] && outcome.lines[2].count == 64, "\(outcome)")
    #expect(outcome.lines[4] == "null")
  }

  @Test("a server that is stopped, and a sign-in that is not accepted, are told")
  func unreachable() throws {
    let stopped = try server.bash(
      "sed -E 's/:[0-9]+\"/:1\"/' \"$KUBECONFIG\" > \"$WORKSPACE.config\"; aksess get ns --kubeconfig \"$WORKSPACE.config\""
    )
    #expect(stopped.status == 69 && stopped.errors.contains("the server cannot be reached"), "\(stopped)")
    let stranger = try server.bash(
      "sed 's/admin-token/nobody/' \"$KUBECONFIG\" > \"$WORKSPACE.config\"; aksess get ns --kubeconfig \"$WORKSPACE.config\""
    )
    #expect(stranger.status == 69 && stranger.errors.contains("does not accept the sign-in"), "\(stranger)")
  }

  @Test("a watched server's changes are shown as they happen")
  func watched() throws {
    let tmux = try Tmux(
      columns: 100, rows: 40,
      command: ["env", "KUBECONFIG=\(server.kubeconfig)", Program.path, "--watch"])
    try tmux.waitForText("live")
    try tmux.send("4")
    try tmux.waitForText("BINDING")
    try tmux.send("/")
    try tmux.type("watched")
    try tmux.send("Enter")
    try tmux.waitForText("no rows match")
    let made = try server.bash(
      "kubectl create rolebinding watched-1 -n sandbox --clusterrole=view --user=ada@contoso.com >/dev/null")
    #expect(made.status == 0, "\(made)")
    try tmux.waitForText("~sandbox")
    let changed = try server.bash(
      """
      kubectl create rolebinding watched-2 -n sandbox --clusterrole=view --user=ada@contoso.com >/dev/null
      kubectl delete rolebinding watched-1 -n sandbox >/dev/null
      """)
    #expect(changed.status == 0, "\(changed)")
    try tmux.waitForText("watched-2")
    try tmux.waitFor("watched-1 is gone") { rows in !rows.contains { $0.contains("watched-1") } }
    _ = try server.bash("kubectl delete rolebinding watched-2 -n sandbox >/dev/null")
    try tmux.waitForText("no rows match")
  }

  @Test("doctor tells what the administrator and the limited user may list, and what this server cannot say")
  func doctor() throws {
    let all = try server.bash("aksess doctor")
    #expect(all.status == 0, "\(all)")
    for words in [
      "✓ API server      v1.", "✓ sign-in         accepted", "✓ rights to list  namespaces, service accounts",
      "? admin sign-in   neither the kubeconfig nor the server",
    ] { #expect(all.output.contains(words), "\(words): \(all.output)") }
    let limited = try server.bash("KUBECONFIG=${KUBECONFIG/admin/limited}; aksess doctor")
    #expect(limited.status == 1 && limited.output.contains("✗ rights to list  none of what"), "\(limited)")
    let stranger = try server.bash(
      "sed 's/admin-token/nobody/' \"$KUBECONFIG\" > \"$WORKSPACE.config\"; aksess doctor --kubeconfig \"$WORKSPACE.config\""
    )
    #expect(stranger.status == 1 && stranger.output.contains("✗ sign-in         not accepted"), "\(stranger)")
    #expect(stranger.output.contains("✓ API server      https://127.0.0.1:"), "\(stranger)")
  }
}

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
      """)
    #expect(outcome.lines.contains { $0.hasSuffix("reads-access") }, "\(outcome)")
    for part in ["role bindings were read only in sandbox", "cluster role bindings were not read"] {
      #expect(outcome.errors.contains("incomplete: \(part)"), "\(part): \(outcome.errors)")
    }
  }

  @Test("a server that is stopped, and a sign-in that is not accepted, are told")
  func unreachable() throws {
    let stopped = try server.bash(
      "sed 's/:26443/:26449/' \"$KUBECONFIG\" > \"$WORKSPACE.config\"; aksess get ns --kubeconfig \"$WORKSPACE.config\""
    )
    #expect(stopped.status == 69 && stopped.errors.contains("the server cannot be reached"), "\(stopped)")
    let stranger = try server.bash(
      "sed 's/admin-token/nobody/' \"$KUBECONFIG\" > \"$WORKSPACE.config\"; aksess get ns --kubeconfig \"$WORKSPACE.config\""
    )
    #expect(stranger.status == 69 && stranger.errors.contains("does not accept the sign-in"), "\(stranger)")
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

import Foundation
import TestSupport
import Testing

extension EndToEnd.Server {
  @Test("the script reads a real server as kubectl does, and says what somebody with few rights cannot list")
  func pullScript() throws {
    let read = try server.bash(
      """
      folder=$(mktemp -d) && trap 'rm -r "$folder"' EXIT && cd "$folder"
      aksess pull --script > pull.sh && dash pull.sh ws; echo $?
      aksess get bindings -f ws --strict -o name > pulled; aksess get bindings -o name > live
      cmp pulled live && wc -l < pulled && cat ws/workspace.json
      aksess pull --script --kubeconfig "${KUBECONFIG/admin/limited}" > limited.sh && dash limited.sh limited; echo $?
      ls -A
      """)
    #expect(read.lines.first == "2" && read.output.contains("\"clusterUID\": \""), "\(read)")
    #expect(read.lines.suffix(6) == ["69", "limited.sh", "live", "pull.sh", "pulled", "ws"], "\(read)")
    #expect(read.errors.contains("(Forbidden)") && read.errors.contains("was not read"), "\(read.errors)")
  }
  @Test("the script reads the namespaces that somebody with few rights names")
  func limitedPullScript() throws {
    let read = try server.bash(
      """
      folder=$(mktemp -d) && trap 'rm -r "$folder"' EXIT && cd "$folder"
      kubectl create role lists-access -n sandbox --verb=list --resource=roles,rolebindings,serviceaccounts >/dev/null
      kubectl create rolebinding lists-access -n sandbox --role=lists-access --user=limited@contoso.com >/dev/null
      trap 'rm -r "$folder"; kubectl delete role,rolebinding lists-access -n sandbox >/dev/null' EXIT
      aksess pull --script -n sandbox,payments --kubeconfig "${KUBECONFIG/admin/limited}" > pull.sh
      dash pull.sh ws; echo $?; ls ws/kubernetes/*
      aksess get bindings -f ws -n sandbox -o name | grep lists-access
      aksess can user:x get pods -f ws -n payments >/dev/null; echo $?
      """)
    #expect(read.lines.first == "2" && read.lines.last == "2", "\(read)")
    #expect(read.lines.count { $0 == "sandbox.json" } == 3, "\(read)")
    #expect(read.output.contains("lists-access\n") && !read.output.contains("payments.json"), "\(read)")
    #expect(read.errors.contains("role bindings were read only in sandbox"), "\(read.errors)")
  }
}

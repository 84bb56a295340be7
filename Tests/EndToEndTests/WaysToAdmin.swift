import Foundation
import TestSupport
import Testing

/// The ways to cluster-admin, and the change that ends them.
extension EndToEnd {
  /// ana runs a pod as builder, who creates a token of deployer, who may bind cluster-admin.
  private static let steps = "aksess paths user:ana@contoso.com -f Tests/Fixtures/paths"

  @Test("a way of three steps is told with each grant and rule, and with the one grant that ends it")
  func threeSteps() throws {
    let outcome = try Program.bash(Self.steps)
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome)")
    let expected = """
      WAY | STEP | AS | HOW | CERTAIN | GRANT | RULE
      1 | 1 | user ana@contoso.com | create a pod that runs as ServiceAccount shop/builder, and use its token | \
      yes | RoleBinding run-pods (role/run-pods) in shop | create, get, list on pods
      1 | 2 | ServiceAccount shop/builder | create a token of ServiceAccount ops/deployer | yes | RoleBinding \
      tokens (role/tokens) in ops | create on serviceaccounts/token, named deployer
      1 | 3 | ServiceAccount ops/deployer | bind cluster-admin to oneself in the cluster, as bind is allowed on \
      any ClusterRole | yes | ClusterRoleBinding deployer (binder) | create on clusterrolebindings in \
      rbac.authorization.k8s.io, bind on clusterroles in rbac.authorization.k8s.io
      1 | 4 | everything in the cluster | is cluster-admin already | yes | what was gained
      What ends every way:
      Revoking this grant ends every way:
      ServiceAccount ops/deployer: ClusterRoleBinding deployer (binder)
      """
    func cells(_ text: String, _ separator: String) -> [[String]] {
      text.split(separator: "\n").map { line in
        line.split(separator: separator).map { $0.trimmingCharacters(in: .whitespaces) }
      }
    }
    #expect(cells(outcome.output, "  ") == cells(expected, "|"))
  }

  @Test(
    "the ways lead to a level or a question, and have every format",
    arguments: [
      ("--to edit --all", "is edit already"), ("--to 'get secrets'", "is allowed to get secrets already"),
      ("-o markdown", "| 1 | 2 | ServiceAccount shop/builder | create a token of ServiceAccount ops/deployer | "),
      ("-o json", #""kind": "AccessPathSteps""#), ("-o json", #""endsEveryWay": ["#), ("-o csv", "run-pods"),
    ])
  func waysTo(words: String, expected: String) throws {
    let outcome = try Program.bash("\(Self.steps) \(words)")
    #expect(outcome.status == 0 && outcome.output.contains(expected), "\(outcome)")
  }

  @Test("with what ends the ways staged, there is none for anybody")
  func endedWays() throws {
    let folder = try TemporaryFolder()
    let state = ["XDG_STATE_HOME": folder.file("state")]
    let staged = try Program.bash("\(Self.steps) --stage --reason CHG-7", environment: state)
    #expect(staged.status == 0 && staged.output.isEmpty, "\(staged)")
    #expect(staged.errors.contains("ServiceAccount ops/deployer: ClusterRoleBinding deployer (binder)"), "\(staged)")
    let after = try Program.bash("\(Self.steps) --draft", environment: state)
    #expect(after.status == 1 && after.output.isEmpty, "\(after)")
    #expect(
      after.errors.contains("user ana@contoso.com has no way to cluster-admin with the staged changes."), "\(after)")
    let everybody = try Program.bash("aksess paths -f Tests/Fixtures/paths --draft", environment: state)
    #expect(everybody.status == 1, "\(everybody)")
    #expect(everybody.errors.contains("Nobody has a way to cluster-admin with the staged changes."), "\(everybody)")
    #expect(try Program.bash(Self.steps, environment: state).status == 0)
  }
}

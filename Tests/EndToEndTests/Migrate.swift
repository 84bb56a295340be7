import Foundation
import TestSupport
import Testing

extension EndToEnd {
  @Test(
    "migrate lists people bound individually, prints the manifests for one, or says what is wrong",
    arguments: [
      ("server", "", 0, "Cleo Costa   (cluster)    reads-core      Readers     2 others gain: Ana Almeida"),
      ("server", "'Bo Berg' -o name", 0, "rolebinding.rbac.authorization.k8s.io/all-verbs"),
      ("server", "bo.berg@contoso.com", 0, "# kubectl delete rolebinding -n payments all-verbs\n"),
      ("server", "bo.berg@contoso.com", 0, "Removing a binding takes effect immediately"),
      ("server", "user:ana.almeida@contoso.com", 0, "No binding names"),
      ("server", "dana.dahl@contoso.com", 1, "in no security-enabled group"),
      ("server", "bo.berg@contoso.com -o table", 0, "never-made                 stays: the role is missing"),
      ("server", "group:Developers", 64, "not a person"), ("server", "bo.berk@contoso.com", 64, "Did you mean"),
      ("server", "--manifests -o json", 64, "cannot be used together"),
      ("retail", "", 2, "the sources contain no users"),
    ])
  func migrate(fixture: String, words: String, status: Int32, expected: String) throws {
    let outcome = try Program.bash(
      "aksess migrate \(words) -f Tests/Fixtures/\(fixture) -f Tests/Fixtures/bootstrap-roles.yaml")
    #expect(outcome.status == status, "\(outcome)")
    #expect((outcome.output + outcome.errors).contains(expected), "\(outcome)")
  }

  @Test("after the manifests of a migration, the person is bound nowhere")
  func migrated() throws {
    let outcome = try Program.bash(
      """
      set -e
      file=$(mktemp); trap 'rm $file' EXIT
      aksess migrate 'Cleo Costa' -f Tests/Fixtures/server -f Tests/Fixtures/bootstrap-roles.yaml >$file
      aksess migrate -o csv -f Tests/Fixtures/server -f Tests/Fixtures/bootstrap-roles.yaml -f $file
      """)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("is defined twice with different content: the later one is used."))
    #expect(outcome.output.contains("Bo Berg") && !outcome.output.contains("Cleo"), "\(outcome.output)")
  }
}

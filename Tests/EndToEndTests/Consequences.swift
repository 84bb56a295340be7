import Foundation
import TestSupport
import Testing

/// Who gains and loses what, said before anything is applied.
extension EndToEnd {
  private static let roles = "-f Tests/Fixtures/bootstrap-roles.yaml"
  private static let azure = "-f Tests/Fixtures/azure-rbac \(roles)"
  private static let server = "-f Tests/Fixtures/server \(roles)"

  @Test(
    "grant, revoke and migrate say who gains, who loses and who keeps what, and by which grant",
    arguments: [
      (
        "grant cluster-admin --group Developers --cluster-wide \(server)",
        "Ana Almeida and release-pipeline gain cluster-admin everywhere."
      ),
      ("grant cluster-admin --group Developers --cluster-wide \(azure)", "Bob Builder gains cluster-admin everywhere."),
      (
        "grant view --group 'Retail Developers' -n retail-app -n retail-web -f Tests/Fixtures/retail",
        "The members of Retail Developers, which were not read, gain view in retail-web."
      ),
      (
        "grant view --group Developers -n billing \(azure)",
        "Nobody gains anything: everyone concerned has it already: Developers has view everywhere, by ClusterRoleBinding everybody-views."
      ),
      (
        "revoke group:system:masters -A -f Tests/Fixtures/made \(roles)",
        "Group system:masters still has cluster-admin everywhere: by the API server itself, whatever bindings say."
      ),
      (
        "revoke group:system:masters view -A \(server)",
        "still has cluster-admin everywhere: by the API server itself, whatever bindings say."
      ),
      (
        "revoke group:Developers -A \(azure)", "Bob Builder loses view everywhere; access in single namespaces stays."
      ),
      (
        "grant edit --group Contractors -n shop \(azure)",
        "Azure denies secrets/* to one or more of them, by Azure deny assignment “No secrets for contractors” at cluster shop-aks: a deny wins over every grant."
      ),
      (
        "revoke group:Developers view -A \(azure)",
        "Ada Lovelace still has view everywhere: through Platform Admins and Azure role RBAC Cluster Admin at cluster shop-aks."
      ),
      (
        "revoke group:Developers keeper -n shop \(azure)",
        "Azure denies secrets/* to one or more of them, by Azure deny assignment “No secrets for contractors” at cluster shop-aks: a deny wins over every grant."
      ),
      (
        "revoke group:Developers keeper -n shop \(azure)",
        "Bob Builder still has keeper (view+) in shop: through Contractors (RoleBinding developers-keep)."
      ),
      ("revoke --leavers -f Tests/Fixtures/leavers", "Zoë Weiß loses view in shop."),
      ("migrate 'Cleo Costa' \(server)", "Ana Almeida and release-pipeline gain reads-core everywhere."),
      (
        "migrate 'Cleo Costa' \(server)",
        "Cleo Costa still has reads-core everywhere: through Readers (ClusterRoleBinding readers-reads-core)."
      ),
    ])
  func consequences(command: String, words: String) throws {
    let outcome = try Program.bash("aksess \(command)")
    #expect(outcome.errors.split(separator: "\n").contains { $0 == "aksess: \(words)" }, "\(outcome.errors)")
  }

  @Test("what gives nothing is no reason why something is left")
  func idleRoles() throws {
    let outcome = try Program.bash("aksess revoke group:system:authenticated -A \(Self.server)")
    #expect(outcome.output == "# kubectl delete clusterrolebinding everyone-named\n", "\(outcome)")
    #expect(!outcome.errors.contains("still has"), "\(outcome.errors)")
  }

  /// A ClusterRoleBinding to cluster-admin.
  private static func admins(_ kind: String, _ name: String) -> String {
    """
    apiVersion: rbac.authorization.k8s.io/v1
    kind: ClusterRoleBinding
    metadata: {name: admins-\(name)}
    roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: cluster-admin}
    subjects: [{kind: \(kind), name: "\(name)", apiGroup: rbac.authorization.k8s.io}]
    ---

    """
  }

  @Test(
    "if nobody is left with cluster-admin, or that is not known, it is said",
    arguments: [
      ([], "aksess: ▲ Nobody is left with cluster-admin everywhere.\n"),
      // Disabled, unknown, and AKS's own account.
      (
        [("User", "zoe@contoso.com"), ("User", "gone@contoso.com"), ("User", "clusterAdmin"), ("User", "clusterUser")],
        "aksess: ▲ Nobody is left with cluster-admin everywhere.\n"
      ),
      (
        [("Group", "e1000000-0000-4000-8000-000000000009")],
        "▲ Whether anybody is left with cluster-admin everywhere is not known: the members of e1000000-"
      ),
      ([("Group", "e1000000-0000-4000-8000-000000000001")], nil),
    ] as [([(String, String)], String?)])
  func lastAdmin(others: [(kind: String, name: String)], words: String?) throws {
    let folder = try TemporaryFolder()
    let bindings = Self.admins("User", "ada@contoso.com") + others.map { Self.admins($0.kind, $0.name) }.joined()
    let file = try folder.write(bindings, to: "admins.yaml")
    let outcome = try Program.bash(
      "aksess revoke ada@contoso.com cluster-admin --cluster-wide -f Tests/Fixtures/leavers \(Self.roles) -f '\(file.path)'"
    )
    #expect(outcome.output == "# kubectl delete clusterrolebinding admins-ada@contoso.com\n", "\(outcome)")
    #expect(outcome.errors.contains("is left with cluster-admin") == (words != nil), "\(outcome.errors)")
    if let words { #expect(outcome.errors.contains(words), "\(outcome.errors)") }
  }

  @Test("a danger is highlighted on standard error, and nothing else is")
  func highlighted() throws {
    let outcome = try Program.bash(
      "CLICOLOR_FORCE=1 aksess grant cluster-admin --group Developers --cluster-wide \(Self.azure)",
      environment: ["NO_COLOR": ""])
    let lines = outcome.errors.split(separator: "\n").filter { $0.contains("\u{1B}[") }
    #expect(lines.count == 1 && lines[0].hasPrefix("aksess: \u{1B}[") && lines[0].contains("▲"), "\(outcome.errors)")
  }

  @Test("AKS's own clusterAdmin and the identities of Kubernetes are no leavers, though the directory lacks them")
  func systemIdentities() throws {
    let folder = try TemporaryFolder()
    let names = ["clusterAdmin", "system:kube-proxy", "nobody@contoso.com"]
    let file = try folder.write(names.map { Self.admins("User", $0) }.joined(), to: "admins.yaml")
    let outcome = try Program.bash(
      "aksess revoke --leavers --cluster-wide -o name -f Tests/Fixtures/leavers -f '\(file.path)'")
    #expect(outcome.output == "clusterrolebinding.rbac.authorization.k8s.io/admins-nobody@contoso.com\n", "\(outcome)")
  }
}

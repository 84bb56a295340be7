import Foundation
import TestSupport
import Testing

extension EndToEnd {
  @Test("leavers lose all grants: changed bindings are printed in full, empty ones are deleted")
  func leavers() throws {
    let outcome = try Program.bash("aksess revoke --leavers -f Tests/Fixtures/leavers")
    #expect(
      outcome.output == """
        # Entra group: Shop
        apiVersion: rbac.authorization.k8s.io/v1
        kind: RoleBinding
        metadata:
          name: editors
          namespace: shop
          labels:
            kustomize.toolkit.fluxcd.io/name: apps
        subjects:
        - kind: User
          name: "ada@contoso.com"
          apiGroup: rbac.authorization.k8s.io
        - kind: Group
          name: e1000000-0000-4000-8000-000000000001
          apiGroup: rbac.authorization.k8s.io
        roleRef:
          kind: ClusterRole
          name: edit
          apiGroup: rbac.authorization.k8s.io
        # kubectl delete rolebinding -n shop 'zoe view'

        """, "\(outcome)")
    #expect(outcome.status == 0 && outcome.errors.contains("editors in namespace shop is managed by Flux apps"))
  }

  @Test(
    "a revocation says where, what is left by groups, and whether there was anything",
    arguments: [
      ("ada@contoso.com -A", 0, "# kubectl delete clusterrolebinding ada-views\n"),
      ("ada@contoso.com -n shop", 0, "Ada Lovelace still has edit in shop: through Shop (RoleBinding editors)."),
      ("ada@contoso.com view --cluster-wide", 0, "# kubectl delete clusterrolebinding ada-views\n"),
      ("ada@contoso.com admin -n shop", 1, "No binding there names the subject itself."),
      ("ada@contoso.com", 64, "Specify where"), ("--leavers ada@contoso.com", 64, "Specify revoke SUBJECT"),
      ("-n shop", 64, "Specify revoke SUBJECT"),
      ("ada@contoso.com -A", 0, "# Ada Lovelace is in Shop: edit in shop.\n# az ad group member remove --group e1"),
      ("ada@contoso.com -A -o shell", 0, "\naz ad group member remove --group e1"),
      ("ada@contoso.com -A -o json", 0, "\"Ada Lovelace is in Shop: edit in shop. az ad group member remove"),
      ("--leavers -o name", 0, "rolebinding.rbac.authorization.k8s.io/zoe view\n"),
      ("--leavers -o table", 0, "shop        User   gone@contoso.com   edit    edit   editors"),
      ("--leavers --reason 'left on 1.11.'", 0, "# Reason: left on 1.11.\n# Entra group"),
    ])
  func revocations(arguments: String, status: Int32, words: String) throws {
    let outcome = try Program.bash("aksess revoke \(arguments) -f Tests/Fixtures/leavers")
    #expect(outcome.status == status, "\(outcome)")
    #expect((outcome.output + outcome.errors).contains(words), "\(outcome)")
  }

  @Test("whoever has only memberships has something to revoke; what was not read makes it incomplete")
  func memberships() throws {
    let mia = try Program.bash("aksess revoke mia@contoso.com -A -o shell -f Tests/Fixtures/mover")
    #expect(mia.status == 2 && mia.errors.contains("incomplete: the members of 1 group were not read."), "\(mia)")
    #expect(mia.output.contains("\n# az aks rotate-certs ") && !mia.output.contains("\naz aks"), "\(mia)")
    #expect(mia.errors.contains("Mia Mover could join Break Glass by activation") && !mia.errors.contains("still"))
    let bob = try Program.bash("aksess revoke bob@contoso.com -A -f Tests/Fixtures/azure-rbac")
    #expect(bob.status == 0 && bob.output.contains("# az role assignment delete --ids /providers/"), "\(bob)")
    let staged = try Program.bash(
      "cp -r Tests/Fixtures/mover \"$TMPDIR/mover\"; aksess revoke mia@contoso.com -A --output-dir \"$TMPDIR/mover\" --yes "
        + "-f \"$TMPDIR/mover\"; rm -r \"$TMPDIR/mover\"")
    #expect(staged.errors.contains("Mia Mover is in Tier 2") && staged.errors.contains("az ad group member remove"))
  }

  @Test("a person is bound after the groups that hold the role are told; Azure roles are for groups")
  func grantToPerson() throws {
    let noor = try Program.bash("aksess grant view --user noor@contoso.com -n billing -f Tests/Fixtures/mover")
    #expect(noor.status == 0 && noor.output.hasPrefix("apiVersion") && noor.output.contains("name: noor-nasser-view"))
    #expect(noor.output.contains("- kind: User\n  name: \"noor@contoso.com\"\n"), "\(noor)")
    #expect(noor.errors.hasPrefix("aksess: Noor Nasser has view in billing already: through Store Ops"), "\(noor)")
    let nobody = try Program.bash("aksess grant view -n billing -f Tests/Fixtures/mover")
    #expect(nobody.status == 64 && nobody.errors.contains("--group GROUP, or --user UPN"), "\(nobody)")
    let azure = try Program.bash("aksess grant --azure reader --user noor@contoso.com -n shop -f Tests/Fixtures/mover")
    #expect(azure.status == 64 && azure.errors.contains("Azure roles are assigned to groups"), "\(azure)")
    let unknown = try Program.bash("aksess grant view --user nora@contoso.com -n shop -f Tests/Fixtures/mover")
    #expect(unknown.status == 64 && unknown.errors.contains("no such user"), "\(unknown)")
  }

  @Test("if users were not read, there are no leavers, with a message")
  func unreadUsers() throws {
    let outcome = try Program.bash("aksess revoke --leavers -f Tests/Fixtures/leavers/kubernetes.yaml")
    #expect(outcome.status == 2 && outcome.output.isEmpty, "\(outcome)")
    #expect(outcome.errors.contains("incomplete: no users were read, so who has left is not known."))
  }

  @Test("as commands it is a script for a shell: the full manifests, then the deletions")
  func revocationCommands() throws {
    let outcome = try Program.bash(
      """
      kubectl() { printf '<%s>' "$@"; if [ "$1" = apply ]; then grep -c 'name: editors'; else echo; fi; }
      eval "$(aksess revoke --leavers -o shell -f Tests/Fixtures/leavers)"
      """)
    #expect(outcome.output == "<apply><-f><->1\n<delete><rolebinding><-n><shop><zoe view>\n", "\(outcome)")
  }

  @Test("who-can lists people, with the path of each")
  func people() throws {
    let outcome = try Program.bash("aksess who-can delete pods -n shop --people -f Tests/Fixtures/leavers")
    #expect(
      outcome.output == """
        PERSON             ACCOUNT            HIGHEST   WHERE   THROUGH               STATE
        Ada Lovelace       ada@contoso.com    edit      shop    directly and 1 more
        gone@contoso.com   gone@contoso.com   edit      shop    directly              unknown user

        """, "\(outcome)")
    #expect(outcome.errors.contains("active members only: who could activate a membership (PIM) was not read."))
  }
}

import Foundation
import TestSupport
import Testing

extension EndToEnd {
  private static let objects = """
    apiVersion: v1
    kind: Namespace
    metadata: {name: shop}
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: ClusterRole
    metadata: {name: view}
    rules: [{verbs: [get], apiGroups: [""], resources: [pods]}]
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata: {name: readers, namespace: shop}
    subjects: [{kind: User, name: ada, apiGroup: rbac.authorization.k8s.io}]
    roleRef: {kind: ClusterRole, name: view, apiGroup: rbac.authorization.k8s.io}

    """

  @Test(
    "a key of a few lines that comes to half a billion values is refused as a manifest, as config.yaml and as a theme")
  func bombs() throws {
    let bomb =
      "a0: &a0 x\n" + (1...29).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }.joined() + "? *a29\n: x\n"
    let folder = try TemporaryFolder(config: bomb)
    let file = try folder.write(bomb, to: "bomb.yaml")
    try folder.write(bomb, to: "aksess/themes/bomb.yaml")
    let manifest = try Program.bash("timeout 10 \"$AKSESS_BINARY\" get bindings -f '\(file.path)'")
    #expect(manifest.status == 65 && manifest.errors.contains("14:22: aliases that expand"), "\(manifest)")
    let config = try Program.bash(
      "printf q | timeout 10 \"$AKSESS_BINARY\" demo --linear --theme bomb",
      environment: ["XDG_CONFIG_HOME": folder.path])
    #expect(config.status == 0, "\(config)")
    #expect(config.errors.contains("config.yaml:14:22: aliases that expand"), "\(config.errors)")
    #expect(config.errors.contains("bomb.yaml:14: aliases that expand"), "\(config.errors)")
  }

  @Test("a chart makes answers incomplete, or exits with 65 in strict mode; names that are not UTF-8 are read")
  func unread() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.objects, to: "a.yaml")
    try folder.write("", to: "sub/Chart.yaml")
    let source = "-f '\(folder.path)'"
    let listed = try Program.bash("aksess get bindings \(source)")
    #expect(listed.status == 0 && listed.errors.contains("sub could not be read"), "\(listed)")
    let strict = try Program.bash("aksess get bindings --strict \(source)")
    #expect(strict.status == 65 && strict.errors.contains("sub: a Helm chart"), "\(strict)")
    let latin1 = try Program.bash(
      """
      cd '\(folder.path)'; rm -r sub; sed 's/name: shop/name: other/;/^---/,$d' a.yaml > "$(printf 'z\\351.yaml')"
      aksess get ns -o name --strict -f .
      """)
    #expect(latin1.status == 0 && latin1.output.contains("namespace/other\n"), "\(latin1)")
  }

  @Test(
    "the commands of a revocation mean the same to bash and to a plain POSIX shell, whatever the name",
    arguments: [#"a\u200bb"#, #"-x"#, #"it's \u202e $(id) `id` !!"#, #"a\nb\n\n"#, #"\ufeff\\s\\t"#, #"\n"#])
  func shellOutput(name: String) throws {
    let folder = try TemporaryFolder()
    let binding = """
      {"apiVersion": "rbac.authorization.k8s.io/v1", "kind": "RoleBinding",
       "metadata": {"name": "\(name)", "namespace": "shop"},
       "subjects": [{"kind": "User", "name": "eve", "apiGroup": "rbac.authorization.k8s.io"}],
       "roleRef": {"kind": "ClusterRole", "name": "view", "apiGroup": "rbac.authorization.k8s.io"}}
      """
    try folder.write(binding, to: "b.json")
    try folder.write("#!/bin/sh\nprintf '%s\\0' \"$@\"\n", to: "bin/kubectl")
    let decoded = try JSONDecoder().decode(String.self, from: Data("\"\(name)\"".utf8))
    let end = name.hasPrefix("-") ? "--\0" : ""
    for shell in ["dash", "bash"] {
      let outcome = try Program.bash(
        """
        cd '\(folder.path)'; chmod +x bin/kubectl
        aksess revoke user:eve -n shop -o shell -f b.json > out.sh; PATH="$PWD/bin:$PATH" \(shell) out.sh
        """)
      #expect(
        outcome.output == "delete\0rolebinding\0-n\0shop\0\(end)\(decoded)\0", "\(shell): \(outcome)")
    }
  }

  @Test(
    "values are taken as given, whatever they begin with",
    arguments: [#"-x"#, #"--"#, #"\U000E0041x"#, #"\u0301x"#, #"\u200dx"#, #"=x"#, #"-\u0301"#])
  func values(value: String) throws {
    let id = "7f3c1b2e-4d5a-4c6b-9e8f-0a1b2c3d4e5f"
    let outcome = try Program.bash(
      "aksess grant view --group \(id) -n retail-app --name=$'n\(value)' --reason=$'\(value)' | grep -c 'reason\\|name: \"\\?n'"
    )
    #expect(outcome.status == 0 && outcome.output == "2\n", "\(outcome)")
    let named = try Program.bash("aksess get rb --namespace=$'\(value)' -f Tests/Fixtures/retail")
    #expect(named.status != 64, "\(named)")
  }

  @Test(
    "keys of more than 1,024 characters are written so that kubectl reads them",
    .enabled(if: Program.hasCommand("kubectl")))
  func longKeys() throws {
    let folder = try TemporaryFolder()
    let key = String(repeating: "k", count: 1_100)
    let file = try folder.write(
      Self.objects.replacing("namespace: shop}", with: "namespace: shop, annotations: {? \(key) : long}}")
        .replacing("subjects: [", with: "subjects: [{kind: User, name: eve, apiGroup: rbac.authorization.k8s.io}, "),
      to: "a.yaml")
    let outcome = try Program.bash(
      "aksess revoke user:ada -n shop -f '\(file.path)' | kubectl label --local -f - read=yes -o json")
    #expect(outcome.output.contains("\"\(key)\": \"long\""), "\(outcome)")
  }

  @Test("a group that is named like the label of another is not mistaken for it")
  func spoofedLabel() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.objects, to: "a.yaml")
    let groups = [
      ("1d7cbe97-0000-4000-8000-000000000001", "Catalog Team"),
      ("23118a95-0000-4000-8000-000000000002", "Catalog Team"),
      ("bad00000-0000-4000-8000-000000000bad", "Catalog Team (1d7cbe97)"),
      ("bad00000-0000-4000-8000-000000000bb2", "Retail\u{200D} Developers"),
    ].map { #"{"id": "\#($0)", "displayName": "\#($1)", "securityEnabled": true}"# }
    try folder.write("[\(groups.joined(separator: ",\n"))]", to: "groups.json")
    let grant = try Program.bash("aksess grant view --group 'Catalog Team (1d7cbe97)' -n shop -f '\(folder.path)'")
    #expect(grant.status == 64 && grant.output.isEmpty, "\(grant)")
    #expect(grant.errors.contains("1d7cbe97-0000") && grant.errors.contains("bad00000-0000"), "\(grant)")
    let list = try Program.bash("aksess get groups -f '\(folder.path)'")
    #expect(list.output.contains(#"Retail\u{200d} Developers"#), "\(list.output)")
    let names = list.output.split(separator: "\n").map { $0.split(separator: "   ")[0] }
    #expect(Set(names).count == names.count, "\(names)")
  }
}

import Foundation
import TestSupport
import Testing

/// Contradictions between sources, files of different clusters, and groups that no longer exist.
extension EndToEnd {
  private static let group = "a0000000-0000-4000-8000-000000000001"

  static let access = """
    apiVersion: rbac.authorization.k8s.io/v1
    kind: ClusterRole
    metadata: {name: gathered}
    aggregationRule: {clusterRoleSelectors: [{matchLabels: {part: "true"}}]}
    rules: [{apiGroups: [""], resources: [secrets], verbs: [delete]}]
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: ClusterRole
    metadata: {name: part, labels: {part: "true"}}
    rules: [{apiGroups: [""], resources: [pods], verbs: [get]}]
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata: {name: b, namespace: shop}
    subjects: [{kind: User, name: ada@contoso.com, apiGroup: rbac.authorization.k8s.io}]
    roleRef: {kind: ClusterRole, name: gathered, apiGroup: rbac.authorization.k8s.io}
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata: {name: gone, namespace: shop}
    subjects: [{kind: Group, name: \(group), apiGroup: rbac.authorization.k8s.io}]
    roleRef: {kind: ClusterRole, name: part, apiGroup: rbac.authorization.k8s.io}
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: ClusterRoleBinding
    metadata: {name: none}
    roleRef: {kind: ClusterRole, name: part, apiGroup: rbac.authorization.k8s.io}
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: Role
    metadata: {name: r, namespace: shop}
    rules: []
    """

  @Test("an aggregated role allows what its selectors gather, and a group that no longer exists leaves answers certain")
  func gatheredAndGone() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.access, to: "it/rbac.yaml")
    let other = Self.group.replacing("1", with: "2")
    try folder.write(#"[{"id": "\#(other)", "displayName": "Others", "securityEnabled": true}]"#, to: "it/groups.json")
    try folder.write("[]", to: "it/members/\(other).json")
    let question = "aksess can user:ada@contoso.com delete secrets -n shop -f \(folder.path)/it"
    let unsure = try Program.bash(question)
    #expect(unsure.status == 2 && unsure.errors.contains("the members of 1 group were not read"), "\(unsure)")
    let outcome = try Program.bash("\(question) --whole-directory")
    #expect(outcome.status == 1 && outcome.output == "no\n", "\(outcome)")
    #expect(
      outcome.errors == "aksess: 1 group named in bindings no longer exists in Entra: it gives nobody access.\n",
      "\(outcome)")
    let pods = try Program.bash(question.replacing("delete secrets", with: "get pods"))
    #expect(pods.status == 0 && pods.output.contains("aggregated from ClusterRole part"), "\(pods)")
  }

  @Test("if two sources differ the later counts, with a note, and the answer stays certain")
  func definedTwice() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.access.replacing("resources: [pods]", with: "resources: [secrets]"), to: "a.yaml")
    try folder.write(Self.access, to: "b.yaml")
    let question = "aksess can user:ada@contoso.com get secrets -n shop --whole-directory"
    let members = #"{"\#(Self.group)": []}"#
    try folder.write(members, to: "members.json")
    let files = "-f \(folder.path)/members.json -f \(folder.path)/a.yaml -f \(folder.path)/b.yaml"
    let outcome = try Program.bash("\(question) \(files)")
    #expect(outcome.status == 1 && outcome.output == "no\n", "\(outcome)")
    #expect(
      outcome.errors.contains("ClusterRole part is defined twice with different content: the later one is used."))
    let review =
      #"{"user":"ada@contoso.com","resourceAttributes":{"verb":"get","resource":"secrets","namespace":"shop"}}"#
    let reviewed = try Program.bash("echo '\(review)' | aksess can --reviews - \(files)")
    #expect(reviewed.status == 0 && reviewed.output.contains("ClusterRole part is defined twice"), "\(reviewed)")
  }

  @Test("every answer names what is defined twice, and the objects after the first twenty as a number")
  func namedWhereItMatters() throws {
    func workspace(_ role: String) -> String {
      "kind: Namespace\napiVersion: v1\nmetadata: {name: shop}\n"
        + (10...32).map {
          """
          ---
          apiVersion: rbac.authorization.k8s.io/v1
          kind: RoleBinding
          metadata: {name: b\($0), namespace: shop}
          subjects: [{kind: User, name: ada@contoso.com, apiGroup: rbac.authorization.k8s.io}]
          roleRef: {kind: ClusterRole, name: \(role), apiGroup: rbac.authorization.k8s.io}

          """
        }.joined()
    }
    let folder = try TemporaryFolder(["a.yaml": workspace("view"), "b.yaml": workspace("edit")])
    let message = "RoleBinding shop/b29 is defined twice with different content: the later one is used."
    let others = "3 more objects are defined twice with different content: the later ones are used."
    let lines = try Program.bash("printf q | aksess -f \(folder.path) --linear").errors
    #expect(lines.contains(message) && lines.contains(others), "\(lines)")
    for command in [
      "can user:ada@contoso.com get pods -n shop", "who-can get pods -n shop", "get bindings", "get grants",
      "get groups",
      "revoke user:ada@contoso.com -n shop", "migrate", "matrix", "access user:ada@contoso.com",
      "grant view --group \(Self.group) -n shop",
    ] {
      let errors = try Program.bash("aksess \(command) -f \(folder.path)").errors
      #expect(
        errors.contains(message) && errors.contains(others) && !errors.contains("b30 is"), "\(command): \(errors)")
    }
  }

  @Test("files of two clusters are refused with 65, and both are named")
  func twoClusters() throws {
    let folder = try TemporaryFolder()
    for name in ["one", "two"] {
      let id = "/subscriptions/s/resourceGroups/r/providers/Microsoft.ContainerService/managedClusters/\(name)"
      try folder.write(#"{"id": "\#(id)", "name": "\#(name)", "enableRbac": true}"#, to: "\(name).json")
    }
    let outcome = try Program.bash("aksess get groups -f \(folder.path)/one.json -f \(folder.path)/two.json")
    #expect(outcome.status == 65 && outcome.output.isEmpty, "\(outcome)")
    #expect(outcome.errors.contains("managedClusters/one") && outcome.errors.contains("managedClusters/two"))
  }

  @Test("identities of AKS are not leavers")
  func leaversOfAKS() throws {
    let folder = try TemporaryFolder()
    func binding(_ name: String, _ user: String) -> String {
      """
      ---
      apiVersion: rbac.authorization.k8s.io/v1
      kind: ClusterRoleBinding
      metadata: {name: \(name)}
      subjects: [{kind: User, name: "\(user)", apiGroup: rbac.authorization.k8s.io}]
      roleRef: {kind: ClusterRole, name: part, apiGroup: rbac.authorization.k8s.io}

      """
    }
    try folder.write(
      binding("local", "clusterAdmin") + binding("aks-service-rolebinding", "aks-support")
        + binding("kube", "system:kube-proxy") + binding("left", "gone@contoso.com"), to: "k.yaml")
    try folder.write(#"[{"id": "\#(Self.group)", "userPrincipalName": "ada@contoso.com"}]"#, to: "users.json")
    let outcome = try Program.bash("aksess revoke --leavers -o name -f \(folder.path)")
    #expect(outcome.output == "clusterrolebinding.rbac.authorization.k8s.io/left\n", "\(outcome)")
  }
}

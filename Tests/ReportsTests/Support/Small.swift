import BuiltIn
import AccessModel
import AccessAnalysis
import Manifests

/// A small cluster and tenant with the odd rows that real ones have.
enum Small {
  static let now = Timestamp(seconds: 1_795_500_000)

  static let snapshot: Snapshot = {
    var contents = Snapshot.Contents()
    for text in [yaml, json] {
      let objects = read(text)
      contents.namespaces += objects.namespaces
      contents.serviceAccounts += objects.serviceAccounts
      contents.roles += objects.roles
      contents.bindings += objects.bindings
    }
    return Snapshot(contents: contents, directory: directory, title: "small", readAt: now)
  }()

  static let analysis = analysis(snapshot)
  static let levels = analysis.levels

  /// Reference levels as small as the roles in these tests.
  static func analysis(_ snapshot: Snapshot) -> Analysis {
    let view = [PolicyRule(verbs: ["get"], apiGroups: [""], resources: ["pods"])]
    let levels = AccessLevels(EffectiveRoles(snapshot), ReferenceLevels(view: view, edit: [], admin: []))
    let authorizer = ClusterAuthorizer(Authorizer(levels.roles), AzureAuthorizer(snapshot))
    return Analysis(levels: levels, authorizer: authorizer, memberships: Memberships(snapshot.directory), builtIn: [])
  }

  private static let directory: Directory = {
    let ids = (1...4).map { ObjectID("\($0)0000000-0000-0000-0000-00000000000\($0)") }.compactMap { $0 }
    return Directory(
      groups: [
        Group(id: ids[0], displayName: "数据平台团队"), Group(id: ids[1], displayName: "=SUM(A1), \"Readers\""),
        Group(id: ids[2], displayName: "Readers\u{202E}\n"),
      ],
      users: [
        User(id: ids[3], displayName: "Ada Lovelace", userPrincipalName: "ada@contoso.com", isEnabled: false)
      ],
      members: [ids[0]: [.user(ids[3]), .group(ids[1])]])
  }()

  private static let yaml = """
    apiVersion: v1
    kind: Namespace
    metadata: {name: retail-app, creationTimestamp: "2026-11-23T19:20:00Z"}
    ---
    apiVersion: v1
    kind: Namespace
    metadata: {name: kube-system}
    status: {phase: Terminating}
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata: {name: readers, namespace: retail-app, creationTimestamp: "2026-11-01T00:00:00Z"}
    subjects:
    - {kind: Group, name: 10000000-0000-0000-0000-000000000001}
    - {kind: Group, name: 20000000-0000-0000-0000-000000000002}
    - {kind: User, name: ADA@contoso.com}
    roleRef: {kind: ClusterRole, name: view}
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata: {name: "odd\\nname", namespace: retail-app, labels: {app.kubernetes.io/managed-by: Helm}}
    subjects:
    - {kind: Group, name: 90000000-0000-0000-0000-000000000009}
    - {kind: ServiceAccount, name: ci}
    roleRef: {kind: Role, name: deployer}
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: Role
    metadata: {name: deployer, namespace: retail-app}
    rules: [{verbs: [get], resources: [pods], apiGroups: [""]}]
    """

  private static let json = """
    {"apiVersion": "v1", "kind": "List", "items": [
      {"apiVersion": "v1", "kind": "ServiceAccount", "metadata": {"name": "ci", "namespace": "retail-app",
        "annotations": {"azure.workload.identity/client-id": "+44"}}},
      {"apiVersion": "rbac.authorization.k8s.io/v1", "kind": "ClusterRole", "metadata": {"name": "view"}, "rules": []},
      {"apiVersion": "rbac.authorization.k8s.io/v1", "kind": "ClusterRoleBinding",
       "metadata": {"name": "system:all", "labels": {"kubernetes.io/bootstrapping": "rbac-defaults"}},
       "subjects": [{"kind": "Group", "name": "system:authenticated"}],
       "roleRef": {"kind": "ClusterRole", "name": "gone"}}
    ]}
    """

  private static func read(_ text: String) -> KubernetesObjects {
    var kubernetes = KubernetesReader()
    do throws(Problem) {
      try YAMLDocuments.read(text, source: "small") { (document) throws(Problem) in
        document.json.withUnsafeBufferPointer { buffer in
          var reader = JSONReader(buffer)
          _ = try? kubernetes.read(&reader)
        }
      }
    } catch {
      fatalError(error.message)
    }
    return kubernetes.objects
  }
}

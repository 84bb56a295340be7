import AccessModel
import Connectors
import TestSupport
import Testing

/// Where objects were read.
@Suite struct OriginTests {
  private static let readers = """
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata:
      name: readers
      namespace: retail-app
    roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
    """

  private static let list = """
    {
        "apiVersion": "v1",
        "items": [
            {
                "apiVersion": "v1",
                "kind": "Namespace",
                "metadata": {
                    "name": "retail-app",
                    "resourceVersion": "4711",
                    "uid": "0b9a6c0e-52b1-4b0e-9f0e-0123456789ab"
                }
            },
            {"apiVersion": "v1", "kind": "ServiceAccount", "metadata": {"name": "robot", "namespace": "retail-app"}}
        ],
        "kind": "List"
    }
    """

  @Test("of several documents in several files, each object is at its own line")
  func documents() async throws {
    let roles = """
      # Who may what
      ---
      apiVersion: rbac.authorization.k8s.io/v1
      kind: ClusterRole
      metadata: {name: first}
      ---
      # Nothing
      ---
      apiVersion: rbac.authorization.k8s.io/v1
      kind: ClusterRoleList
      items:
      - metadata: {name: second}
      - metadata: {name: third}
      """
    let folder = try TemporaryFolder(["git/roles.yaml": roles, "git/team.yaml": Self.readers, "live.json": Self.list])
    let origins = try #require(try await folder.read().snapshot.origins)
    func words(_ origin: Origin?) -> String? { origin?.label.replacing(folder.path + "/", with: "") }
    #expect(words(origins.role(named: "first", in: .cluster)) == "git/roles.yaml, document 1, line 3")
    #expect(words(origins.role(named: "second", in: .cluster)) == "git/roles.yaml, document 2, line 12")
    #expect(words(origins.role(named: "third", in: .cluster)) == "git/roles.yaml, document 2, line 13")
    #expect(words(origins.binding(named: "readers", in: .namespace("retail-app"))) == "git/team.yaml, line 1")
    #expect(words(origins.namespace(named: "retail-app")) == "live.json, line 4")
    #expect(words(origins.serviceAccount(named: "robot", in: "retail-app")) == "live.json, line 13")
    #expect(
      origins.binding(named: "readers", in: .cluster) == nil && origins.role(named: "fourth", in: .cluster) == nil)
  }

  @Test("the UID and resource version of an object are kept beside it")
  func identifiers() async throws {
    let snapshot = try await TemporaryFolder(["live.json": Self.list]).read().snapshot
    let namespace = snapshot.origins?.namespace(named: "retail-app")
    #expect(namespace?.uid == "0b9a6c0e-52b1-4b0e-9f0e-0123456789ab" && namespace?.resourceVersion == "4711")
    let account = snapshot.origins?.serviceAccount(named: "robot", in: "retail-app")
    #expect(account?.uid == nil && account?.resourceVersion == nil)
  }

  @Test("the origin does not make objects different, and if two differ the origin of the later counts")
  func definedTwice() async throws {
    let name = { (file: Origin?) in file?.place.source.split(separator: "/").last }
    let twice = try TemporaryFolder(["a.yaml": Self.readers, "b.yaml": "\n" + Self.readers])
    let same = try await twice.read()
    #expect(same.snapshot.gaps.allSatisfy { !$0.isContradiction })
    #expect(name(same.snapshot.origins?.binding(named: "readers", in: .namespace("retail-app"))) == "a.yaml")
    try twice.write(Self.readers.replacing("name: view", with: "name: edit"), to: "b.yaml")
    let other = try await twice.read().snapshot
    #expect(name(other.origins?.binding(named: "readers", in: .namespace("retail-app"))) == "b.yaml")
  }

  @Test("origins also apply to derived snapshots, but not to new objects")
  func edited() async throws {
    let snapshot = try await TemporaryFolder(["a.yaml": Self.readers, "live.json": Self.list]).read().snapshot
    let binding = try #require(snapshot.bindings.first)
    let other = binding.with { $0.metadata.name = "others" }
    let edited = snapshot.applying(ChangeSet([.deleteBinding("readers", in: binding.scope), .putBinding(other)]))
    #expect(edited.origins?.binding(named: "others", in: binding.scope) == nil)
    #expect(edited.origins?.binding(named: "readers", in: binding.scope)?.place.line == 1)
  }
}

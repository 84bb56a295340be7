import AccessModel
import Connectors
import SystemPackage
import TestSupport
import Testing

/// What reading does, counted: ten times the objects must take ten times the work, and keep no more of what they share.
@Suite("Growth of reading")
struct GrowthTests {
  private static let roles = (0..<5).map { "role-with-a-long-name-\($0)" }

  private static func list(ofBindings count: Int) -> String {
    let items = (0..<count).map { number in
      """
              {
                  "apiVersion": "rbac.authorization.k8s.io/v1",
                  "kind": "RoleBinding",
                  "metadata": {"name": "binding-\(number)", "namespace": "namespace-\(number / 10)"},
                  "roleRef": {"kind": "ClusterRole", "name": "\(roles[number % roles.count])"},
                  "subjects": [{"kind": "Group", "name": "7f3c1b2e-4d5a-4c6b-9e8f-0a1b2c3d4e5\(number % 8)"}]
              }
      """
    }
    return
      "{\n    \"apiVersion\": \"v1\",\n    \"items\": [\n\(items.joined(separator: ",\n"))\n    ],\n    \"kind\": \"List\"\n}\n"
  }

  @Test("every byte is read once, and what objects share is kept once", arguments: [2_000, 20_000])
  func reading(count: Int) async throws {
    let text = GrowthTests.list(ofBindings: count)
    let folder = try TemporaryFolder(["kubernetes.json": text])
    let meter = WorkMeter()
    let reading = try await WorkspaceReader(paths: [FilePath(folder.path)]).read(
      at: Timestamp(seconds: 0), meter: meter)
    #expect(meter.progress.done == text.utf8.count && meter.progress.total == text.utf8.count)
    let bindings = reading.snapshot.bindings
    #expect(bindings.count == count)
    // The parts of a list, read apart, have a pool of names each; there are at most so many.
    let parts = 13
    #expect(storages(of: bindings.map(\.role.name)) <= GrowthTests.roles.count * parts)
    #expect(storages(of: bindings.flatMap { $0.subjects.map(\.name) }) <= 8 * parts)
    let index = reading.snapshot.index
    #expect(index.subjects.count == 8 && index.namespaces.count == count / 10)
    #expect(index.subjects.indices.reduce(0) { $0 + index.bindingsOfSubject[$1].count } == count)
  }

  /// How many places in memory hold these names.
  private func storages(of names: [Name]) -> Int {
    Set(
      names.map { name in
        name.text.utf8.withContiguousStorageIfAvailable { UInt(bitPattern: $0.baseAddress) } ?? 0
      }
    ).count
  }
}

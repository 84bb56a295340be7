import AccessModel
import Connectors
import TestSupport
import Testing

/// A list so large that it is read in parts, on every core.
@Suite struct LargeListTests {
  private static func list(ofBindings names: [String]) -> String {
    let long = String(repeating: "x", count: 1 << 20)
    let items = names.map { name in
      """
              {
                  "apiVersion": "rbac.authorization.k8s.io/v1",
                  "kind": "RoleBinding",
                  "metadata": {"name": "\(name)", "namespace": "a", "annotations": {"long": "\(long)"}},
                  "roleRef": {"kind": "ClusterRole", "name": "view"}
              }
      """
    }
    return
      "{\n    \"apiVersion\": \"v1\",\n    \"items\": [\n\(items.joined(separator: ",\n"))\n    ],\n    \"kind\": \"List\"\n}\n"
  }

  @Test("all objects are read in order")
  func order() async throws {
    let names = (1...10).map { "b\($0)" }
    let snapshot = try await TemporaryFolder(["list.json": Self.list(ofBindings: names)]).read().snapshot
    #expect(snapshot.bindings.map(\.name.text) == names)
  }

  @Test("each object has its own line")
  func lines() async throws {
    let names = (1...10).map { "b\($0)" }
    let snapshot = try await TemporaryFolder(["list.json": Self.list(ofBindings: names)]).read().snapshot
    let lines = names.map { snapshot.origins?.binding(named: Name($0), in: .namespace("a"))?.place.line }
    #expect(lines == (0..<10).map { 4 + 6 * $0 })
  }

  @Test("a problem in the second half has the correct line")
  func problem() async throws {
    let list = Self.list(ofBindings: (1...9).map { "b\($0)" } + [""])
    let folder = try TemporaryFolder(["list.json": list])
    let problem = await #expect(throws: Problem.self) { try await folder.read() }
    #expect(problem?.place.line == 58)
    #expect(problem?.found == "RoleBinding without a name")
  }
}

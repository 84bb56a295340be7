import AccessModel
import Connectors
import TestSupport
import Testing

@Suite("owners.yaml, and the dates in workspace.json")
struct OwnerTests {
  private static let owners = """
    owners:
    - name: Retail
      namespaces: [retail-*, loyalty]
      groups: [Retail Developers]
    - name: Nobody in particular
    """

  @Test("owners answer for the namespaces they name, or whose names begin as they say")
  func owners() async throws {
    let reading = try await TemporaryFolder(["owners.yaml": Self.owners]).read()
    let owners = reading.snapshot.contents.owners
    #expect(owners.map(\.name) == ["Retail", "Nobody in particular"])
    #expect(owners[0].groups == ["Retail Developers"])
    let owned = (["retail-app", "retail-", "retail", "loyalty", "loyalty-2"] as [Name]).filter(owners[0].owns)
    #expect(owned == ["retail-app", "retail-", "loyalty"])
    #expect(!owners[1].owns("retail-app"))
  }

  @Test(
    "what is not as expected is said with its place",
    arguments: [
      (
        "owners:\n- name: Retail\n  teams: [a]\n",
        "owners.yaml:3:10: the field “teams”; expected name, namespaces or groups"
      ),
      ("owners:\n- groups: [a]\n", "owners.yaml:2:3: an owner without a name; expected name: a person or team"),
      ("teams: []\n", "owners.yaml:1:8: the field “teams”; expected owners"),
      ("{}\n", "owners.yaml:1:1: no list of owners; expected owners: [ … ]"),
    ])
  func problems(text: String, message: String) async throws {
    let problem = try await TemporaryFolder(["owners.yaml": text]).problem(isStrict: true)
    #expect(problem == message)
  }

  @Test("an owners.yaml that cannot be read leaves what does not depend on it complete")
  func unreadable() async throws {
    let gaps = try await TemporaryFolder(["owners.yaml": "owners: 3\n", "users.json": "[]"]).read().snapshot.gaps
    #expect(gaps.contains { $0.parts == [.owners] && $0.reason.hasSuffix("owners.yaml could not be read") })
    #expect(!gaps.contains { $0.parts.contains(.users) && $0.reason.contains("owners.yaml") })
  }

  @Test("a source is dated by workspace.json, and where that has no time by its file")
  func dates() async throws {
    let folder = try TemporaryFolder([
      "groups.json":
        #"[{"id": "7f3c1b2e-4d5a-4c6b-9e8f-0a1b2c3d4e5f", "displayName": "Retail", "securityEnabled": true}]"#,
      "users.json": "[]",
      "workspace.json":
        #"{"files": {"groups.json": {"time": "2026-11-24T09:30:00Z"}, "users.json": {"time": "yesterday"}}}"#,
    ])
    let snapshot = try await folder.read().snapshot
    let fetched = Dictionary(
      uniqueKeysWithValues: snapshot.sources.map { ($0.name.split(separator: "/").last, $0.fetched) })
    #expect(fetched["groups.json"] == .some(Timestamp("2026-11-24T09:30:00Z")))
    #expect(fetched["users.json"] == .some(nil))
    #expect(snapshot.directory.readAt == Timestamp("2026-11-24T09:30:00Z"))
  }
}

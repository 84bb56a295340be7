import SystemPackage
import AccessModel
import Connectors
import Foundation
import TestSupport
import Testing

/// Sources of snapshots, their progress and cancellation.
@Suite struct DataSourceTests {
  private static let now = Timestamp(seconds: 0)

  private func source(_ paths: String...) -> DataSource {
    .workspace(WorkspaceReader(paths: paths.map { FilePath($0) }))
  }

  @Test("a workspace has the same identity for any path and order")
  func identity() async throws {
    let folder = try TemporaryFolder(["a/list.json": Texts.kubernetes, "b.json": Texts.groups])
    try FileManager.default.createSymbolicLink(atPath: folder.file("link"), withDestinationPath: folder.file("a"))
    func identity(_ paths: String...) async throws -> SourceIdentity? {
      try await DataSource.workspace(WorkspaceReader(paths: paths.map { FilePath($0) })).read(at: Self.now).identity
    }
    let known = try #require(try await identity(folder.file("a"), folder.file("b.json")))
    #expect(try await identity(folder.file("b.json"), folder.file("a/../link/.")) == known)
    #expect(try await identity(folder.file("a")) != known)
    #expect(try await DataSource.sample(title: "sample", files: []).read(at: Self.now).identity == nil)
  }

  @Test("a stream is known by its bytes, whatever its name")
  func identityOfStreams() async throws {
    let folder = try TemporaryFolder(["groups.json": Texts.groups])
    func identity(_ name: String, _ text: String) async throws -> SourceIdentity? {
      let path = folder.file(name)
      #expect(mkfifo(path, 0o600) == 0)
      Thread.detachNewThread { try? text.write(to: URL(filePath: path), atomically: false, encoding: .utf8) }
      return try await source(path).read(at: Self.now).identity
    }
    let known = try #require(try await identity("one", Texts.kubernetes))
    #expect(known.key.count == 64)
    #expect(try await identity("two", Texts.kubernetes)?.key == known.key)
    #expect(try await identity("three", Texts.kubernetes + "\n")?.key != known.key)
    #expect(try await source(folder.file("groups.json")).read(at: Self.now).identity?.key != known.key)
  }

  @Test("standard input cannot be read again, and streams are distinguished from files")
  func readingAgain() throws {
    let folder = try TemporaryFolder(["list.json": Texts.kubernetes])
    #expect(mkfifo(folder.file("pipe"), 0o600) == 0)
    #expect(source(folder.path).canReadAgain && !source(folder.path).isStream)
    #expect(source(folder.file("pipe")).canReadAgain && source(folder.file("pipe")).isStream)
    #expect(!source(folder.path, "-").canReadAgain && source(folder.path, "-").isStream)
    #expect(!DataSource.sample(title: "sample", files: []).canReadAgain)
  }

  @Test("all bytes of a workspace are counted, YAML and JSON, large and small")
  func progress() async throws {
    let long = Texts.kubernetes + String(repeating: " ", count: 300_000)
    let folder = try TemporaryFolder([
      "list.json": long, "git/b.yaml": Texts.binding("readers", namespace: "retail-app"), "groups.json": Texts.groups,
      "README.md": "not read",
    ])
    let meter = WorkMeter()
    _ = try await source(folder.path).read(at: Self.now, meter: meter)
    let sizes = try ["list.json", "git/b.yaml", "groups.json"].map { try folder.text($0).utf8.count }
    #expect(meter.progress == WorkProgress(done: sizes.reduce(0, +), total: sizes.reduce(0, +)))
  }

  @Test("the length of a stream is unknown")
  func streamProgress() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("pipe")
    #expect(mkfifo(path, 0o600) == 0)
    Thread.detachNewThread { try? Texts.kubernetes.write(to: URL(filePath: path), atomically: false, encoding: .utf8) }
    let meter = WorkMeter()
    _ = try await source(path).read(at: Self.now, meter: meter)
    #expect(meter.progress == WorkProgress(done: Texts.kubernetes.utf8.count, total: nil))
  }

  @Test("cancelling ends reading within a file of any kind", arguments: ["list.json", "list.yaml", "users.json"])
  func cancelling(name: String) async throws {
    let folder = try TemporaryFolder()
    let items = { (item: String) in "[\(Array(repeating: item, count: 300_000).joined(separator: ",\n"))]" }
    let text =
      switch name {
      case "users.json": items(#"{"id": "00000000-0000-0000-0000-000000000001", "userPrincipalName": "a@b"}"#)
      case "list.yaml": "kind: List\napiVersion: v1\nitems: " + items("{kind: Namespace, metadata: {name: a}}")
      default: #"{"kind":"List","apiVersion":"v1","items":\#(items(#"{"kind":"Pod","apiVersion":"v1"}"#))}"#
      }
    try folder.write(text, to: name)
    let source = source(folder.path)
    let meter = WorkMeter()
    let task = Task.detached { try await source.read(at: Self.now, meter: meter) }
    task.cancel()
    let problem = await #expect(throws: Problem.self) { try await task.value }
    #expect(problem?.found == "reading was cancelled")
    #expect(meter.progress.done < text.utf8.count)
  }

  @Test("cancelling ends waiting for a stream without a writer")
  func cancellingStream() async throws {
    let folder = try TemporaryFolder()
    #expect(mkfifo(folder.file("pipe"), 0o600) == 0)
    let source = source(folder.file("pipe"))
    let task = Task.detached { try await source.read(at: Self.now) }
    try await Task.sleep(for: .milliseconds(50))
    task.cancel()
    let problem = await #expect(throws: Problem.self) { try await task.value }
    #expect(problem?.found == "reading was cancelled")
  }
}

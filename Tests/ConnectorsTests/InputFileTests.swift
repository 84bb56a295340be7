import SystemPackage
import AccessModel
import Connectors
import Foundation
import TestSupport
import Testing

/// Single files and streams.
@Suite struct InputFileTests {
  @Test("a missing file is reported as missing")
  func missing() async throws {
    #expect(await (try TemporaryFolder()).problem(["gone.yaml"]) == "gone.yaml: no such file or folder")
  }

  @Test("an empty file is refused", arguments: ["", " \n\t\r\n", "\u{FEFF}"])
  func empty(text: String) async throws {
    #expect(await (try TemporaryFolder(["e": text])).problem(["e"]) == "e: the file is empty; expected JSON or YAML")
  }

  @Test("zero bytes and bytes that are not UTF-8 are refused at their place")
  func binary() async throws {
    let folder = try TemporaryFolder()
    try folder.write(Data([0x61, 0x3A, 0x00, 0x0A]), to: "zero")
    #expect(await folder.problem(["zero"]) == "zero: a zero byte at offset 2; expected JSON or YAML text in UTF-8")
    try folder.write(Data("kind: a\nname: ".utf8) + [0xFF, 0x0A], to: "latin")
    #expect(await folder.problem(["latin"]) == "latin:2:7: bytes that are not UTF-8; expected text in UTF-8")
    let device = try? await WorkspaceReader(paths: [FilePath("/dev/zero")]).read(at: Timestamp(seconds: 0))
    #expect(device == nil)
  }

  @Test("a FIFO is read to its end")
  func fifo() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("pipe")
    #expect(mkfifo(path, 0o600) == 0)
    // More than a FIFO holds at once.
    let text =
      Texts.kubernetes + String(repeating: " ", count: 300_000) + Texts.kubernetes.replacing("retail-app", with: "b")
    Thread.detachNewThread { try? text.write(to: URL(filePath: path), atomically: false, encoding: .utf8) }
    let snapshot = try await folder.read(["pipe"]).snapshot
    #expect(snapshot.namespaces.map(\.name) == ["retail-app", "b"])
  }

  @Test("several paths make one snapshot")
  func severalPaths() async throws {
    let folder = try TemporaryFolder([
      "k.json": Texts.kubernetes, "git/b.yaml": Texts.binding("readers", namespace: "retail-app"),
    ])
    try folder.write(Texts.groups, to: "groups.txt")
    let snapshot = try await folder.read(["k.json", "git", "groups.txt"]).snapshot
    #expect(snapshot.namespaces.count == 1 && snapshot.bindings.count == 1 && snapshot.directory.groups.count == 1)
    #expect(snapshot.title == "3 sources")
  }
}

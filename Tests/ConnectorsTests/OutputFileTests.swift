import Connectors
import Foundation
import Testing

/// Files are written whole or not at all.
@Suite struct OutputFileTests {
  private func failure(_ text: String, to path: String, replacing: Bool = false) -> WriteFailure? {
    do throws(WriteFailure) {
      try OutputFile.write(text, to: path, replacing: replacing)
      return nil
    } catch {
      return error
    }
  }

  private func mode(_ path: String) -> mode_t {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & 0o7777 : 0
  }

  @Test("a new file takes the umask's mode and leaves nothing beside it")
  func newFile() throws {
    let folder = try Folder()
    try OutputFile.write("né\n", to: folder.file("out.yaml"), replacing: false)
    #expect(try folder.text("out.yaml") == "né\n")
    try Data().write(to: URL(filePath: folder.file("plain")))
    #expect(mode(folder.file("out.yaml")) & 0o111 == 0)
    #expect(try folder.names == ["out.yaml", "plain"])
  }

  @Test("a file that is there is left alone unless replacing was asked for")
  func refusesToReplace() throws {
    let folder = try Folder(["out.yaml": "old"])
    let refusal = failure("new", to: folder.file("out.yaml"))
    #expect(refusal?.isExistingFile == true)
    #expect(try folder.text("out.yaml") == "old")
    #expect(failure("new", to: folder.file("out.yaml"), replacing: true) == nil)
    #expect(try folder.text("out.yaml") == "new")
    #expect(try folder.names == ["out.yaml"])
  }

  @Test("a file that is replaced keeps its mode", arguments: [0o600, 0o640, 0o755, 0o444] as [mode_t])
  func keepsMode(wanted: mode_t) throws {
    let folder = try Folder(["out.yaml": "old"])
    #expect(chmod(folder.file("out.yaml"), wanted) == 0)
    try OutputFile.write("new", to: folder.file("out.yaml"), replacing: true)
    #expect(mode(folder.file("out.yaml")) == wanted)
    #expect(try folder.text("out.yaml") == "new")
  }

  @Test("through a link its target is replaced, and the link stays")
  func followsLinks() throws {
    let folder = try Folder(["real/target.yaml": "old"])
    #expect(symlink("real/target.yaml", folder.file("link.yaml")) == 0)
    #expect(symlink("link.yaml", folder.file("second.yaml")) == 0)
    try OutputFile.write("new", to: folder.file("second.yaml"), replacing: true)
    #expect(try folder.text("real/target.yaml") == "new")
    var status = stat()
    #expect(lstat(folder.file("link.yaml"), &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
    #expect(try folder.names == ["link.yaml", "real", "second.yaml"])
  }

  @Test("a folder is never replaced, and a folder that is missing is not made")
  func folders() throws {
    let folder = try Folder(["sub/a": "x"])
    #expect(failure("new", to: folder.file("sub"), replacing: true)?.sentence.hasSuffix("is a folder.") == true)
    let missing = failure("new", to: folder.file("gone/out.yaml"))
    #expect(missing?.sentence.contains("No such file or directory") == true)
    #expect(missing?.isExistingFile == false)
    #expect(try folder.names == ["sub"])
  }

  @Test("where the disk is full the old file stays whole and nothing is left beside it")
  func fullDisk() async {
    await #expect(processExitsWith: .success) {
      let folder = try Folder(["out.yaml": "old"])
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 10_000, rlim_max: 10_000)
      try #require(setrlimit(__rlimit_resource_t(UInt32(RLIMIT_FSIZE.rawValue)), &limit) == 0)
      do throws(WriteFailure) {
        try OutputFile.write(String(repeating: "x", count: 50_000), to: folder.file("out.yaml"), replacing: true)
        exit(1)
      } catch {
        guard error.sentence.hasSuffix("cannot be written (File too large); nothing was changed.") else { exit(2) }
      }
      guard try folder.text("out.yaml") == "old", try folder.names == ["out.yaml"] else { exit(3) }
    }
  }
}

import SystemPackage
import AccessModel
import Foundation
import TestSupport
import Testing

@testable import Connectors

/// Why a file was not written; nil if it was.
private func writeFailure(_ text: String, to path: String, replacing: ExistingFile? = nil) -> WriteFailure? {
  do throws(WriteFailure) {
    try OutputFile.write(text, to: path, replacing: replacing)
    return nil
  } catch {
    return error
  }
}

/// A socket at a path.
private struct Socket {
  let descriptor: Int32

  init(at path: String) throws {
    descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bytes = Array(path.utf8)
    try #require(bytes.count < MemoryLayout.size(ofValue: address.sun_path))
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    let descriptor = descriptor
    let isBound = withUnsafeBytes(of: &address) { bytes in
      bind(descriptor, bytes.assumingMemoryBound(to: sockaddr.self).baseAddress, socklen_t(bytes.count)) == 0
    }
    try #require(isBound)
  }
}

/// Files are written atomically.
@Suite struct OutputFileTests {
  private func mode(_ path: String) -> mode_t {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & 0o7777 : 0
  }

  @Test("a new file takes the umask's mode and leaves nothing beside it")
  func newFile() throws {
    let folder = try TemporaryFolder()
    try OutputFile.write("né\n", to: folder.file("out.yaml"))
    #expect(try folder.text("out.yaml") == "né\n")
    try Data().write(to: URL(filePath: folder.file("plain")))
    #expect(mode(folder.file("out.yaml")) & 0o111 == 0)
    #expect(try folder.names == ["out.yaml", "plain"])
  }

  @Test("an existing file is replaced only on request")
  func refusesToReplace() throws {
    let folder = try TemporaryFolder(["out.yaml": "old"])
    let refusal = writeFailure("new", to: folder.file("out.yaml"))
    #expect(refusal?.message.hasSuffix("/out.yaml already exists and was not changed.") == true)
    #expect(try folder.text("out.yaml") == "old")
    #expect(writeFailure("new", to: folder.file("out.yaml"), replacing: try #require(refusal?.existing)) == nil)
    #expect(try folder.text("out.yaml") == "new")
    #expect(try folder.names == ["out.yaml"])
  }

  @Test("a file that is replaced keeps its mode", arguments: [0o600, 0o640, 0o755, 0o444] as [mode_t])
  func keepsMode(wanted: mode_t) throws {
    let folder = try TemporaryFolder(["out.yaml": "old"])
    #expect(chmod(folder.file("out.yaml"), wanted) == 0)
    try OutputFile.write(
      "new", to: folder.file("out.yaml"), replacing: writeFailure("", to: folder.file("out.yaml"))?.existing)
    #expect(mode(folder.file("out.yaml")) == wanted)
    #expect(try folder.text("out.yaml") == "new")
  }

  @Test("a file that changed since it was examined is not replaced", arguments: ["text", "link", "file"])
  func changed(what: String) throws {
    let folder = try TemporaryFolder(["out.yaml": "old", "other.yaml": "other"])
    let path = folder.file("out.yaml")
    let seen = try #require(writeFailure("new", to: path)?.existing)
    switch what {
    case "text": try folder.write("newer", to: "out.yaml")
    case "link":
      #expect(unlink(path) == 0 && symlink("other.yaml", path) == 0)
    default: #expect(rename(folder.file("other.yaml"), path) == 0)
    }
    let refusal = writeFailure("new", to: path, replacing: seen)
    #expect(refusal?.existing != nil && refusal?.existing != seen)
    #expect(try folder.text("out.yaml") == (what == "text" ? "newer" : "other"))
    #expect(writeFailure("new", to: path, replacing: refusal?.existing) == nil)
    #expect(try folder.text("out.yaml") == "new")
  }

  @Test("if programs write the same new file at once, one succeeds and the others fail")
  func race() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("out.yaml")
    let texts = (0..<20).map { "\($0)" }
    let written = await withTaskGroup(of: String?.self) { group in
      for text in texts { group.addTask { writeFailure(text, to: path) == nil ? text : nil } }
      return await group.reduce(into: []) { $0 += [$1].compactMap(\.self) }
    }
    #expect(written == [try folder.text("out.yaml")])
    #expect(try folder.names == ["out.yaml"])
  }

  @Test("if the file system cannot rename without replacing, a hard link is used and no file is replaced")
  func linking() throws {
    let folder = try TemporaryFolder(["taken.yaml": "old"])
    let descriptor = try FileDescriptor.open(folder.path, .readOnly, options: [.directory, .closeOnExec])
    defer { try? descriptor.close() }
    let file = try TemporaryFile(in: descriptor, mode: .ownerReadWrite)
    defer { try? file.descriptor.close() }
    #expect(throws: Errno.fileExists) { try file.link(as: "taken.yaml") }
    #expect(throws: Errno.fileExists) { try file.add(as: "taken.yaml") }
    #expect(try folder.text("taken.yaml") == "old")
    try file.link(as: "free.yaml")
    #expect(try folder.names == ["free.yaml", "taken.yaml"])
  }

  @Test("only regular files are replaced, also through a link", arguments: ["", "link"])
  func specialFiles(link: String) throws {
    let folder = try TemporaryFolder()
    var kinds = ["a FIFO": "fifo", "a socket": "socket", "a folder": "folder"]
    #expect(mkfifo(folder.file("fifo"), 0o600) == 0 && mkdir(folder.file("folder"), 0o700) == 0)
    let socket = try Socket(at: folder.file("socket"))
    defer { close(socket.descriptor) }
    // Only root may create one.
    if mknod(folder.file("device"), S_IFCHR | 0o600, 1 << 8 | 3) == 0 { kinds["a device"] = "device" }
    for (words, name) in kinds {
      var path = folder.file(name)
      if !link.isEmpty {
        #expect(symlink(name, folder.file("to-\(name)")) == 0)
        path = folder.file("to-\(name)")
      }
      let before = mode(folder.file(name))
      let refusal = writeFailure("new", to: path)
      #expect(refusal?.existing == nil && refusal?.message.hasSuffix(" is \(words), and was not changed.") == true)
      #expect(writeFailure("new", to: path, replacing: ExistingFile()) == refusal)
      #expect(mode(folder.file(name)) == before)
    }
    #expect(writeFailure("new", to: "/dev/null")?.message == "/dev/null is a device, and was not changed.")
  }

  @Test("a broken link is refused, and its target is not created")
  func danglingLink() throws {
    let folder = try TemporaryFolder()
    #expect(symlink("gone.yaml", folder.file("link.yaml")) == 0)
    let refusal = writeFailure("new", to: folder.file("link.yaml"), replacing: ExistingFile())
    #expect(refusal?.message.hasSuffix("/link.yaml is a broken link, and was not changed.") == true)
    #expect(try folder.names == ["link.yaml"])
  }

  @Test("temporary files of killed programs are removed, and nothing else")
  func abandoned() throws {
    let folder = try TemporaryFolder()
    var child: pid_t = 0
    try #require(posix_spawnp(&child, "true", nil, nil, [strdup("true"), nil], nil) == 0)
    waitpid(child, nil, 0)
    let left = [".aksess-\(child).0.new", ".aksess-\(child).17.new"]
    let kept = [
      ".aksess-1.0.new", ".aksess-\(getpid()).0.new", ".aksess-\(child).0.new.yaml", ".aksess-\(child).00.new",
      ".aksess-\(child).100.new", ".aksess-\(child).new", ".aksess-0\(child).0.new", ".aksess-+\(child).0.new",
      ".aksess--\(child).0.new", "x.aksess-\(child).0.new", ".aksess-.0.new", ".aksess-new",
    ]
    for name in left + kept { try folder.write("half", to: name) }
    // A folder, a link, and a locked file of a process that is not visible are not abandoned.
    let others = [1, 2, 3].map { ".aksess-\(child).\($0).new" }
    #expect(mkdir(folder.file(others[0]), 0o700) == 0 && symlink(left[0], folder.file(others[1])) == 0)
    let writer = open(folder.file(others[2]), O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    defer { close(writer) }
    #expect(flock(writer, LOCK_EX | LOCK_NB) == 0)
    try OutputFile.write("new", to: folder.file("out.yaml"))
    #expect(try folder.names == (kept + others + ["out.yaml"]).sorted())
  }

  @Test("~ is $HOME, but only where a shell expands it")
  func home() {
    for (path, expected) in [
      ("~", "/h"), ("~/a/~", "/h/a/~"), ("~root/a", "~root/a"), ("a/~", "a/~"), ("~a.csv", "~a.csv"), ("", ""),
    ] {
      #expect(HomeFolder.expanding(path, home: "/h") == expected)
    }
  }

  @Test("through a link its target is replaced, and the link stays")
  func followsLinks() throws {
    let folder = try TemporaryFolder(["real/target.yaml": "old"])
    #expect(symlink("real/target.yaml", folder.file("link.yaml")) == 0)
    #expect(symlink("link.yaml", folder.file("second.yaml")) == 0)
    let refusal = writeFailure("new", to: folder.file("second.yaml"))
    let target = folder.file("real/target.yaml")
    #expect(refusal?.existing?.target == target)
    #expect(
      refusal?.message.hasSuffix("/second.yaml is a link to \(target), which already exists and was not changed.")
        == true)
    try OutputFile.write("new", to: folder.file("second.yaml"), replacing: refusal?.existing)
    #expect(try folder.text("real/target.yaml") == "new")
    var status = stat()
    #expect(lstat(folder.file("link.yaml"), &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
    #expect(try folder.names == ["link.yaml", "real", "second.yaml"])
  }

  @Test("a folder is never replaced, and a missing folder is not created")
  func folders() throws {
    let folder = try TemporaryFolder(["sub/a": "x"])
    #expect(
      writeFailure("new", to: folder.file("sub"))?.message.hasSuffix("is a folder, and was not changed.") == true)
    let missing = writeFailure("new", to: folder.file("gone/out.yaml"))
    #expect(missing?.message.contains("No such file or directory") == true)
    #expect(missing?.existing == nil)
    #expect(try folder.names == ["sub"])
  }

  @Test("if the disk is full, the old file stays intact and no other file is left")
  func fullDisk() async {
    await #expect(processExitsWith: .success) {
      let folder = try TemporaryFolder(["out.yaml": "old"])
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 10_000, rlim_max: 10_000)
      try #require(setrlimit(__rlimit_resource_t(UInt32(RLIMIT_FSIZE.rawValue)), &limit) == 0)
      let old = writeFailure("", to: folder.file("out.yaml"))?.existing
      let failure = writeFailure(String(repeating: "x", count: 50_000), to: folder.file("out.yaml"), replacing: old)
      guard failure?.message.hasSuffix("cannot be written (File too large); nothing was changed.") == true else {
        exit(2)
      }
      guard try folder.text("out.yaml") == "old", try folder.names == ["out.yaml"] else { exit(3) }
    }
  }
}

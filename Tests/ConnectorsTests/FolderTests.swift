import AccessModel
import Connectors
import Foundation
import TestSupport
import Testing

/// Typical folders.
@Suite struct FolderTests {
  @Test("manifests are found in nested folders, .git, Helm charts and other files skipped")
  func gitFolder() async throws {
    let folder = try TemporaryFolder([
      "apps/retail/namespace.yaml": Texts.namespace("retail-app"),
      "apps/retail/rbac/readers.yml": Texts.binding("readers", namespace: "retail-app"),
      "clusters/prod.json": Texts.kubernetes.replacing("retail-app", with: "prod"),
      ".git/config.yaml": "not: [a manifest", "README.md": "# {{ not read }}", "notes.txt": "no",
      "charts/web/Chart.yaml": "name: web\n", "charts/web/templates/role.yaml": "kind: {{ .Values.kind }}\n",
      "apps/retail/deployment.yaml": "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\n",
    ])
    let reading = try await folder.read()
    #expect(reading.snapshot.namespaces.map(\.name).sorted() == ["prod", "retail-app"])
    #expect(reading.snapshot.bindings.map(\.name) == ["readers"])
    #expect(
      folder.notes(reading) == [
        "2 files skipped, as they end in none of .json, .yaml and .yml: README.md and notes.txt.",
        "charts/web: a Helm chart, which was skipped: its templates are not manifests; expected what helm template prints",
        "Skipped, as aksess does not use them: Deployment.apps 1.",
      ])
  }

  @Test("a Helm chart, even an empty one, is a gap in everything, and an error in strict mode")
  func chart() async throws {
    let folder = try TemporaryFolder([
      "a.yaml": Texts.namespace("a"), "sub/Chart.yaml": "", "sub/hidden.yaml": Texts.binding("hidden", namespace: "a"),
    ])
    let reading = try await folder.read()
    #expect(reading.snapshot.bindings.isEmpty)
    for part in Gap.Part.allCases {
      #expect(reading.snapshot.gaps(in: [part]).contains { $0.reason.hasSuffix("sub could not be read") })
    }
    #expect(await folder.problem(isStrict: true)?.hasPrefix("sub: a Helm chart, which was skipped") == true)
    #expect(await (try TemporaryFolder(["sub/Chart.yaml": ""])).problem()?.hasPrefix("sub: a Helm chart") == true)
  }

  @Test("files and folders whose names are not UTF-8 are read, and named in messages")
  func latin1Names() async throws {
    let folder = try TemporaryFolder(["a.yaml": Texts.namespace("a")])
    func write(_ text: String, to name: [UInt8]) {
      let path = Array("\(folder.path)/".utf8) + name + [0]
      let descriptor = path.withUnsafeBytes {
        open($0.bindMemory(to: CChar.self).baseAddress!, O_WRONLY | O_CREAT, 0o600)
      }
      #expect(descriptor >= 0 && Foundation.write(descriptor, text, text.utf8.count) == text.utf8.count)
      close(descriptor)
    }
    let latin1 = Array("d".utf8) + [0xE9]
    #expect(
      (Array("\(folder.path)/".utf8) + latin1 + [0]).withUnsafeBytes {
        mkdir($0.bindMemory(to: CChar.self).baseAddress!, 0o700)
      } == 0)
    write(Texts.namespace("b"), to: latin1 + Array("/b.yaml".utf8))
    write(Texts.namespace("c"), to: [0xFF] + Array("é.yaml".utf8))
    write("kind: [", to: Array("z".utf8) + [0xE4] + Array(".yml".utf8))
    let reading = try await folder.read()
    #expect(reading.snapshot.namespaces.map(\.name).sorted() == ["a", "b", "c"])
    #expect(folder.notes(reading).map { $0.prefix(9) } == [#"z\xe4.yml"#])
  }

  @Test("a path too long for the system is reported as a gap, and an error in strict mode")
  func longPath() async throws {
    let folder = try TemporaryFolder(["a.yaml": Texts.namespace("a")])
    let name = String(repeating: "d", count: 250)
    var descriptor = open(folder.path, O_RDONLY | O_DIRECTORY)
    for _ in 0..<20 {
      #expect(mkdirat(descriptor, name, 0o700) == 0)
      let next = openat(descriptor, name, O_RDONLY | O_DIRECTORY)
      close(descriptor)
      descriptor = next
    }
    close(descriptor)
    let reading = try await folder.read()
    #expect(reading.snapshot.namespaces.map(\.name) == ["a"])
    #expect(reading.notes.count == 1 && reading.notes[0].hasSuffix("it cannot be read (File name too long)"))
    #expect(!reading.snapshot.gaps(in: [.roles]).filter { $0.reason.hasSuffix("could not be read") }.isEmpty)
    #expect(await folder.problem(isStrict: true)?.hasSuffix("it cannot be read (File name too long)") == true)
    try Process.run(URL(filePath: "/bin/rm"), arguments: ["-rf", folder.path]).waitUntilExit()
  }

  @Test("a folder that can be listed but not entered is reported file by file", .enabled(if: getuid() != 0))
  func withoutSearchPermission() async throws {
    let folder = try TemporaryFolder(["a.yaml": Texts.namespace("a"), "closed/b.yaml": Texts.namespace("b")])
    #expect(chmod(folder.file("closed"), 0o600) == 0)
    defer { chmod(folder.file("closed"), 0o700) }
    let reading = try await folder.read()
    #expect(folder.notes(reading) == ["closed/b.yaml: it cannot be read (Permission denied)"])
    #expect(await folder.problem(isStrict: true) == "closed/b.yaml: it cannot be read (Permission denied)")
  }

  @Test("a kustomization gives the objects beside it their namespace, with and without its kind")
  func kustomization() async throws {
    for head in ["apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n", ""] {
      let folder = try TemporaryFolder([
        "base/kustomization.yaml": head + "namespace: retail-app\nresources: [readers.yaml]\n",
        "base/readers.yaml": Texts.binding("readers"), "other/editors.yaml": Texts.binding("editors"),
      ])
      let reading = try await folder.read()
      let bindings = reading.snapshot.bindings
      #expect(bindings.first { $0.name == "readers" }?.scope == .namespace("retail-app"))
      #expect(bindings.first { $0.name == "editors" }?.scope == .namespace(""))
      #expect(folder.notes(reading).contains { $0.hasPrefix("base/kustomization.yaml is a kustomization") })
    }
  }

  @Test("a RoleBinding without a namespace gets the one given, or else is reported as ignored")
  func withoutNamespace() async throws {
    let folder = try TemporaryFolder(["a.yaml": Texts.binding("readers")])
    let given = try await folder.read(namespace: "retail-app")
    #expect(given.snapshot.bindings.map(\.scope) == [.namespace("retail-app")])
    #expect(given.notes.isEmpty)
    let without = try await folder.read()
    #expect(without.snapshot.bindings.map(\.scope) == [.namespace("")])
    #expect(without.notes == ["1 RoleBinding has no namespace and is ignored in every answer. Set one with -n."])
  }

  @Test("an unreadable file is a note and a gap in everything, and an error in strict mode")
  func brokenFile() async throws {
    let folder = try TemporaryFolder([
      "a.yaml": Texts.namespace("a"), "b.json": "{\"kind\": ", "c.yaml": Texts.namespace("c"),
    ])
    let reading = try await folder.read()
    #expect(reading.snapshot.namespaces.map(\.name) == ["a", "c"])
    #expect(folder.notes(reading) == ["b.json:1:10: the text ends unexpectedly; expected the rest of it"])
    for part in Gap.Part.allCases {
      #expect(reading.snapshot.gaps(in: [part]).contains { $0.reason.hasSuffix("b.json could not be read") })
    }
    #expect(await folder.problem(isStrict: true)?.hasPrefix("b.json:1:10: ") == true)
    #expect(await folder.problem(["b.json"])?.hasPrefix("b.json:1:10: ") == true)
  }

  @Test("a folder in which no file can be read is an error")
  func allBroken() async throws {
    #expect(await (try TemporaryFolder(["a.json": "{", "b.yaml": "{{ x }}"])).problem()?.hasPrefix("a.json:") == true)
  }

  @Test("a folder without any file that could contain objects is an error")
  func emptyFolder() async throws {
    let expected = "FOLDER: the folder holds no .json, .yaml or .yml file; expected a workspace or Kubernetes manifests"
    #expect(await (try TemporaryFolder()).problem() == expected)
    #expect(await (try TemporaryFolder(["README.md": "hello", ".git/a.yaml": "a"])).problem() == expected)
  }

  @Test("FIFOs and sockets are skipped with a note, and are not a gap")
  func specialFiles() async throws {
    let folder = try TemporaryFolder(["a.yaml": Texts.namespace("a")])
    #expect(mkfifo(folder.file("pipe.yaml"), 0o600) == 0)
    #expect(mknod(folder.file("socket.json"), S_IFSOCK | 0o600, 0) == 0)
    let reading = try await folder.read(isStrict: true)
    #expect(reading.snapshot.namespaces.map(\.name) == ["a"])
    #expect(
      folder.notes(reading) == ["pipe.yaml is a FIFO and was skipped.", "socket.json is a socket and was skipped."])
    #expect(!reading.snapshot.gaps(in: [.roles]).contains { $0.reason.hasSuffix("could not be read") })
  }

  @Test(
    "a link to a folder and one that leads nowhere make a gap in everything, and are errors where strict",
    arguments: [
      ("elsewhere", "l: a link to a folder, which was skipped; expected a file or a folder"),
      ("gone", "l: a broken link, which was skipped; expected a file or a folder"),
    ])
  func links(target: String, message: String) async throws {
    let elsewhere = try TemporaryFolder(["elsewhere/b.yaml": Texts.namespace("b"), "c.yaml": Texts.namespace("c")])
    let folder = try TemporaryFolder(["a.yaml": Texts.namespace("a")])
    #expect(symlink(elsewhere.file(target), folder.file("l")) == 0)
    #expect(symlink(elsewhere.file("c.yaml"), folder.file("file.yaml")) == 0)
    let reading = try await folder.read()
    #expect(reading.snapshot.namespaces.map(\.name) == ["a", "c"])
    #expect(folder.notes(reading) == [message])
    for part in Gap.Part.allCases {
      #expect(reading.snapshot.gaps(in: [part]).contains { $0.reason.hasSuffix("/l could not be read") })
    }
    #expect(await folder.problem(isStrict: true) == message)
  }

  @Test("files are recognized by extension in any case; others except hidden ones are counted in a note")
  func extensions() async throws {
    let folder = try TemporaryFolder([
      "a.yaml": Texts.namespace("a"), "b.YAML": Texts.namespace("b"), "c.Yml": Texts.namespace("c"),
      "d.JSON": Texts.kubernetes.replacing("retail-app", with: "d"), ".e.yaml": Texts.namespace("e"), ".gitignore": "f",
      ".github/CODEOWNERS": "g", ".github/sub/h.txt": "h", "k.txt": Texts.namespace("k"),
    ])
    func note(strict: Bool) async throws -> String? {
      let reading = try await folder.read(isStrict: strict)
      #expect(reading.snapshot.namespaces.map(\.name).sorted() == ["a", "b", "c", "d", "e"])
      return folder.notes(reading).first
    }
    #expect(try await note(strict: true) == "1 file skipped, as it ends in none of .json, .yaml and .yml: k.txt.")
    try folder.write("", to: "yaml")
    try folder.write("", to: "sub/README.md")
    let several = "3 files skipped, as they end in none of .json, .yaml and .yml: k.txt, sub/README.md and 1 more."
    #expect(try await note(strict: false) == several)
  }

  @Test("a file name is recognized whatever the case of its extension")
  func namedFiles() async throws {
    let eligible = """
      [{"properties": {"principalId": "\(Texts.user)", "roleDefinitionId": "x", "scope": "/subscriptions/s"}}]
      """
    let folder = try TemporaryFolder([
      "groups.JSON": Texts.groups, "members/\(Texts.developers).Json": Texts.members, "eligible.JSON": eligible,
      "workspace.JSON": #"{"files": {"groups.json": {"whole": true}}}"#,
      "base/kustomization.YAML": "namespace: retail-app\n", "base/readers.yaml": Texts.binding("readers"),
    ])
    let reading = try await folder.read(isStrict: true)
    let contents = reading.snapshot.contents
    #expect(contents.roleAssignments.isEmpty && contents.eligibleRoleAssignments.count == 1)
    let group = try #require(ObjectID(Texts.developers))
    #expect(reading.snapshot.directory.members[group]?.isEmpty == false && reading.snapshot.directory.isWhole)
    #expect(reading.snapshot.bindings.map(\.scope) == [.namespace("retail-app")])
  }

  @Test("many files are read in the order of their paths, whatever their sizes")
  func order() async throws {
    var files: [String: String] = [:]
    for number in 10..<60 {
      files["f\(number).yaml"] = Texts.namespace("n\(number)") + String(repeating: "# \n", count: number * 37 % 50)
    }
    let names = try await TemporaryFolder(files).read().snapshot.namespaces.map(\.name.text)
    #expect(names == (10..<60).map { "n\($0)" })
  }
}

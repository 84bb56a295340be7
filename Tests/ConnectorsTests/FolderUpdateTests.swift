import AccessModel
import Connectors
import Foundation
import Manifests
import TestSupport
import Testing

@Suite("Folders of manifests that are updated in place")
struct FolderUpdateTests {
  private static let fixtures = Repository.root.appending(path: "Tests/Fixtures/gitops")
  private static let isRecording = ProcessInfo.processInfo.environment["AKSESS_RECORD"] != nil
  private static let payments = Subject(kind: .group, name: "e1000000-0000-4000-8000-000000000002")
  private static let shop = Subject(kind: .group, name: "e1000000-0000-4000-8000-000000000001")

  /// What is done to the folder of fixtures.
  private static func changes(_ snapshot: Snapshot) throws -> ChangeSet {
    func binding(_ name: Name, _ scope: Scope, _ change: (inout Binding.Fields) -> Void) throws -> Change {
      .putBinding(try #require(snapshot.binding(named: name, in: scope)).with(change))
    }
    let new = ObjectMetadata(name: "Über:alles", annotations: ["aksess/reason": "audit"])
    return ChangeSet([
      .putNamespace(Namespace(metadata: ObjectMetadata(name: "fresh"))),
      .putBinding(
        Binding(
          metadata: new, scope: .namespace("fresh"), role: RoleReference(kind: .clusterRole, name: "view"),
          subjects: [shop])),
      try binding("gotk-reconciler", .namespace("shop")) { $0.subjects = [$0.subjects[0], payments] },
      try binding("shop-view", .namespace("shop")) {
        $0.subjects.append(payments)
        $0.metadata.annotations = [:]
      },
      try binding("pay-editors", .namespace("pay")) {
        $0.subjects.remove(at: 1)
        $0.metadata.annotations["aksess/reason"] = "OPS-2: on call"
      },
      try binding("pay-auditors", .namespace("pay")) { $0.subjects.append(shop) },
      try binding("argocd-server", .cluster) { $0.metadata.annotations = ["aksess/owner": "ops"] },
      try binding("readers", .cluster) { $0.subjects[1] = payments },
      .deleteBinding("leavers", in: .cluster),
      try binding("dumped", .namespace("legacy")) { $0.subjects.removeFirst() },
      try binding("windows-admins", .cluster) { $0.subjects.removeFirst() },
      .deleteBinding("temporary", in: .namespace("platform")),
      try binding("shop-flow", .namespace("shop")) { $0.subjects = [$0.subjects[1], payments] + $0.subjects[2...] },
      try binding("shop-anchor", .namespace("shop")) { $0.subjects.removeFirst() },
      .deleteBinding("marked", in: .cluster),
    ])
  }

  @Test("objects change where they are, new ones come beside, and everything else is byte for byte as it was")
  func golden() async throws {
    let folder = try Self.copy("before")
    let snapshot = try await folder.read().snapshot
    let changes = try Self.changes(snapshot)
    var options = FolderUpdate.Options()
    options.kustomization = true
    let update = try FolderUpdate(of: changes, in: folder.path, nil, options)
    #expect(
      update.notes == [
        "apps/pay/auditors.yaml: RoleBinding pay/pay-auditors was not written line by line, and is written anew: look at the difference.",
        "tenants/shop/styles.yaml: RoleBinding shop/shop-anchor was not written line by line, and is written anew: look at the difference.",
      ])
    #expect(update.files.allSatisfy { $0.path.hasSuffix("l") || $0.path.hasSuffix("n") })
    try update.write()
    if Self.isRecording {
      let after = Self.fixtures.appending(path: "after")
      try? FileManager.default.removeItem(at: after)
      try FileManager.default.copyItem(at: folder.url, to: after)
    }
    let (expected, found) = (try Self.copy("after"), try Self.contents(folder))
    let wanted = try Self.contents(expected)
    #expect(found.keys.sorted() == wanted.keys.sorted())
    for (path, text) in wanted { #expect(found[path] == text, "\(path)") }

    let again = try await folder.read().snapshot
    #expect(Self.objects(again) == Self.objects(snapshot.applying(changes)))
    let repeated = try FolderUpdate(of: changes, in: folder.path, nil, options)
    #expect(repeated.isEmpty, "\(repeated.diff)")
    try FolderUpdate(of: changes.inverse(in: snapshot), in: folder.path, nil, options).write()
    #expect(try await Self.objects(folder.read().snapshot) == Self.objects(snapshot))
    for path in ["README.md", "apps/values.yaml", "argocd/apps.yaml"] {
      #expect(try Self.contents(folder)[path] == Self.contents(Self.copy("before"))[path], "\(path)")
    }
  }

  @Test("any folder written and read again is the future, and undone it has what it had", arguments: 1...10)
  func property(seed: UInt64) async throws {
    var random = RandomStates(seed: seed)
    let snapshot = random.snapshot()
    let folder = try TemporaryFolder()
    let objects = ChangeSet(
      snapshot.namespaces.map { .putNamespace($0) } + snapshot.bindings.map { .putBinding($0) })
    for (number, change) in objects.changes.enumerated() {
      // A few files, each in a style of its own.
      let file = number % 4
      let path = "\(file % 2)/\(file).yaml"
      var text = Self.styled(ChangeSet([change]).yaml(nil), file)
      if let former = try? folder.text(path) { text = former + (file == 1 ? "--- # next\r\n" : "---\n") + text }
      try folder.write(text, to: path)
    }
    try folder.write("other: 1\n", to: "0/values.yaml")
    let before = try await folder.read().snapshot
    let changes = random.changes()
    let update = try FolderUpdate(of: changes, in: folder.path, nil)
    try update.write()
    #expect(update.notes.filter { !$0.contains("nothing to delete") && !$0.hasPrefix("Not searched") } == [])
    let after = try await folder.read().snapshot
    #expect(Self.objects(after) == Self.objects(before.applying(changes)))
    try FolderUpdate(of: changes.inverse(in: before), in: folder.path, nil).write()
    #expect(try await Self.objects(folder.read().snapshot) == Self.objects(before))
  }

  @Test("a file that changed since it was read is refused with the difference, and nothing is written")
  func changed() throws {
    let folder = try TemporaryFolder([
      "a.yaml": Texts.binding("xx", namespace: "shop"), "b.yaml": Texts.binding("yy", namespace: "shop"),
    ])
    let update = try FolderUpdate(
      of: ChangeSet([.deleteBinding("xx", in: .namespace("shop")), .deleteBinding("yy", in: .namespace("shop"))]),
      in: folder.path, nil)
    #expect(update.plan.summary == "Remove 2 files" && update.files.count == 2)
    try folder.write("mine\n", to: "b.yaml")
    let failure = #expect(throws: WriteFailure.self) { try update.write() }
    let difference = try #require(failure?.difference)
    #expect(failure?.message.hasSuffix("b.yaml has changed since it was read; nothing was written.") == true)
    #expect(difference.hasPrefix("--- read/b.yaml\n+++ now/b.yaml\n@@ "))
    #expect(difference.hasSuffix("+mine\n") && difference.contains("-kind: RoleBinding\n"))
    #expect(try folder.names == ["a.yaml", "b.yaml"])
    try FileManager.default.removeItem(at: folder.url)
    #expect(throws: WriteFailure.self) { try update.write() }
    #expect(!FileManager.default.fileExists(atPath: folder.path))
  }

  @Test(
    "what is elsewhere, twice or something else is refused", arguments: ["link", "folder", "twice", "other", "chart"])
  func refused(what: String) throws {
    let outside = try TemporaryFolder(["x.yaml": Texts.binding("xx", namespace: "shop")])
    let folder = try TemporaryFolder(["z.yaml": Texts.namespace("zz")])
    let place = "namespaces/shop/rolebindings/xx.yaml"
    let message: String
    switch what {
    case "link":
      try FileManager.default.createSymbolicLink(
        atPath: folder.file("l.yaml"), withDestinationPath: outside.file("x.yaml"))
      message = "l.yaml:1: a link out of the folder, to \(outside.path)/x.yaml"
    case "folder":
      try FileManager.default.createSymbolicLink(atPath: folder.file("namespaces"), withDestinationPath: outside.path)
      message = "namespaces is a link out of \(folder.path), to \(outside.path); nothing was changed."
    case "twice":
      try folder.write(Texts.binding("xx", namespace: "shop"), to: "a.yaml")
      try folder.write("\n\n" + Texts.binding("xx", namespace: "shop"), to: "b.yaml")
      message = "b.yaml:3: RoleBinding shop/xx is also in \(folder.path)/a.yaml, line 1; expected it only once"
    case "other":
      try folder.write("mine", to: place)
      message = "\(place) already exists and was not changed."
    default:
      try folder.write("name: c\n", to: "Chart.yaml")
      message = "a Helm chart"
    }
    let binding = Binding(
      metadata: ObjectMetadata(name: "xx"), scope: .namespace("shop"), role: RoleReference(kind: .role, name: "r"),
      subjects: [])
    let failure = #expect(throws: WriteFailure.self) {
      try FolderUpdate(of: ChangeSet([.putBinding(binding)]), in: folder.path, nil)
    }
    #expect(failure?.message.contains(message) == true, "\(failure?.message ?? "none")")
    if what == "other" {
      var options = FolderUpdate.Options()
      options.replacesOthers = true
      try FolderUpdate(of: ChangeSet([.putBinding(binding)]), in: folder.path, nil, options).write()
      #expect(try folder.text(place).contains("kind: RoleBinding"))
    }
    #expect(try outside.names == ["x.yaml"])
  }

  @Test("a file keeps its mode, and one that is not read is told and does not stop the others")
  func modes() throws {
    let folder = try TemporaryFolder([
      "a.yaml": Texts.binding("xx", namespace: "shop"),
      "t.yaml": "apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata:\n  name: {{ .x }}\n# xx\n",
    ])
    chmod(folder.file("a.yaml"), 0o640)
    let binding = try #require(Self.binding("xx")).with { $0.subjects.append(Self.payments) }
    let update = try FolderUpdate(of: ChangeSet([.putBinding(binding)]), in: folder.path, nil)
    #expect(update.notes == ["Not searched, as aksess cannot read them: \(folder.path)/t.yaml."])
    #expect(update.plan.summary == "Write 1 file" && !update.plan.isOnlyNew && update.gitNote == nil)
    try update.write()
    var status = stat()
    #expect(stat(folder.file("a.yaml"), &status) == 0 && status.st_mode & 0o777 == 0o640)
  }

  @Test("a write that fails half-way is taken back, also where the folder is read afterwards")
  func undone() throws {
    let text = Texts.binding("xx", namespace: "shop")
    let folder = try TemporaryFolder(["a.yaml": text, "namespaces": "a file where a folder should be"])
    let new = Binding(
      metadata: ObjectMetadata(name: "new"), scope: .namespace("shop"),
      role: RoleReference(kind: .clusterRole, name: "view"), subjects: [Self.shop])
    let update = try FolderUpdate(
      of: ChangeSet([.deleteBinding("xx", in: .namespace("shop")), .putBinding(new)]), in: folder.path, nil)
    #expect(update.files.map(\.path) == ["a.yaml", "namespaces/shop/rolebindings/new.yaml"])
    let failure = #expect(throws: WriteFailure.self) { try update.write() }
    #expect(failure?.message.hasSuffix("; nothing was changed.") == true, "\(failure?.message ?? "none")")
    #expect(try folder.text("a.yaml") == text)
    #expect(try FolderUpdate.finish(in: folder.path) == [])
  }

  @Test("of 500 files, only those that hold an object are written; links in the folder are not followed twice")
  func many() throws {
    let folder = try TemporaryFolder()
    for number in 0..<500 {
      try folder.write(Texts.binding("b\(number)", namespace: "shop"), to: "\(number % 40)/\(number).yaml")
    }
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("link.yaml"), withDestinationPath: folder.file("7/7.yaml"))
    let update = try FolderUpdate(
      of: ChangeSet([.deleteBinding("b7", in: .namespace("shop")), .deleteBinding("b499", in: .namespace("shop"))]),
      in: folder.path, nil)
    #expect(update.files.map(\.path) == ["19/499.yaml", "7/7.yaml"] && update.notes == [])
  }

  @Test("a new object whose file has another one that changes is refused; one that goes makes room for it")
  func taken() throws {
    let folder = try TemporaryFolder(["namespaces/shop/rolebindings/new.yaml": Texts.binding("xx", namespace: "shop")])
    let new = try #require(Self.binding("new")).with { $0.subjects = [Self.shop] }
    let other = try #require(Self.binding("xx")).with { $0.subjects = [Self.payments] }
    var options = FolderUpdate.Options()
    options.replacesOthers = true
    let failure = #expect(throws: WriteFailure.self) {
      try FolderUpdate(of: ChangeSet([.putBinding(other), .putBinding(new)]), in: folder.path, nil, options)
    }
    #expect(
      failure?.message
        == "\(folder.path)/namespaces/shop/rolebindings/new.yaml, where RoleBinding shop/new would be written, has other "
        + "objects that change; nothing was changed.")
    let update = try FolderUpdate(
      of: ChangeSet([.deleteBinding("xx", in: .namespace("shop")), .putBinding(new)]), in: folder.path, nil)
    try update.write()
    let text = try folder.text("namespaces/shop/rolebindings/new.yaml")
    #expect(text.contains(Self.shop.name.text) && !text.contains("xx") && update.plan.summary == "Write 1 file")
  }

  @Test("what killed programs left beside any file of an update goes with it")
  func abandoned() throws {
    let names = ["a", "b", "c/a", "c/b"]
    let files = names.map { ("\($0).yaml", Texts.binding($0.replacing("/", with: "-"), namespace: "shop")) }
    let folder = try TemporaryFolder(Dictionary(uniqueKeysWithValues: files))
    var dead = pid_t.max
    while kill(dead, 0) == 0 { dead -= 1 }
    for place in ["", "c/"] { try folder.write("half", to: "\(place).aksess-\(dead).7.new") }
    let changes = try names.map { name in
      let binding = try #require(Self.binding(Name(name.replacing("/", with: "-")))).with {
        $0.subjects.append(Self.payments)
      }
      return Change.putBinding(binding)
    }
    try FolderUpdate(of: ChangeSet(changes), in: folder.path, nil).write()
    #expect(try Self.contents(folder).keys.sorted() == files.map(\.0).sorted())
  }

  private static func binding(_ name: Name) -> Binding? {
    Binding(
      metadata: ObjectMetadata(name: name), scope: .namespace("shop"),
      role: RoleReference(kind: .clusterRole, name: "view"),
      subjects: [Subject(kind: .group, name: Name(Texts.developers))])
  }

  /// A manifest as other people write it.
  private static func styled(_ text: String, _ style: Int) -> String {
    switch style {
    case 1: return text.replacing("\n", with: "\r\n")
    case 2:
      var isIn = false
      let lines = text.split(separator: "\n").flatMap { line -> [String] in
        if line == "roleRef:" { isIn = false }
        defer { if line == "subjects:" { isIn = true } }
        return isIn ? (line.hasPrefix("- ") ? ["  # one"] : []) + ["  \(line)"] : ["\(line)"]
      }
      return "# by hand\n" + lines.joined(separator: "\n") + "\n"
    case 3: return "---\n" + text + "...\n"
    default: return text
    }
  }

  private static func objects(_ snapshot: Snapshot) -> [Set<Change>] {
    [
      Set(snapshot.bindings.map { .putBinding($0) }),
      Set(snapshot.namespaces.map { .putNamespace(Namespace(metadata: $0.metadata)) }),
    ]
  }

  private static func copy(_ name: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try FileManager.default.removeItem(at: folder.url)
    try FileManager.default.copyItem(at: fixtures.appending(path: name), to: folder.url)
    return folder
  }

  private static func contents(_ folder: TemporaryFolder) throws -> [String: Data] {
    var contents: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: folder.file(path), isDirectory: &isFolder), !isFolder.boolValue
      else {
        continue
      }
      contents[path] = try Data(contentsOf: folder.url.appending(path: path))
    }
    return contents
  }
}

import AccessModel
import Connectors
import Foundation
import SystemPackage
import TestSupport
import Testing

/// The journals of drafts: what was staged is found again, whatever happened to the file.
@Suite struct DraftJournalTests {
  private static let identity = SourceIdentity.cluster(.uid("3f0c"))

  /// A draft store in a folder of its own.
  private struct Home {
    let folder = try? TemporaryFolder()
    var state: String { folder?.file("state") ?? "" }
    var store: DraftStore { DraftStore(state) }
    var drafts: String { "\(state)/drafts" }
    var path: String { "\(drafts)/\(DraftJournalTests.identity.key).jsonl" }

    func open() throws -> DraftJournal { try store.open(DraftJournalTests.identity, title: "prod") }
    var draft: Draft? { get throws { try store.draft(of: DraftJournalTests.identity)?.draft } }
    func bytes() throws -> Data { try Data(contentsOf: URL(filePath: path)) }
    func write(_ bytes: Data) throws { try bytes.write(to: URL(filePath: path)) }

    /// Stages edits of single namespaces.
    func stage(_ names: [Name]) throws {
      let journal = try open()
      for name in names { try journal.take(.stage(DraftJournalTests.edit(name, in: journal.draft))) }
    }

    /// Why the journal is not opened for editing.
    func failure() -> DraftFailure? {
      do throws(DraftFailure) {
        _ = try store.open(DraftJournalTests.identity, title: "prod")
        return nil
      } catch {
        return error
      }
    }
  }

  private static func edit(_ name: Name, in draft: Draft) -> Edit {
    Edit(
      "create \(name)", reason: "asked for", author: "ana", time: Timestamp(seconds: 1_700_000_000),
      changes: ChangeSet([.putNamespace(Namespace(metadata: ObjectMetadata(name: name)))]),
      in: state([], []).applying(draft.changes))
  }

  private static let oddNames = [
    "café", "cafe\u{301}", "new\nline", "\u{0}", "\u{202E}evil", "\u{2028}", "\"\\", "\u{FEFF}", "\u{10FFFF}",
    "</script>",
    String(repeating: "a", count: 20_000),
  ]

  /// Random edits, with everything in objects that aksess keeps.
  private static func edit(_ random: inout RandomStates, _ number: Int, in snapshot: Snapshot) -> Edit {
    func dressed(_ metadata: ObjectMetadata) -> ObjectMetadata {
      var metadata = metadata
      let odd = Name(random.one(oddNames))
      metadata.labels = [odd: random.one(oddNames)]
      metadata.annotations = [
        "kubectl.kubernetes.io/last-applied-configuration": "{}", odd: "", "aksess/group-name": random.one(oddNames),
      ]
      metadata.created = random.number(2) == 0 ? Timestamp(seconds: Int64(random.number(4_000_000_000))) : nil
      metadata.ownerReferences = random.number(2) == 0 ? [OwnerReference(kind: "App", name: odd)] : []
      return metadata
    }
    let changes = random.changes().changes.map { change -> Change in
      switch change {
      case .putBinding(let binding):
        let odd = binding.with {
          $0.metadata = dressed($0.metadata)
          if random.number(4) == 0 { $0.metadata.name = Name(random.one(oddNames)) }
          $0.subjects = $0.subjects.map {
            Subject(kind: $0.kind, name: Name($0.name.text + random.one(oddNames)), namespace: $0.namespace)
          }
        }
        return .putBinding(asRead(odd))
      case .putNamespace(var namespace):
        namespace.metadata = dressed(namespace.metadata)
        return .putNamespace(namespace)
      case .deleteBinding(let name, let scope) where random.number(4) == 0:
        return .deleteBinding(Name(name.text + random.one(oddNames)), in: scope)
      default: return change
      }
    }
    return Edit(
      "edit \(number) \(random.one(oddNames))", reason: number % 2 == 0 ? nil : random.one(oddNames),
      author: random.one(oddNames), time: Timestamp(seconds: 1_700_000_000 + Int64(number)),
      changes: ChangeSet(changes), in: snapshot)
  }

  /// The binding as any reader gives it: with namespaces of service accounts alone.
  private static func asRead(_ binding: Binding) -> Binding {
    binding.with {
      $0.subjects = $0.subjects.map { $0.kind == .serviceAccount ? $0 : Subject(kind: $0.kind, name: $0.name) }
    }
  }

  @Test("whatever was staged, undone and redone is found again, byte for byte", arguments: Array(1...30) as [UInt64])
  func roundTrip(seed: UInt64) throws {
    let home = Home()
    var random = RandomStates(seed: seed)
    let snapshot = state([], random.snapshot().bindings.map(Self.asRead))
    var draft = Draft()
    for session in 0..<3 {
      let journal = try home.open()
      #expect(journal.draft == draft && journal.notes.isEmpty, "seed \(seed), session \(session)")
      for number in 0..<5 {
        switch random.number(4) {
        case 0: try journal.take(.undo)
        case 1: try journal.take(.redo)
        default: try journal.take(.stage(Self.edit(&random, number, in: snapshot.applying(journal.draft.changes))))
        }
        // Reading needs no lock.
        #expect(try home.draft ?? Draft() == journal.draft, "seed \(seed)")
      }
      draft = journal.draft
    }
  }

  @Test("a journal that is cut off at any byte has the edits before, and goes on")
  func cutAnywhere() throws {
    let home = Home()
    let names: [Name] = ["a", "caf\u{E9}", "c"]
    try home.stage(names)
    let bytes = try home.bytes()
    var lastCount = 0
    for length in 0...bytes.count {
      try home.write(bytes.prefix(length))
      let count = try home.draft?.edits.count ?? 0
      let journal = try home.open()
      #expect(journal.draft.edits.map(\.title) == names.prefix(count).map { "create \($0)" }, "\(length) bytes")
      #expect(count == lastCount || count == lastCount + 1, "\(length) bytes")
      let isWhole = length == 0 || bytes[bytes.startIndex + length - 1] == UInt8(ascii: "\n")
      #expect(journal.notes.isEmpty == isWhole, "\(length) bytes: \(journal.notes)")
      try journal.take(.stage(Self.edit("next", in: journal.draft)))
      #expect(try home.draft == journal.draft, "\(length) bytes")
      lastCount = count
    }
    #expect(lastCount == names.count)
  }

  @Test("a wrong line ends what counts; the file is kept, and editing goes on")
  func wrongLine() throws {
    let home = Home()
    for round in 0..<2 {
      try home.stage(["a", "b", "c"])
      let before = try #require(try home.draft)
      var lines = try home.bytes().split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      let count = lines.count - 2
      lines[count] = lines[count].dropLast()
      let wrong = Data(lines.joined(separator: [UInt8(ascii: "\n")]))
      try home.write(wrong)
      let read = try #require(try home.store.draft(of: Self.identity))
      #expect(read.draft.edits == Array(before.edits.dropLast()))
      #expect(read.notes.count == 1 && read.notes[0].contains(".jsonl:\(count + 1):"), "\(read.notes)")
      let journal = try home.open()
      let aside = "\(home.path).broken" + (round == 0 ? "" : ".2")
      #expect(journal.draft == read.draft)
      #expect(journal.notes.count == 1 && journal.notes[0].contains(aside), "\(journal.notes)")
      #expect(try Data(contentsOf: URL(filePath: aside)) == wrong)
      #expect(home.failure()?.cause == .held)
      try journal.take(.stage(Self.edit(Name("next \(round)"), in: journal.draft)))
      #expect(try home.draft == journal.draft)
    }
  }

  @Test("a journal with any byte changed is read without a crash, and kept aside if a line is wrong")
  func changedBytes() throws {
    let home = Home()
    try home.stage(["a", "caf\u{E9}", "c"])
    let bytes = try home.bytes()
    var generator = SeededGenerator(seed: 7)
    for round in 0..<300 {
      var changed = bytes
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      changed[place] = UInt8.random(in: 0...255, using: &generator)
      try home.write(changed)
      guard let read = try? home.store.draft(of: Self.identity) else { continue }
      let journal = try home.open()
      #expect(journal.draft == read.draft, "round \(round)")
      let asides = try FileManager.default.contentsOfDirectory(atPath: home.drafts).filter { $0.contains(".broken") }
      #expect(asides.count == read.notes.count, "round \(round)")
      for aside in asides { #expect(unlink("\(home.drafts)/\(aside)") == 0) }
    }
  }

  @Test("a journal of a later version, or something else in its place, is left alone")
  func foreign() throws {
    let home = Home()
    try home.stage(["a"])
    let text = String(decoding: try home.bytes(), as: UTF8.self)
    let later = Data(text.replacing("\"version\":1", with: "\"version\":2").utf8)
    try home.write(later)
    #expect(home.failure()?.message.contains("later version") == true)
    #expect(try home.bytes() == later)
    try home.write(Data("mine\n".utf8))
    let journal = try home.open()
    #expect(journal.draft.isEmpty && journal.notes.count == 1)
    #expect(try String(contentsOfFile: "\(home.path).broken", encoding: .utf8) == "mine\n")
  }

  @Test("a draft that others may write, that is a link or no file is not used, with a message")
  func untrusted() throws {
    let home = Home()
    try home.stage(["a"])
    #expect(chmod(home.path, 0o640) == 0)
    #expect(home.failure()?.message.contains("chmod 600") == true)
    #expect(chmod(home.path, 0o600) == 0 && chmod(home.drafts, 0o770) == 0)
    #expect(home.failure()?.message.contains("chmod 700") == true)
    #expect(throws: DraftFailure.self) { try home.store.list() }
    #expect(chmod(home.drafts, 0o700) == 0)
    #expect(rename(home.path, "\(home.path).other") == 0)
    try FileManager.default.createSymbolicLink(atPath: home.path, withDestinationPath: "\(home.path).other")
    #expect(home.failure()?.message.contains("it is a link") == true)
    #expect(unlink(home.path) == 0 && mkfifo(home.path, 0o600) == 0)
    #expect(home.failure()?.message.contains("is a FIFO") == true)
    #expect(unlink(home.path) == 0 && rename(home.drafts, "\(home.drafts).other") == 0)
    try FileManager.default.createSymbolicLink(atPath: home.drafts, withDestinationPath: "\(home.drafts).other")
    #expect(home.failure()?.cause == .unreadable)
  }

  @Test("a draft that is new has a file of its owner alone, which goes if nothing is staged")
  func privacy() throws {
    let home = Home()
    do {
      let journal = try home.open()
      #expect(FileManager.default.fileExists(atPath: home.path) && journal.draft.isEmpty)
    }
    #expect(!FileManager.default.fileExists(atPath: home.path))
    #expect(try home.store.list().drafts.isEmpty)
    try home.stage(["a"])
    #expect(try Stat(FilePath(home.path)).permissions == .ownerReadWrite)
    #expect(try Stat(FilePath(home.drafts)).permissions == .ownerReadWriteExecute)
  }

  @Test("one at a time edits a draft; everyone may read it, and dropping it is editing")
  func lock() throws {
    let home = Home()
    var journal: DraftJournal? = try home.open()
    #expect(home.failure()?.cause == .held)
    try journal?.take(.stage(Self.edit("a", in: Draft())))
    let kept = try #require(try home.store.list().drafts.first)
    #expect(kept.title == "prod" && kept.draft.edits.count == 1 && kept.id == String(Self.identity.key.prefix(8)))
    #expect(throws: DraftFailure.self) { try home.store.open(kept) }
    journal = nil
    let again = try home.store.open(kept)
    try again.drop()
    #expect(again.draft.isEmpty && home.failure()?.cause == .held)
    try again.take(.stage(Self.edit("b", in: again.draft)))
    #expect(try home.draft?.edits.map(\.title) == ["create b"])
  }

  @Test("where the file was removed meanwhile, nothing is said to be staged")
  func removed() throws {
    let home = Home()
    let journal = try home.open()
    try journal.take(.stage(Self.edit("a", in: journal.draft)))
    #expect(unlink(home.path) == 0)
    #expect(throws: DraftFailure.self) { try journal.take(.stage(Self.edit("b", in: journal.draft))) }
    #expect(journal.draft.edits.count == 1)
  }

  @Test("sources that differ have drafts of their own, whose places are told in the list")
  func sources() throws {
    let home = Home()
    let server = "https://prod.example"
    let identities: [SourceIdentity] = [
      .cluster(.uid("1")), .cluster(.uid("2")), .cluster(.server(server, .none)),
      .cluster(.server(server, .digest("ab"))), .files(["/a", "/b"], streams: []), .files(["/a,/b"], streams: []),
      .files(["/a"], streams: ["ff"]), .files([], streams: ["ff"]),
    ]
    for identity in identities { try home.store.open(identity, title: "t").take(.stage(Self.edit("a", in: Draft()))) }
    let drafts = try home.store.list().drafts
    #expect(Set(drafts.map(\.key)).count == identities.count)
    #expect(Set(drafts.map(\.place)) == Set(identities.map(\.label)))
    for (identity, paths) in zip(identities.suffix(4), [["/a", "/b"], ["/a,/b"], [], []] as [[FilePath]]) {
      let draft = try #require(drafts.first { $0.key == identity.key })
      #expect(try home.store.paths(of: draft) == paths)
    }
  }

  @Test("beside a draft that is held another one is begun, which is kept apart from it and found again")
  func severalDrafts() throws {
    let home = Home()
    let identity = Self.identity
    let first = try home.open()
    try first.take(.stage(Self.edit("one", in: first.draft)))
    let second = try home.store.openNew(identity, title: "prod")
    let third = try home.store.openNew(identity, title: "prod")
    #expect(Set([first.key, second.key, third.key]).count == 3)
    try second.take(.stage(Self.edit("two", in: second.draft)))
    let kept = try home.store.drafts(of: identity)
    #expect(kept.map(\.number) == [1, 2] && kept.map(\.draft.edits[0].title) == ["create one", "create two"])
    #expect(kept.allSatisfy { $0.source == identity.key } && kept[1].key == identity.key(ofDraft: 2))
    #expect(home.failure()?.cause == .held)
    let refusal = #expect(throws: DraftFailure.self) { _ = try home.store.open(kept[1]) }
    #expect(refusal?.cause == .held)
    #expect(try home.draft?.edits.map(\.title) == ["create one"], "the first is the one that is used unless told")
  }

  @Test("a new draft takes the place of one that is gone, never of one in which something is staged")
  func newDrafts() throws {
    let home = Home()
    let keys = try (0..<2).map { _ in try home.store.openNew(Self.identity, title: "prod").key }
    #expect(keys[0] == keys[1], "nothing was staged in it, so nothing is left")
    do {
      let journal = try home.store.openNew(Self.identity, title: "prod")
      try journal.take(.stage(Self.edit("mine", in: journal.draft)))
    }
    #expect(try home.store.openNew(Self.identity, title: "prod").key == Self.identity.key(ofDraft: 3))
    let mine = try #require(try home.store.drafts(of: Self.identity).first)
    try home.store.open(mine).drop()
    #expect(try home.store.openNew(Self.identity, title: "prod").key == keys[0])
  }
}

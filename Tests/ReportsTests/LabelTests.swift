import AccessAnalysis
import AccessModel
import Manifests
import Reports
import SafeText
import Testing

/// Groups that imitate others.
@Suite struct LabelTests {
  private static func id(_ number: Int, _ start: String = "a0000000") -> ObjectID {
    guard let id = ObjectID("\(start)-0000-4000-8000-0000000000\(number)") else { preconditionFailure() }
    return id
  }

  /// Names that look alike, like labels, or like IDs.
  private static let spoofed: [(name: String, start: String)] = [
    ("Catalog Team", "1d7cbe97"), ("Catalog Team", "23118a95"), ("Catalog Team (1d7cbe97)", "bad00000"),
    ("Catalog Team (1d7cbe97) (bad00000)", "bad00001"), ("d0fa9cc4-4840-46a1-8358-c2d6d005628e", "bad00002"),
    ("Retail\u{200D} Developers", "bad00003"), ("Retail Developers", "7f3c1b2e"),
    ("Retail Developers\u{E0041}", "bad00004"), ("\u{212A}ube Admins", "bad00005"), ("\u{C9}quipe", "7f3c1b20"),
    ("E\u{301}quipe", "bad00006"), ("Same", "c0000000"), ("Same", "c0000000"), ("Same ", "c0000001"), ("", "c0000002"),
    ("Solo", "c0000003"), ("Équipe Paiements", "c0000004"), ("Team (prod)", "c0000005"),
  ]

  private static let directory = Directory(
    groups: spoofed.indices.map { Group(id: id(10 + $0, spoofed[$0].start), displayName: spoofed[$0].name) })

  private static let snapshot = Snapshot(
    contents: Snapshot.Contents(), directory: directory, title: "spoof", readAt: Timestamp(seconds: 0))

  @Test("no two labels look alike, on a screen, printed, or to Unicode")
  func unique() {
    for look in [\String.displayed, \.printed, \.visible] as [any KeyPath<String, String> & Sendable] {
      // String compares by canonical equivalence.
      let looks = Self.directory.groups.map { Self.directory.label(of: $0)[keyPath: look] }
      #expect(Set(looks).count == looks.count, "\(looks)")
    }
  }

  @Test(
    "letters of scripts that share shapes do not pass for one another",
    arguments: ["R\u{435}tail Developers", "\u{212A}ube Admins", "\u{39F}ps team", "\u{FF2F}ps team"])
  func mixedScripts(name: String) {
    let group = Group(id: Self.id(10), displayName: name)
    #expect(Directory(groups: [group]).label(of: group) == "\(name) (a0000000)")
  }

  @Test(
    "Latin letters and dashes that are drawn the same do not pass for one another",
    arguments: [
      ("Admins", "Adm\u{131}ns"), ("Office", "O\u{FB03}ce"), ("all-staff", "all\u{2011}staff"), ("fob", "\u{17F}ob"),
    ])
  func latin(name: String, other: String) {
    let groups = [Group(id: Self.id(10), displayName: name), Group(id: Self.id(11, "b0000000"), displayName: other)]
    let directory = Directory(groups: groups)
    #expect(groups.map(directory.label) == ["\(name) (a0000000)", "\(other) (b0000000)"])
    #expect(Directory(groups: [groups[1]]).label(of: groups[1]) == other)
  }

  @Test("an unambiguous name is shown unchanged")
  func plain() {
    let labels = Self.directory.groups.suffix(3).map(Self.directory.label)
    let cyrillic = Group(id: Self.id(10), displayName: "\u{41A}\u{43E}\u{43C}\u{430}\u{43D}\u{434}\u{430} 1")
    #expect(Directory(groups: [cyrillic]).label(of: cyrillic) == cyrillic.displayName)
    #expect(labels == ["Solo", "Équipe Paiements", "Team (prod)"])
  }

  @Test("a typed label, raw or as shown, means its group, unless another group has that name")
  func typedBack() throws {
    let real = Set(Self.spoofed.map(\.name))
    for group in Self.directory.groups {
      let label = Self.directory.label(of: group)
      for typed in [label, label.printed] where !real.contains(typed) && ObjectID(typed) == nil {
        #expect(try Resolver(Self.snapshot, .standard).group(typed) == group.id, "\(typed)")
        #expect(try SubjectChoice("group:\(typed)", in: Self.snapshot).subject.name == group.id.name, "\(typed)")
      }
    }
  }

  @Test("if a group is named like another's label, both are listed and none is chosen")
  func ambiguous() {
    let candidates = ["1d7cbe97-0000-4000-8000-000000000010", "bad00000-0000-4000-8000-000000000012"]
    #expect {
      _ = try Resolver(Self.snapshot, .standard).group("Catalog Team (1d7cbe97)")
    } throws: { error in
      candidates.allSatisfy { (error as? Refusal)?.message.contains($0) == true }
    }
    #expect {
      _ = try SubjectChoice("group:Catalog Team (1d7cbe97)", in: Self.snapshot)
    } throws: { error in
      candidates.allSatisfy { (error as? Refusal)?.message.contains($0) == true }
    }
  }

  @Test(
    "letters of other scripts do not fold into those that are typed", arguments: ["kube admins", "équipe paiements"])
  func folding(typed: String) {
    let isASCII = typed.utf8.allSatisfy { $0 < 0x80 }
    #expect((try? Resolver(Self.snapshot, .standard).group(typed)) == nil)
    #expect((try? SubjectChoice("group:\(typed)", in: Self.snapshot)) == nil)
    #expect((try? Resolver(Self.snapshot, .standard).group("SOLO")) != nil && (isASCII || typed.hasPrefix("é")))
  }

  @Test("a subject with the name of a group or user is not shown as that group or user")
  func boundByName() {
    let user = User(id: Self.id(10), displayName: "Ann", userPrincipalName: "ann@contoso.com")
    let labels = SubjectLabels(Directory(groups: Self.directory.groups, users: [user]))
    #expect(labels.name(Subject(kind: .group, name: "Solo")) == "Solo (bound by name)")
    #expect(labels.name(Subject(kind: .group, name: "So\u{200D}lo")) == "So\u{200D}lo (bound by name)")
    #expect(labels.name(Subject(kind: .group, name: "system:masters")) == "system:masters")
    #expect(labels.name(Subject(kind: .user, name: "Ann")) == "Ann (bound by name)")
    #expect(labels.name(Subject(kind: .user, name: "ann@contoso.com")) == "Ann")
  }

  @Test("users and service principals with the same name are distinguished too")
  func people() throws {
    let users = [1, 2].map {
      User(id: Self.id(10 + $0), displayName: "Ann", userPrincipalName: Name("ann\($0)@contoso.com"))
    }
    let principals = [3, 4].map { ServicePrincipal(id: Self.id(10 + $0, "b000000\($0)"), displayName: "deployer") }
    let directory = Directory(users: users, servicePrincipals: principals)
    let snapshot = Snapshot(
      contents: Snapshot.Contents(), directory: directory, title: "people", readAt: Timestamp(seconds: 0))
    let selection = Selection(name: "Ann (ann2@contoso.com)")
    #expect(PersonList(Small.analysis(snapshot), selection).table.count == 1)
    #expect(try SubjectChoice("user:Ann (ann2@contoso.com)", in: snapshot).subject.name == "ann2@contoso.com")
    #expect(users.map(directory.label) == ["Ann (ann1@contoso.com)", "Ann (ann2@contoso.com)"])
    #expect(principals.map(directory.label) == ["deployer (b0000003)", "deployer (b0000004)"])
  }
}

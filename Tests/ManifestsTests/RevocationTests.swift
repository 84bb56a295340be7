import AccessAnalysis
import AccessModel
import Manifests
import TestSupport
import Testing

/// Revoking grants.
@Suite struct RevocationTests {
  @Test("for any names, commands and comments are one line each, quoted")
  func hostile() {
    var contents = Snapshot.Contents()
    contents.bindings = ["-x", "a'b\n# evil", "$(id)"].map { name in
      Binding(
        metadata: ObjectMetadata(name: Name(name)), scope: .namespace("n-s"),
        role: RoleReference(kind: .clusterRole, name: "view"), subjects: [Subject(kind: .user, name: "u")])
    }
    let snapshot = Snapshot(contents: contents, title: "t", readAt: Timestamp(seconds: 0))
    let revocation = Revocation((0..<3).map { Grant(binding: $0, subject: 0) }, in: snapshot)
    #expect(
      revocation.changes.yaml(Directory()) == #"""
        # kubectl delete rolebinding -n n-s -- -x
        # kubectl delete rolebinding -n n-s "$(printf 'a\047b\n# evil')"
        # kubectl delete rolebinding -n n-s '$(id)'

        """#)
    #expect(
      revocation.changes.shell(Directory())
        == revocation.changes.yaml(Directory()).replacing("# kubectl", with: "kubectl"))
  }

  @Test(
    "no command is printed for what no cluster has, and that is said",
    arguments: [
      ("a/b", .namespace("shop"), "its name may not contain “/”"), ("a%", .cluster, "its name may not contain “%”"),
      ("..", .cluster, "its name may not be “..”"), ("a", .namespace("n s"), "its namespace “n s” must be lower-case"),
      ("a", .namespace("-A"), "its namespace “-A” must be"), ("a", .namespace(""), "it has no namespace"),
    ] as [(Name, Scope, String)])
  func nowhere(name: Name, scope: Scope, words: String) {
    var contents = Snapshot.Contents()
    contents.bindings = [name, "b"].map { name in
      Binding(
        metadata: ObjectMetadata(name: name), scope: name == "b" ? .cluster : scope,
        role: RoleReference(kind: .clusterRole, name: "view"), subjects: [Subject(kind: .user, name: "u")])
    }
    let snapshot = Snapshot(contents: contents, title: "t", readAt: Timestamp(seconds: 0))
    let revocation = Revocation((0..<2).map { Grant(binding: $0, subject: 0) }, in: snapshot)
    #expect(revocation.changes.shell(Directory()) == "kubectl delete clusterrolebinding b\n")
    #expect(revocation.notes.count == 1 && revocation.notes[0].contains(words), "\(revocation.notes)")
  }

  @Test("a binding past its last day is deleted even if it names nobody; one that is not past it stays")
  func expiredWithoutSubjects() throws {
    var contents = Snapshot.Contents()
    contents.bindings = ["2026-01-31", "2026-02-28", "2026-01-31"].enumerated().map { number, day in
      Binding(
        metadata: ObjectMetadata(name: Name("b\(number)"), annotations: ["aksess/expires-on": day]), scope: .cluster,
        role: RoleReference(kind: .clusterRole, name: "view"),
        subjects: number == 2 ? [Subject(kind: .user, name: "u")] : [])
    }
    let snapshot = Snapshot(contents: contents, title: "t", readAt: Timestamp(seconds: 0))
    let past = ExpiredBindings(snapshot, on: try #require(Day("2026-02-01")))
    #expect(past.numbers == [0, 2] && past.empty == [0] && past.grants == [Grant(binding: 2, subject: 0)])
    let revocation = Revocation(past.grants, empty: past.empty, in: snapshot)
    #expect(
      revocation.changes.shell(Directory())
        == "kubectl delete clusterrolebinding b2\nkubectl delete clusterrolebinding b0\n")
    #expect(snapshot.applying(revocation.changes).bindings.map(\.name) == ["b1"])
    #expect(Revocation([], empty: past.empty, in: snapshot).effect != nil)
  }

  @Test("what is deleted after manifests is deleted only if they were applied", arguments: [false, true])
  func deletedAfterApplied(fails: Bool) throws {
    let binding = Binding(
      metadata: ObjectMetadata(name: "new"), scope: .namespace("shop"),
      role: RoleReference(kind: .clusterRole, name: "view"), subjects: [Subject(kind: .user, name: "u")])
    let changes = ChangeSet([
      .deleteBinding("first", in: .cluster), .putBinding(binding), .deleteBinding("old", in: .namespace("shop")),
      .deleteBinding("older", in: .cluster),
    ])
    let kubectl = "kubectl() { if [ $1 = apply ]; then grep -c kind: -; return \(fails ? 1 : 0); fi; echo \"$*\"; }"
    let outcome = try Program.bash("\(kubectl)\n\(changes.shell(Directory()))echo end")
    let deleted = fails ? [] : ["delete rolebinding -n shop old", "delete clusterrolebinding older"]
    #expect(outcome.lines == ["delete clusterrolebinding first", "3"] + deleted + ["end"], "\(outcome)")
  }

  @Test("several grants of one binding leave one remainder, and its undo is the binding as it was")
  func remainder() {
    var contents = Snapshot.Contents()
    contents.bindings = [
      Binding(
        metadata: ObjectMetadata(name: "b"), scope: .cluster, role: RoleReference(kind: .clusterRole, name: "view"),
        subjects: ["a", "b", "c"].map { Subject(kind: .user, name: $0) })
    ]
    let snapshot = Snapshot(contents: contents, title: "t", readAt: Timestamp(seconds: 0))
    let revocation = Revocation([Grant(binding: 0, subject: 2), Grant(binding: 0, subject: 0)], in: snapshot)
    let future = snapshot.applying(revocation.changes)
    #expect(future.bindings.map { $0.subjects.map(\.name) } == [["b"]])
    #expect(future.applying(revocation.changes.inverse(in: snapshot)).bindings == snapshot.bindings)
  }
}

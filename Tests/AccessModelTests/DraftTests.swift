import AccessModel
import TestSupport
import Testing

/// Staged edits, their undo and what they come to.
@Suite struct DraftTests {
  /// A snapshot, the edits of random changes, and the draft that they make one after another.
  private struct Story {
    let snapshot: Snapshot
    private(set) var draft = Draft()
    private(set) var states: [Draft] = []

    init(seed: UInt64, edits: Int) {
      var random = RandomStates(seed: seed)
      snapshot = random.snapshot()
      for number in 0..<edits {
        let future = snapshot.applying(draft.changes)
        states.append(draft)
        let changes = number % 3 == 2 ? (draft.edits.last?.former ?? random.changes()) : random.changes()
        draft.stage(
          Edit("edit \(number)", author: "ana", time: Timestamp(seconds: 1_000), changes: changes, in: future))
      }
    }
  }

  @Test("what the edits come to is what they come to one after another", arguments: Array(1...60) as [UInt64])
  func folding(seed: UInt64) {
    let story = Story(seed: seed, edits: 9)
    let stepped = story.draft.edits.reduce(story.snapshot) { $0.applying($1.changes) }
    let folded = story.snapshot.applying(story.draft.changes)
    #expect(Set(stepped.bindings) == Set(folded.bindings), "seed \(seed)")
    #expect(Set(stepped.namespaces) == Set(folded.namespaces), "seed \(seed)")
    let changes = story.draft.changes
    var (targets, deleted): (Set<Change.Target>, Change.Target?) = ([], nil)
    for change in changes.changes {
      let isNew = targets.insert(change.target).inserted
      // Only a binding that gets another role under its name is there twice: it is deleted just before it is created.
      #expect(isNew || deleted == change.target, "seed \(seed): \(changes)")
      if case .putBinding(let old) = Change(restoring: change.target, of: story.snapshot),
        case .putBinding(let new) = change
      {
        #expect(isNew == (old.role == new.role), "seed \(seed): \(changes)")
      }
      if case .deleteBinding = change { deleted = change.target } else { deleted = nil }
      #expect(Change(restoring: change.target, of: story.snapshot) != change, "seed \(seed): \(change) changes nothing")
    }
  }

  @Test("undo and redo lead through every state", arguments: Array(1...20) as [UInt64])
  func undo(seed: UInt64) {
    let story = Story(seed: seed, edits: 9)
    var draft = story.draft
    for state in story.states.reversed() {
      #expect(draft.canUndo)
      draft.undo()
      #expect(draft.edits == state.edits, "seed \(seed)")
    }
    #expect(!draft.canUndo && draft.isEmpty)
    draft.undo()
    for state in story.states.dropFirst() + [story.draft] {
      #expect(draft.canRedo)
      draft.redo()
      #expect(draft.edits == state.edits, "seed \(seed)")
    }
    #expect(!draft.canRedo && draft == story.draft)
  }

  @Test("what takes back a staged edit leaves neither, unless another edit touched the same since")
  func opposite() {
    let binding = { (role: Name) in bind("readers", .namespace("shop"), role, to: user("ana")) }
    let snapshot = state([], [])
    func edit(_ change: Change, _ draft: Draft) -> Edit {
      Edit(
        "edit", author: "ana", time: Timestamp(seconds: 0), changes: ChangeSet([change]),
        in: snapshot.applying(draft.changes))
    }
    var draft = Draft()
    draft.stage(edit(.putBinding(binding("view")), draft))
    draft.stage(edit(.putNamespace(Namespace(metadata: ObjectMetadata(name: "shop"))), draft))
    draft.stage(edit(.deleteBinding("readers", in: .namespace("shop")), draft))
    #expect(draft.edits.count == 1 && draft.changes.changes.count == 1)
    draft.undo()
    #expect(draft.edits.count == 2)
    draft.stage(edit(.putBinding(binding("edit")), draft))
    draft.stage(edit(.deleteBinding("readers", in: .namespace("shop")), draft))
    #expect(draft.edits.count == 4, "three edits of one binding, none of which is the opposite of the one before")
    #expect(draft.changes.changes == [.putNamespace(Namespace(metadata: ObjectMetadata(name: "shop")))])
  }

  @Test("an object that has changed meanwhile is named", arguments: Array(1...20) as [UInt64])
  func overtaken(seed: UInt64) {
    let story = Story(seed: seed, edits: 5)
    #expect(story.draft.overtaken(in: story.snapshot).isEmpty, "seed \(seed)")
    var random = RandomStates(seed: seed + 1_000)
    let other = random.changes()
    let now = story.snapshot.applying(other)
    let after = story.snapshot.applying(story.draft.changes)
    let touched = story.draft.changes.targets.filter { target in
      ![story.snapshot, after].contains { Change(restoring: target, of: now) == Change(restoring: target, of: $0) }
    }
    #expect(Set(story.draft.overtaken(in: now).map(\.target)) == touched, "seed \(seed)")
    #expect(story.draft.overtaken(in: after).isEmpty, "seed \(seed)")
    #expect(story.draft.done(in: after) == story.draft.changes.targets, "seed \(seed)")
    #expect(story.draft.done(in: story.snapshot).isEmpty, "seed \(seed)")
  }

  @Test("what is granted again after it was revoked leaves neither, whether the binding was deleted or reduced")
  func grantedAgain() {
    let subjects = ["a", "b"].map { Subject(kind: .group, name: $0) }
    let role = RoleReference(kind: .clusterRole, name: "view")
    let whole = Binding(
      metadata: ObjectMetadata(name: "whole"), scope: .namespace("shop"), role: role, subjects: subjects)
    var contents = Snapshot.Contents()
    contents.bindings = [whole]
    let snapshot = Snapshot(contents: contents, title: "t", readAt: Timestamp(seconds: 0))
    for revoked in [[0], [1], [0, 1]] as [Set<Int>] {
      var draft = Draft()
      func stage(_ change: Change) {
        let now = snapshot.applying(draft.changes)
        draft.stage(Edit("e", author: "a", time: Timestamp(seconds: 0), changes: ChangeSet([change]), in: now))
      }
      func grant(_ name: Name, _ role: RoleReference) {
        let gone = revoked.sorted().map { subjects[$0] }
        stage(
          .putBinding(
            Binding(metadata: ObjectMetadata(name: name), scope: whole.scope, role: role, subjects: gone)))
      }
      stage(.revoke(revoked, from: whole))
      grant("other", RoleReference(kind: .clusterRole, name: "edit"))
      #expect(draft.edits.count == 2, "another role is another grant")
      draft.undo()
      grant("again", role)
      #expect(draft.isEmpty && draft.changes.isEmpty, "\(revoked)")
      draft.undo()
      #expect(draft.edits.count == 1)
    }
  }
}

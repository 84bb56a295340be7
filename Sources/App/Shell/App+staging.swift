import AccessAnalysis
import AccessModel
import ScreenKit

extension App {
  /// Takes the source as it is now; what is staged stays staged.
  mutating func restage(on source: Analysis) {
    staging = Staging(source, staging.draft, isShown: staging.isShown, obstacle: staging.obstacle)
    analysis = staging.shown
    snapshot = analysis.roles.snapshot
  }

  /// Stages an edit of the current screen, which is closed once the edit is in the journal.
  package mutating func stage(_ edit: ProposedEdit) -> [Effect] {
    guard let edit = edit.confirmed(by: author, at: now, in: snapshot) else {
      message = "not staged: what it changes has changed meanwhile; ask for it again"
      return []
    }
    return keep(.stage(edit), closes: true)
  }

  mutating func undo() -> [Effect] {
    guard staging.draft.canUndo else {
      message = "nothing to undo: what was saved to files, or applied, is not undone here"
      return []
    }
    return keep(.undo)
  }

  mutating func redo() -> [Effect] {
    guard staging.draft.canRedo else {
      message = "nothing to redo"
      return []
    }
    return keep(.redo)
  }

  /// Begins a draft, or goes on with another one.
  mutating func hold(_ choice: DraftChoice) -> [Effect] {
    guard keeping == nil else {
      message = "the change before is still being written"
      return []
    }
    if choice == .new, staging.obstacle == nil, !staging.draft.canUndo, !staging.draft.canRedo {
      message = "this draft is new: nothing is staged in it yet"
      return []
    }
    return [.holdDraft(choice)]
  }

  /// Shows the source without the staged edits, or with them.
  mutating func toggleStaged() -> [Effect] {
    guard !staging.draft.isEmpty else {
      message = "nothing is staged"
      return []
    }
    let words = counted(staging.draft.edits.count, "staged change", "staged changes")
    return follow(
      staging.draft, isShown: !staging.isShown, obstacle: staging.obstacle,
      staging.isShown ? "before the \(words)" : "after the \(words)")
  }

  /// Shows what was staged before: at first the source as it is, as whoever opens it may not know of the draft.
  mutating func offer(_ draft: Draft, _ notes: [String], _ obstacle: String?) -> [Effect] {
    guard !draft.isEmpty || !notes.isEmpty else {
      // Whoever only reads need not know why nothing could be staged.
      staging = Staging(staging.source, draft, obstacle: obstacle)
      return []
    }
    let source = staging.source.roles.snapshot
    let words = counted(draft.edits.count, "change is", "changes are")
    let kept = draft.isEmpty ? "" : "\(words) still staged: b shows the data with that, 9 lists it"
    let overtaken = draft.overtaken(in: source)
    let changed = overtaken.prefix(2).map { "\($0.target.label) has changed meanwhile (\($0.how))" }
    let more =
      overtaken.count > 2 ? ["\(counted(overtaken.count - 2, "more object has", "more objects have")) changed"] : []
    let done = draft.done(in: source).count
    let written = done == 0 ? [] : ["\(counted(done, "object is", "objects are")) in the source already as staged"]
    return follow(
      draft, isShown: draft.isEmpty, obstacle: obstacle,
      (notes + [kept] + changed + more + written).filter { !$0.isEmpty }.joined(separator: "; "))
  }

  /// Writes a step to the journal before it counts; keys wait for that.
  private mutating func keep(_ step: DraftStep, closes: Bool = false) -> [Effect] {
    let busy = keeping == nil ? nil : "the change before is still being written"
    if let obstacle = staging.refusal ?? busy {
      message = obstacle
      return []
    }
    workNumber += 1
    keeping = (workNumber, step, closes)
    pending = Pending(number: workNumber, doing: "keeping the change", isCertain: true, events: pending?.events ?? [])
    return [.keep(step, workNumber), .wait(workNumber)]
  }

  /// The step is in the journal.
  mutating func kept(_ number: Int) -> [Effect] {
    guard let (expected, step, closes) = keeping, expected == number else { return [] }
    keeping = nil
    var draft = staging.draft
    let before = draft.edits
    draft.take(step)
    let edited = closes ? finishEditing() : []
    return edited
      + follow(draft, isShown: true, obstacle: staging.obstacle, closes: closes, App.news(of: step, before, draft))
  }

  mutating func notKept(_ number: Int, _ text: String) -> [Effect] {
    guard keeping?.number == number else { return [] }
    keeping = nil
    message = text
    // Other work may wait in its place.
    guard let waiting = pending, waiting.number == number else { return [] }
    pending = nil
    return replay(waiting.events)
  }

  private static func news(of step: DraftStep, _ before: [Edit], _ draft: Draft) -> String {
    let count =
      draft.edits.isEmpty ? "nothing is staged" : counted(draft.edits.count, "staged change", "staged changes")
    switch step {
    case .stage(let edit):
      return draft.edits.count > before.count
        ? "staged: \(edit.title) (\(count); 9 lists them, z undoes)" : "taken back: \(edit.title) (\(count))"
    case .undo: return "undone (\(count); Z redoes)"
    case .redo: return "redone (\(count))"
    }
  }

  /// Shows a draft, or the source without it.
  private mutating func follow(
    _ draft: Draft, isShown: Bool, obstacle: String?, closes: Bool = false, _ said: String
  ) -> [Effect] {
    staging = Staging(staging.source, draft, isShown: isShown, obstacle: obstacle)
    restage(on: staging.source)
    message = said
    return reload(closing: closes)
  }
}

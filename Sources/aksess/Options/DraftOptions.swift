import AccessModel
import ArgumentParser
import Connectors

/// The option by which a question is asked of a source with its staged changes.
struct DraftOptions: ParsableArguments {
  @Flag(name: .customLong("draft"), help: "Answer as if the changes that are staged for the source were made.")
  var isOfFirst = false

  @Option(
    name: .customLong("draft-id"),
    help: ArgumentHelp("The same for another draft of the source, as aksess drafts lists it.", valueName: "id"))
  var id: String?

  func validate() throws {
    if isOfFirst && id != nil { throw ValidationError("--draft and --draft-id cannot be used together.") }
  }

  /// Whether staged changes count.
  var isFuture: Bool { isOfFirst || id != nil }

  /// What was read, with the staged changes if they are wanted; what is to be said of them is printed to standard error.
  func snapshot(of reading: DataSource.Reading) throws(CommandFailure) -> Snapshot {
    guard isFuture else { return reading.snapshot }
    let identity = try reading.identified()
    let kept = try kept(for: identity, reading.snapshot.title)
    guard let kept, !kept.draft.isEmpty || !kept.notes.isEmpty else {
      StandardError.say("no changes are staged for \(reading.snapshot.title); this is how it is.")
      return reading.snapshot
    }
    return reading.future(with: kept)
  }

  private func kept(for identity: SourceIdentity, _ title: String) throws(CommandFailure) -> KeptDraft? {
    guard let id else {
      do throws(DraftFailure) { return try DraftStore().draft(of: identity) } catch { throw CommandFailure(error) }
    }
    let draft: KeptDraft
    do {
      draft = try ChosenDraft.find(id)
    } catch {
      throw CommandFailure(of: error) ?? CommandFailure(.badData, "\(error)")
    }
    guard draft.source == identity.key else { throw CommandFailure(.usage, draft.isNotOf(title)) }
    return draft
  }
}

extension KeptDraft {
  /// That it is the draft of another source.
  func isNotOf(_ title: String) -> String { "\(title) is not the source of the draft \(id)." }
}

extension DataSource.Reading {
  /// What the source is known by.
  ///
  /// - Throws: A failure if that is not known, so that no draft can be kept for it.
  func identified() throws(CommandFailure) -> SourceIdentity {
    guard let identity else {
      throw CommandFailure(
        .usage, "\(snapshot.title) could not be identified, so it has no draft: the UID of kube-system was not read.")
    }
    return identity
  }

  /// What was read with the staged changes made.
  ///
  /// - Parameter say: Takes messages about them.
  func future(with kept: KeptDraft, say: (String) -> Void = StandardError.say) -> Snapshot {
    kept.notes.forEach(say)
    let changes = kept.draft.changes
    guard !changes.isEmpty else { return snapshot }
    let count = counted(changes.targets.count, "staged change", "staged changes")
    say("with \(count): \(ProgramName.current) drafts show \(kept.id)")
    sayOvertaken(kept, say: say)
    return snapshot.applying(changes).adding(SourceDate(name: "\(count), draft \(kept.id)", fileTime: nil))
  }

  /// Says which objects have changed since changes to them were staged.
  func sayOvertaken(_ kept: KeptDraft, say: (String) -> Void = StandardError.say) {
    for object in kept.draft.overtaken(in: snapshot) {
      say("\(object.message): \(ProgramName.current) drafts show \(kept.id)")
    }
  }
}

extension CommandFailure {
  /// A draft is asked for, and nothing says of which source.
  static let noSourceOfDraft = CommandFailure(
    .usage, "Nothing was read, so there is no draft: specify -f, or use a live cluster.")
}

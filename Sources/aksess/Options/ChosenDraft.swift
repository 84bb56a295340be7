import AccessAnalysis
import AccessModel
import ArgumentParser
import Connectors

/// The argument that names a draft.
struct ChosenDraft: ParsableArguments {
  @Argument(help: "The ID of a draft, as \(ProgramName.current) drafts lists it, or its first digits.")
  var id: String

  /// The draft that it names.
  func find() throws -> KeptDraft { try ChosenDraft.find(id) }

  /// The draft with an ID, or its first digits.
  ///
  /// - Parameter say: Takes messages about drafts that could not be read.
  static func find(_ id: String, say: (String) -> Void = StandardError.say) throws -> KeptDraft {
    let drafts: [KeptDraft]
    do throws(DraftFailure) {
      let listing = try DraftStore().list()
      drafts = listing.drafts
      listing.failures.map(\.message).forEach(say)
    } catch {
      throw CommandFailure(error)
    }
    let typed = Name(id).foldingASCIICase
    let found = drafts.filter { !typed.isEmpty && Name($0.key).hasPrefix(typed) }
    guard found.count <= 1 else {
      throw Refusal(id, "several drafts begin with it: \(listed(found.map(\.id), most: 5))")
    }
    guard let draft = found.first else {
      throw Refusal(id, "no such draft", nearest: NearNames.of(id, among: drafts.map(\.id)))
    }
    draft.notes.forEach(say)
    return draft
  }
}

extension SourceOptions {
  /// Reads the source of a draft, and says what has changed in it since the changes were staged. What cannot be read is
  /// said too.
  ///
  /// - Returns: What was read; nil if nothing was.
  /// - Throws: A failure if another source is named.
  func compare(_ draft: KeptDraft) async throws -> Snapshot? {
    do throws(CommandFailure) {
      guard let source = try source(of: draft) else {
        StandardError.say(
          "what has changed since was not checked: name the source of the draft with --context or -f.")
        return nil
      }
      let reading = try await source.readWithNotice()
      guard reading.identity?.key == draft.source else {
        throw CommandFailure(.usage, draft.isNotOf(reading.snapshot.title))
      }
      reading.sayOvertaken(draft)
      return reading.snapshot
    } catch {
      guard isEmpty else { throw error }
      StandardError.say("what has changed since was not checked. \(error.message)")
      return nil
    }
  }

  /// The source that is named, else the files that the draft is of; nil if it is of something else.
  private func source(of draft: KeptDraft) throws(CommandFailure) -> DataSource? {
    if !isEmpty { return try chosen().source() }
    do throws(DraftFailure) {
      let paths = try DraftStore().paths(of: draft)
      return paths.isEmpty ? nil : .workspace(WorkspaceReader(paths: paths))
    } catch {
      throw CommandFailure(error)
    }
  }
}

import AccessAnalysis
import AccessModel
import ArgumentParser
import BuiltIn
import Manifests
import Reports
import SafeText

/// Prints the edits of a draft.
struct ShowDraft: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show the edits of a draft, with reason, author, time and manifests.",
    discussion: """
      What has changed in the source since is said. Files are read again for that; a live cluster is named by --context.
      """)

  @OptionGroup var draft: ChosenDraft
  @OptionGroup var source: SourceOptions

  func run() async throws {
    let kept = try draft.find()
    let snapshot = try await source.compare(kept)
    if snapshot == nil && !kept.draft.isEmpty {
      StandardError.say("what the edits give and take is not told, as the source was not read.")
    }
    let reviews = snapshot.map { EditReview.all(of: kept.draft, on: Analysis($0), findings: .read()) } ?? []
    let edits = kept.draft.edits.enumerated().map { number, edit in
      ShowDraft.text(
        edit, number: number + 1, reviews.isEmpty ? [] : reviews[number].effects, snapshot?.directory)
    }
    try StandardOutput.write(edits.joined(separator: "---\n"))
    let changes = counted(kept.draft.changes.targets.count, "change", "changes")
    StandardError.say(
      edits.isEmpty
        ? "nothing is staged for \(kept.title)."
        : "\(counted(edits.count, "edit", "edits")) of \(kept.title) (\(kept.place)), \(changes) in all: \(ProgramName.current) drafts "
          + "export \(kept.id)")
  }

  /// The edit as manifests with comments.
  ///
  /// - Parameter effects: What it does; empty if that is not known.
  private static func text(_ edit: Edit, number: Int, _ effects: [String], _ directory: Directory?) -> String {
    let does = effects.map { "# \($0.printed)\n" }.joined()
    let reason = edit.reason.map { "# Reason: \($0.printed)\n" } ?? ""
    let comment = "# \(number). \(edit.title.printed)\n# by \(edit.author.printed), \(edit.time)\n"
    return comment + reason + does + edit.changes.yaml(directory) + Edit.comments(edit.rest)
  }
}

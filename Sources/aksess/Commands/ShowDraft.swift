import AccessModel
import ArgumentParser
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
    let edits = kept.draft.edits.enumerated().map { ShowDraft.text($1, number: $0 + 1, snapshot?.directory) }
    try StandardOutput.write(edits.joined(separator: "---\n"))
    let changes = counted(kept.draft.changes.targets.count, "change", "changes")
    StandardError.say(
      edits.isEmpty
        ? "nothing is staged for \(kept.title)."
        : "\(counted(edits.count, "edit", "edits")) of \(kept.title) (\(kept.place)), \(changes) in all: \(ProgramName.current) drafts "
          + "export \(kept.id)")
  }

  /// The edit as manifests with comments.
  private static func text(_ edit: Edit, number: Int, _ directory: Directory?) -> String {
    let reason = edit.reason.map { "# Reason: \($0.printed)\n" } ?? ""
    let comment = "# \(number). \(edit.title.printed)\n# by \(edit.author.printed), \(edit.time)\n"
    return comment + reason + edit.changes.yaml(directory) + Edit.comments(edit.rest)
  }
}

import AccessModel
import ArgumentParser
import Manifests
import Reports

/// Prints what the edits of a draft come to.
struct ExportDraft: AsyncParsableCommand {
  /// The formats of the changes.
  enum Format: String, AnswerFormat {
    case manifests, shell

    static let standard = manifests
    static let help = "manifests, with deletions as comments, or shell (commands) (default: manifests)."
  }

  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Print what the edits of a draft come to, one change for each object, or write it.",
    discussion: """
      Nothing is written if somebody has changed one of the objects in the source since. Files are read again for that; \
      a live cluster is named by --context.
      """)

  @OptionGroup var draft: ChosenDraft
  @OptionGroup var folder: FolderOptions
  @OptionGroup var output: FormatOption<Format>
  @OptionGroup var source: SourceOptions

  func validate() throws {
    if folder.outputDir != nil && output.chosen != nil {
      throw ValidationError("--output-dir and -o cannot be used together.")
    }
  }

  func run() async throws {
    let kept = try draft.find()
    let snapshot = try await source.compare(kept)
    if let snapshot, !kept.draft.overtaken(in: snapshot).isEmpty {
      throw CommandFailure(
        .badData,
        "nothing was written: take what would overwrite something back on the screen Changes, and ask for it again.")
    }
    let directory = snapshot?.directory ?? Directory()
    let (changes, rest) = (kept.draft.changes, Edit.comments(kept.draft.rest))
    if let place = folder.outputDir {
      guard changes.isEmpty else { return try folder.write(changes, directory, in: place) }
    }
    if changes.isEmpty { StandardError.say("nothing is staged for \(kept.title).") }
    switch output.format {
    case .manifests: try StandardOutput.write(changes.yaml(directory) + rest)
    case .shell: try StandardOutput.write(changes.shell(directory) + rest)
    }
  }
}

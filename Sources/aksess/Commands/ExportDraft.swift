import AccessModel
import ArgumentParser
import Manifests

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
      What has changed in the source since is said. Files are read again for that; a live cluster is named by --context.
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
    let directory = try await source.compare(kept)?.directory ?? Directory()
    let changes = kept.draft.changes
    if let place = folder.outputDir {
      guard changes.isEmpty else { return try folder.write(changes, directory, in: place) }
    }
    if changes.isEmpty { StandardError.say("nothing is staged for \(kept.title).") }
    switch output.format {
    case .manifests: try StandardOutput.write(changes.yaml(directory))
    case .shell: try StandardOutput.write(changes.shell(directory))
    }
  }
}

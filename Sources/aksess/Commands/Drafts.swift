import ArgumentParser

/// The commands about what is staged for which source.
struct Drafts: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the drafts, show or export what is staged in one, or drop it.",
    discussion: """
      A draft is what --stage has staged for a source: files, or a live cluster. Nothing of it is applied. Without a \
      subcommand, the drafts are listed.
      """,
    subcommands: [ListDrafts.self, ShowDraft.self, ExportDraft.self, DropDraft.self], defaultSubcommand: ListDrafts.self
  )
}

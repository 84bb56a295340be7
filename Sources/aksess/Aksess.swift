import AccessModel
import ArgumentParser

/// The root command: without a subcommand it opens the terminal UI.
struct Aksess: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: ProgramName.current,
    abstract: "Who can see and do what in the namespaces of an AKS cluster, and the manifests to change it.",
    discussion: """
      Reads what kubectl and az print, from files, folders or standard input (-f), and changes nothing by itself. \
      Without a subcommand it opens the terminal UI.
      """,
    version: Version.current.text,
    groupedSubcommands: [
      CommandGroup(
        name: "Look", subcommands: [Open.self, Demo.self, Get.self, AccessCommand.self, MatrixCommand.self]),
      CommandGroup(name: "Ask", subcommands: [Can.self, WhoCanCommand.self, PathsCommand.self]),
      CommandGroup(
        name: "Change", subcommands: [GrantCommand.self, RevokeCommand.self, MigrateCommand.self, Drafts.self]),
      CommandGroup(
        name: "Prove",
        subcommands: [FindingsCommand.self, DiffCommand.self, Harden.self, PolicyCommand.self]),
      CommandGroup(name: "Set up", subcommands: [Pull.self, Doctor.self, SchemaCommand.self]),
    ])

  @OptionGroup var source: SourceOptions
  @OptionGroup var namespaces: NamespaceOptions
  @OptionGroup var watchOptions: WatchOptions
  @OptionGroup var displayOptions: DisplayOptions
  @OptionGroup var colors: ColorOptions

  func run() async throws {
    try await Open.open(source, namespaces, watchOptions, displayOptions, colors)
  }
}

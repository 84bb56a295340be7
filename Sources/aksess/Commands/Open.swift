import BuiltIn
import AccessModel
import AccessAnalysis
import ArgumentParser
import Connectors
import FoundationEssentials
import Reports
import App
import ScreenKit

/// Opens the terminal UI on what `-f` names.
struct Open: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Open the terminal UI (the default command).")

  @OptionGroup var source: SourceOptions
  @OptionGroup var namespaces: NamespaceOptions
  @OptionGroup var watchOptions: WatchOptions
  @OptionGroup var colors: ColorOptions
  @OptionGroup var displayOptions: DisplayOptions

  func run() async throws {
    try await Open.open(source, namespaces, watchOptions, displayOptions, colors)
  }

  static func open(
    _ source: SourceOptions, _ namespaces: NamespaceOptions, _ watchOptions: WatchOptions,
    _ displayOptions: DisplayOptions, _ colors: ColorOptions
  ) async throws(CommandFailure) {
    let names = try source.liveNames(namespaces)
    if watchOptions.watch, !source.paths.isEmpty {
      throw CommandFailure(.usage, "--watch is for a live cluster: leave out -f.")
    }
    let chosen = try source.chosen(isSilent: showsScreens(displayOptions))
    guard let opened = try await resolved(chosen.source(asking: names)) else { return }
    let common = source.common(isSilent: true)
    try await show(opened, common: common, watches: watchOptions.watch, displayOptions, colors)
  }

  /// The source, with the context of a live cluster found; nil if a terminal was told what to do first.
  private static func resolved(_ source: DataSource) async throws(CommandFailure) -> DataSource? {
    guard case .cluster(var reader) = source else { return source }
    do throws(Problem) {
      try await reader.resolve()
      return .cluster(reader)
    } catch {
      guard error.kind == .nothingToRead else { throw CommandFailure(error) }
      if StandardOutput.isTerminal {
        try StandardOutput.write(FirstSteps.text)
        StandardError.say("\(error.found).")
        return nil
      }
      throw CommandFailure(
        .usage,
        "Specify what to open with -f (a workspace folder, a kubectl list, manifests), or try: \(ProgramName.current) demo "
          + "(\(error.found))")
    }
  }

  /// Whether there are screens, not only the overview as text.
  private static func showsScreens(_ displayOptions: DisplayOptions) -> Bool {
    displayOptions.linear || StandardOutput.isTerminal && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  }

  /// Shows the terminal UI, or prints the overview if there is no terminal.
  ///
  /// - Parameter common: What is the same for other sources that are read beside it.
  static func show(
    _ source: DataSource, common: ChosenSource = ChosenSource(), watches: Bool = false,
    _ displayOptions: DisplayOptions, _ colors: ColorOptions
  ) async throws(CommandFailure) {
    if let theme = displayOptions.theme, let problem = CustomThemes.read().problem(named: theme) {
      throw CommandFailure(.usage, problem)
    }
    guard showsScreens(displayOptions) else {
      let snapshot = try await source.readWithNotice().snapshot
      try StandardOutput.write(
        NamespaceList(Analysis(snapshot)).table.output(.table, at: snapshot.readAt, ink: colors.ink))
      let isDumb = StandardOutput.isTerminal
      StandardError.say(
        "\(isDumb ? "TERM is dumb" : "Standard output is not a terminal"), so the overview was printed. Use get "
          + "namespaces|groups|users|bindings|roles|grants for the rest, and grant for manifests.")
      return
    }
    try await Session.run(source, common, watches: watches, displayOptions, colors)
  }
}

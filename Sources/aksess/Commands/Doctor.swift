import AccessModel
import App
import ArgumentParser
import Connectors
import FoundationEssentials
import Manifests
import Reports
import ScreenKit
import Terminal

/// Checks what aksess works with, from the terminal to the rights on the cluster.
struct Doctor: AsyncParsableCommand {
  /// The formats of the checks.
  enum Format: String, AnswerFormat {
    case table, json

    static let standard = table
  }

  static let configuration = CommandConfiguration(
    abstract: "Check the terminal, kubectl, the cluster and az, and what to do about each.",
    discussion: """
      Nothing is changed, and no sign-in with kubelogin is started. Exit: 1 if something essential fails, else 0. \
      Essential on a terminal is a TERM that aksess can draw on; for a live cluster, kubectl, a context, a server that \
      answers and accepts the sign-in, and the right to list something. With -f, the cluster is not asked.
      """)

  @OptionGroup var namespaces: NamespaceOptions
  @OptionGroup var output: FormatOption<Format>
  @OptionGroup var source: SourceOptions
  @OptionGroup var colors: ColorOptions

  func run() async throws {
    let kubectl = try source.chosen().kubectl
    let meter = ProgressNotice.meter(.items("groups of checks"))
    meter.expect(4)
    let notice = ProgressNotice("checking") { meter.progress }
    async let cluster = clusterChecks(kubectl, meter)
    var terminal = TerminalFindings.read()
    let own = await ownChecks(terminal)
    meter.add(1)
    let live = await cluster
    notice?.end()
    // Last, as keys typed meanwhile are lost.
    terminal.measure()
    let checkup = Checkup(terminal.checks + own + live)
    let report = CheckupReport(checkup)
    let text = report.text(colors.ink)
    try StandardOutput.write(
      output.format == .json ? report.value.json + "\n" : terminal.isUTF8 ? text : ASCIIForm.of(text))
    try (checkup.hasFailed ? Answer.no : .yes).end([])
  }

  /// The checks of kubectl, the cluster and az.
  private func clusterChecks(_ kubectl: Kubectl, _ meter: WorkMeter) async -> [Check] {
    guard source.paths.isEmpty else {
      let topics: [Check.Topic] = [.kubectl, .context, .server, .signIn, .clusterAdmin, .rights]
      let tools = await AzureTools.read(meter)
      return topics.map { Check($0, .notApplicable, "files are read (-f)") } + tools.checks(usesKubelogin: false)
    }
    let probe = ClusterProbe(
      kubectl, namespaces: namespaces.names, projects: SettingsFile.read().settings.projectNamespaces)
    async let tools = AzureTools.read(meter)
    let findings = await probe.findings(meter)
    return findings.checks + (await tools).checks(usesKubelogin: findings.usesKubelogin)
  }

  /// The checks of the settings, the themes, the state folder and the clipboard.
  private func ownChecks(_ terminal: TerminalFindings) async -> [Check] {
    let themes = CustomThemes.read()
    let file = SettingsFile.read(themes: themes.library)
    let path = "\(ConfigFolder.path)/config.yaml"
    let multiplexer = ClipboardSequence.Multiplexer(environment: terminal.environment)
    var tmux: TmuxClipboard?
    if case .tmux = multiplexer, terminal.isTerminal { tmux = await TmuxClipboard.read() }
    let folder = StateFolder.path
    return [
      SettingsChecks.settings(file, path: path, exists: FileManager.default.fileExists(atPath: path)),
      SettingsChecks.themes(themes), FolderRights.of(folder).check(folder),
      Clipboard.check(
        isTerminal: terminal.isTerminal, isAllowed: file.settings.allowsCopying, multiplexer, tmux),
    ]
  }
}

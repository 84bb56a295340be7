import AccessAnalysis
import AccessModel
import App
import ArgumentParser
import BuiltIn
import Manifests
import Reports
import ScreenKit
import Screens

/// Prints what is wrong, why it matters, and what to do.
struct FindingsCommand: AsyncParsableCommand {
  /// The formats of the findings.
  enum Format: String, AnswerFormat {
    case table, wide, json, csv, markdown, html, sarif, junit

    static let standard = table
  }

  static let configuration = CommandConfiguration(
    commandName: "findings",
    abstract: "List what is wrong: who holds too much, which bindings grant nothing, what the cluster lacks.",
    discussion: """
      Each finding has a severity, places, a chain that proves it, citations, and what to do. Findings that \
      exceptions.yaml or config.yaml accepts are listed last. Exit: 0, 1 with --fail-on if one that is not accepted is \
      at least so severe, or 2 if data is missing that could add findings.
      """)

  @Option(
    help: ArgumentHelp(
      "Exit with 1 if a finding is at least so severe: low, medium, high or critical.", valueName: "severity"),
    completion: .list(FindingSeverity.allCases.map(\.label)))
  var failOn: String?

  @Option(
    help: ArgumentHelp("Only findings of this rule; repeatable.", valueName: "rule"),
    completion: .list(FindingRule.all.map(\.id)))
  var rule: [String] = []

  @Flag(help: "Exit as if nothing were missing, even if data is missing.")
  var allowIncomplete = false

  @OptionGroup var output: OutputOptions<Format>
  @OptionGroup var namespaces: NamespaceOptions
  @OptionGroup var draft: DraftOptions
  @OptionGroup var source: SourceOptions

  func validate() throws {
    if let failOn, FindingSeverity(label: failOn) == nil {
      throw ValidationError("--fail-on takes low, medium, high or critical; “\(failOn)” is none of them.")
    }
    for id in rule where FindingRule.named(id) == nil {
      let near = NearNames.of(id, among: FindingRule.all.map(\.id))
      throw ValidationError(
        "--rule \(id): there is no such rule.\(near.isEmpty ? "" : " Did you mean \(near.joined(separator: " or "))?")")
    }
  }

  func run() async throws {
    let snapshot = try await source.read(in: namespaces, draft)
    for name in namespaces.names {
      if let note = try Resolver(snapshot, .standard).check(name) { StandardError.say(note) }
    }
    let file = SettingsFile.read()
    file.problems.forEach { StandardError.say($0.message) }
    let rules = rule.isEmpty ? FindingRule.all : rule.compactMap(FindingRule.named)
    let findings = Findings(FindingContext(Analysis(snapshot), FindingSettings(file.settings, at: .now)), rules: rules)
    let list = FindingList(findings, in: namespaces.names.isEmpty ? nil : Set(namespaces.names))
    try print(list, rules, findings.gaps, snapshot)
    StandardError.say("\(list.summary).")
    let severity = failOn.flatMap { FindingSeverity(label: $0) }
    let fails = severity.map { severity in list.rows.contains { !$0.isAccepted && $0.severity >= severity } } ?? false
    // What is missing can only add findings.
    try (fails ? Answer.no : .yes).end(findings.gaps, isCertain: allowIncomplete || fails)
  }

  private func print(_ list: FindingList, _ rules: [FindingRule], _ gaps: [Gap], _ snapshot: Snapshot) throws {
    func report() -> ProblemReport {
      list.report(rules, gaps: gaps, allowsMissing: allowIncomplete, of: snapshot, run: .current)
    }
    let scope = namespaces.names.isEmpty ? "" : " in \(listed(namespaces.names.map(\.text)))"
    let table = list.table.about(Preamble(snapshot, question: "findings\(scope)", gaps: gaps))
    try StandardOutput.write("writing the findings", table.title) { meter in
      switch output.format {
      case .table: output.text(table, as: .table, meter: meter)
      case .wide: output.text(table, as: .wide, meter: meter)
      case .json: output.text(table, as: .json, gaps: gaps, meter: meter)
      case .csv: output.text(table, as: .csv, meter: meter)
      case .markdown: table.markdown(at: .now, meter: meter)
      case .sarif: TableText(report().sarif.json + "\n")
      case .junit: TableText(report().junit(title: "findings: \(snapshot.title)"))
      case .html: table.html(title: "Findings: \(snapshot.title)", at: .now, meter: meter)
      }
    }
  }
}

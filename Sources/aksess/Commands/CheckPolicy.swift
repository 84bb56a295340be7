import AccessAnalysis
import AccessModel
import App
import ArgumentParser
import BuiltIn
import Connectors
import Manifests
import Reports
import SafeText
import ScreenKit
import SystemPackage

/// Lists what breaks the rules in `access-policy.yaml`.
struct CheckPolicy: AsyncParsableCommand {
  /// The formats of the breaches.
  enum Format: String, AnswerFormat {
    case table, json, markdown, sarif, junit

    static let standard = table
  }

  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "List what breaks the rules in access-policy.yaml, with its places.",
    discussion: """
      The rules are those of the workspace or Git folder. With --baseline, only what that state does not break already \
      is listed. Exit: 0, 1 if a rule is broken, 2 if data is missing that could tell, 64 if there are no rules, or 65 \
      if they are wrong.
      """)

  @Option(
    help: ArgumentHelp("The rules to check instead of those in the sources.", valueName: "file"),
    completion: .file(), transform: FilePath.init(argument:))
  var policy: FilePath?

  @Option(
    help: ArgumentHelp("The state before, a folder or file: list only what it does not break.", valueName: "folder"),
    completion: .directory, transform: FilePath.init(argument:))
  var baseline: FilePath?

  @Flag(help: "Exit as if nothing were missing, even if data is missing.")
  var allowIncomplete = false

  @OptionGroup var output: FormatOption<Format>
  @OptionGroup var colors: ColorOptions
  @OptionGroup var namespaces: NamespaceOptions
  @OptionGroup var draft: DraftOptions
  @OptionGroup var source: SourceOptions

  func run() async throws {
    let snapshot = try await source.read(in: namespaces, draft)
    guard let rules = try policy.map(CheckPolicy.policy) ?? snapshot.contents.policy else {
      throw CommandFailure(
        .usage,
        "There are no rules to check: the sources have no access-policy.yaml, and --policy names no file.")
    }
    let settings = FindingSettings.read()
    let check = PolicyCheck(rules, Analysis(snapshot), settings, .builtIn, .standard)
    check.problems.forEach { StandardError.say($0.message) }
    guard check.problems.isEmpty else { throw ExitCode(CommandFailure.Code.badData.rawValue) }
    check.notes.forEach(StandardError.say)
    let breaches = try await breaches(of: check, rules, settings)
    try print(breaches, of: rules, check)
    if breaches.isEmpty && check.gaps.missing.isEmpty {
      StandardError.say("No breach of \(counted(rules.rules.count, "rule", "rules")).")
    }
    let isBroken = !breaches.isEmpty
    try (isBroken ? Answer.no : .yes).end(check.gaps, isCertain: isBroken || allowIncomplete)
  }

  /// The rules in a file.
  private static func policy(_ path: FilePath) throws(CommandFailure) -> AccessPolicy {
    do throws(Problem) {
      return AccessPolicyReader.policy(try InputFile.readSettings(path.text), file: path.text)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// What is broken, without what the state before breaks too.
  private func breaches(
    of check: PolicyCheck, _ rules: AccessPolicy, _ settings: FindingSettings
  ) async throws -> [PolicyBreach] {
    guard let baseline else { return check.breaches }
    var chosen = source.common(isSilent: true)
    chosen.paths = [baseline]
    let chosenSource = chosen.source()
    let former = try await StandardError.$cluster.withValue(baseline.text) {
      let reading = try await chosenSource.readWithNotice()
      let former = PolicyCheck(rules, Analysis(reading.snapshot), settings, .builtIn, .standard)
      for gap in former.gaps.missing.distinct where !check.gaps.contains(gap) {
        StandardError.say("incomplete: \(gap.reason), so what is listed may not be new.")
      }
      return former
    }
    let new = check.breaches(besides: former)
    let places = { (breaches: [PolicyBreach]) in breaches.reduce(0) { $0 + $1.places.count } }
    let known = places(check.breaches) - places(new)
    if known > 0 {
      StandardError.say(
        "\(counted(known, "breach", "breaches")) in \(baseline.text) too, and not listed.")
    }
    return new
  }

  private func print(_ breaches: [PolicyBreach], of policy: AccessPolicy, _ check: PolicyCheck) throws {
    let snapshot = check.analysis.roles.snapshot
    let run = ProblemReport.Run.current
    let list = PolicyBreachList(breaches, check.analysis.roles, folder: run.folder)
    let report = list.report(
      policy.rules, missing: check.gaps.missing.distinct.map(\.reason), allowsMissing: allowIncomplete,
      elsewhere: policy.rules[0].place, run: run)
    switch output.format {
    case .sarif: return try StandardOutput.write(report.sarif.json + "\n")
    case .junit: return try StandardOutput.write(report.junit(title: "access-policy.yaml"))
    case .table, .json, .markdown: break
    }
    let question = "what breaks \(counted(policy.rules.count, "rule", "rules")) of access-policy.yaml"
    let table = list.table.about(Preamble(snapshot, question: question, gaps: check.gaps))
    try StandardOutput.write("writing the breaches", table.title) { meter in
      switch output.format {
      case .json: table.text(.json, at: .now, gaps: check.gaps, meter: meter)
      case .markdown: table.markdown(at: .now, meter: meter)
      case .table, .sarif, .junit: table.text(.table, at: .now, ink: colors.ink, meter: meter)
      }
    }
  }
}

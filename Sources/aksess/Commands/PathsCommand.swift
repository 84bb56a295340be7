import AccessAnalysis
import AccessModel
import App
import ArgumentParser
import BuiltIn
import Reports
import SafeText
import ScreenKit

/// Lists the steps by which subjects can become cluster admin, and what ends them.
struct PathsCommand: AsyncParsableCommand {
  /// The formats of the ways.
  enum Format: String, AnswerFormat {
    case table, wide, json, yaml, csv, markdown

    static let standard = table
  }

  static let configuration = CommandConfiguration(
    commandName: "paths",
    abstract: "List the steps by which a subject can become cluster admin, and the grants that end them.",
    discussion: """
      Without SUBJECT, everybody who has a way is listed with the shortest. A step that rests on what is not read, such \
      as which pods run as whom, is possible, not certain. With --draft, the answer is the one after the staged \
      changes. Exit: 0 if there is a way, 1 if there is none, or 2 if data is missing that could add one.
      """)

  @Argument(
    help: "group:NAME-OR-ID, user:UPN, sa:NAMESPACE/NAME, sp:NAME-OR-ID, me, or a plain name if only one matches.",
    completion: .names(.subject))
  var subject: String?

  @Option(
    help: ArgumentHelp(
      "What the ways lead to, in the whole cluster: view, edit, admin, cluster-admin, or a question such as “get secrets”.",
      valueName: "level|question"))
  var to = AccessLevel.clusterAdmin.label

  @Flag(help: "Every way of the subject, not only the shortest.")
  var all = false

  @Option(help: "List at most so many ways; the others are counted.")
  var limit = 100

  @Flag(help: "Only ways of certain steps.")
  var certain = false

  @OptionGroup var output: OutputOptions<Format>

  @OptionGroup var namespaces: NamespaceOptions

  @Option(help: "The reason, kept with what is staged.")
  var reason: String?

  @OptionGroup var stage: StageOptions
  @OptionGroup var draft: DraftOptions
  @OptionGroup var source: SourceOptions

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit is at least 1.") }
    if subject == nil && (all || stage.isStaging) {
      throw ValidationError("Specify whose ways: paths SUBJECT with --all or --stage.")
    }
    if stage.isStaging && output.chosen != nil { throw ValidationError("--stage and -o cannot be used together.") }
    if reason != nil && !stage.isStaging { throw ValidationError("--reason applies only to --stage.") }
  }

  func run() async throws {
    var reading = try await SubjectReading(
      subject, from: source, asking: source.liveNames(namespaces), stage.isStaging ? nil : draft)
    let staging = stage.isStaging ? try Staging(reading.reading, stage) : nil
    if let staging { reading.snapshot = staging.snapshot }
    let snapshot = reading.snapshot
    let paths = AccessPaths(
      Analysis(snapshot), to: try goal(in: snapshot), declared: SettingsFile.read().settings.declared,
      builtIn: AzureRoles.definitions)
    guard subject != nil else { return try printEverybody(paths) }
    let choice = try reading.choice(subject ?? "")
    let ways = paths.ways(of: choice.who, limit: all ? limit : 1, isCertain: certain)
    let ending = ways.isEmpty ? nil : paths.ending(for: [choice.who])
    if let staging {
      return try stage(ending, paths, staging)
    }
    let list = PathStepList(ways, paths, goal: to)
    let section = ReportSection(.endsEveryWay, PathEndingReport(ending, list.labels).lines)
    let gaps = paths.gaps + choice.gaps
    try print(
      list.table.about(
        Preamble(
          snapshot, question: "ways of \(choice.subject.spelling) to \(to)", gaps: gaps,
          sections: ways.isEmpty ? [] : [section])), gaps)
    if ways.isEmpty {
      StandardError.say(
        "\(list.labels.who(choice.subject)) has no way to \(to)\(draft.isFuture ? " with the staged changes" : "").")
    } else if output.format == .table || output.format == .wide {
      try StandardOutput.write(
        ([section.title + ":"] + section.lines.map { "  \($0)" }).map { "\($0.printed)\n" }.joined())
    }
    for remark in list.remarks where !section.lines.contains(remark) { StandardError.say(remark) }
    if certain && !ways.isEmpty { StandardError.say("What ends every way ends the possible ones too.") }
    if let more = list.more { StandardError.say("\(more); --all lists them, --limit says how many.") }
    try (ways.isEmpty ? ways.isWhole ? Answer.no : .unknown : .yes).end(gaps)
  }

  private func printEverybody(_ paths: AccessPaths) throws {
    let list = ShortestPathList(paths.shortest(isCertain: certain), paths, goal: to, includesSystem: false)
    let shown = list.table.only(Array(0..<min(limit, list.table.count)))
    let gaps = paths.gaps
    try print(shown.about(Preamble(paths.snapshot, question: "who has a way to \(to)", gaps: gaps)), gaps)
    if list.table.count == 0 {
      StandardError.say("Nobody has a way to \(to)\(draft.isFuture ? " with the staged changes" : "").")
    }
    if shown.count < list.table.count {
      StandardError.say("\(shown.count) of \(list.table.count) subjects; --limit says how many.")
    }
    for remark in list.remarks { StandardError.say(remark) }
    try (list.table.count > 0 ? Answer.yes : list.isWhole ? .no : .unknown).end(gaps)
  }

  private func print(_ table: Table, _ gaps: [Gap]) throws {
    try StandardOutput.write("writing the ways", table.title) { meter in
      switch output.format {
      case .table: output.text(table, as: .table, meter: meter)
      case .wide: output.text(table, as: .wide, meter: meter)
      case .json: output.text(table, as: .json, gaps: gaps, meter: meter)
      case .yaml: output.text(table, as: .yaml, gaps: gaps, meter: meter)
      case .csv: output.text(table, as: .csv, meter: meter)
      case .markdown: table.markdown(at: .now, meter: meter)
      }
    }
  }

  /// Stages what ends every way.
  private func stage(_ ending: PathEnding?, _ paths: AccessPaths, _ staging: Staging) throws {
    guard let ending, !ending.grants.isEmpty else {
      StandardError.say("There is nothing to stage: no revocation of bindings ends the ways, or there are none.")
      return try Answer.no.end(paths.gaps)
    }
    let labels = PathLabels(paths, goal: to)
    PathEndingReport(ending, labels).lines.forEach(StandardError.say)
    let revocation = ending.plan(in: paths.snapshot)
    revocation.notes.forEach(StandardError.say)
    try staging.stage(EditTitle.revoke(ending.grants, in: paths.snapshot), reason: reason, revocation.changes)
    try Answer.yes.end(paths.gaps)
  }

  /// What the ways lead to, as typed: a level, or a question.
  private func goal(in snapshot: Snapshot) throws -> AccessGoal {
    let levels = [AccessLevel.view, .edit, .admin, .clusterAdmin]
    if let level = levels.first(where: { $0.label == to }) { return .level(level) }
    let words = to.split(separator: " ").map(String.init)
    guard let verb = words.first, words.count <= 3, words.count > 1 else {
      throw Refusal(
        to, "neither a level nor a question; expected view, edit, admin, cluster-admin, or VERB RESOURCE [NAME]",
        nearest: NearNames.of(to, among: levels.map(\.label)))
    }
    let action = TypedAction(verb, words[1], name: words.count > 2 ? words[2] : nil, isStrict: source.strict)
    let question = try WhoCanQuestion(action, in: .cluster, .builtIn, of: snapshot)
    question.notes.forEach(StandardError.say)
    return .actions(question.actions)
  }
}

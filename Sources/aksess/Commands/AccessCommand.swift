import BuiltIn
import AccessModel
import AccessAnalysis
import ArgumentParser
import Connectors
import Reports
import App
import ScreenKit
import SafeText

/// Lists every grant that applies to a subject, or every person with access to a namespace.
struct AccessCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "access",
    abstract: "List every grant that applies to a subject, or every person with access to a namespace.",
    discussion: """
      With -n NAMESPACE --people and no subject, every person with access to the namespace is listed: one row for each \
      grant, with role, binding and groups. For me, the rights that the API server itself lists are shown too: in the \
      namespaces of -n, or else in that of the context. Exit: 0, or 2 if data is missing that could add to the list.
      """)

  @Argument(
    help: "group:NAME-OR-ID, user:UPN, sa:NAMESPACE/NAME, sp:NAME-OR-ID, me, or a plain name if only one matches.",
    completion: .names(.subject))
  var subject: String?

  @OptionGroup var namespaces: NamespaceOptions

  @Flag(help: "List the people with access to the namespace that -n names, and through what.")
  var people = false

  @Option(
    help: ArgumentHelp(
      "Only access outside these namespaces; repeatable, or a comma-separated list.", valueName: "namespace"),
    completion: .names(.namespaces))
  var outside: [String] = []

  @OptionGroup var output: OutputOptions<OutputFormat>

  @OptionGroup var draft: DraftOptions
  @OptionGroup var source: SourceOptions
  @OptionGroup var clusters: ClustersOptions

  func validate() throws {
    guard people else {
      if subject == nil { throw ValidationError("Specify who: access SUBJECT, or -n NAMESPACE --people.") }
      return
    }
    guard subject == nil, outside.isEmpty else {
      throw ValidationError("--people lists everybody: it cannot be combined with a subject or --outside.")
    }
    guard namespaces.names.count == 1 else { throw ValidationError("--people needs one namespace: -n NAMESPACE.") }
  }

  func run() async throws {
    let readings = try await clusters.read(subject, from: source, asking: namespaces.names, draft)
    try output.end(
      try await readings.map { _, reading in try await answer(reading) },
      question: subject.map { "access of \($0)" } ?? "people with access to namespace \(namespaces.names[0])")
  }

  private func answer(_ reading: SubjectReading) async throws -> ListAnswer {
    let snapshot = reading.snapshot
    let own = Set(outside.flatMap { $0.split(separator: ",") }.map { Name(String($0)) })
    for name in namespaces.names + own.sorted() {
      if let note = try Resolver(snapshot, .standard).check(name) { StandardError.say(note) }
    }
    guard let subject else { return people(in: namespaces.names[0], Analysis(snapshot)) }
    let choice = try reading.choice(subject)
    let analysis = Analysis(snapshot)
    let access = EffectiveAccess(of: choice.who, analysis)
    let list = AccessList(
      access, inside: namespaces.names.isEmpty ? nil : Set(namespaces.names), outside: outside.isEmpty ? nil : own,
      analysis.levels)
    let gaps = access.gaps + choice.gaps
    let sections = try await report(choice, access, analysis) + serverSections(reading)
    return ListAnswer(
      table: list.table,
      preamble: Preamble(
        snapshot, question: "access of \(choice.subject.spelling)", gaps: gaps,
        sections: [ReportSection(.summary, list.summary)] + sections),
      gaps: gaps,
      lines: list.summary + sections.flatMap { ["\($0.title):"] + $0.lines.map { "  \($0)" } },
      notes: (choice.who.identity.isMaster ? ["system:masters can do everything, regardless of bindings."] : [])
        + (list.table.count == 0
          ? ["There are no \(list.table.title)\(gaps.missing.isEmpty ? "" : " that were read")."] : []))
  }

  /// What Azure denies the subject and, of a person, what else the screen of a person says.
  private func report(
    _ choice: SubjectChoice, _ access: EffectiveAccess, _ analysis: Analysis
  ) -> [ReportSection] {
    let sections = PersonReport(access, analysis, builtIn: AzureRoles.definitions).furtherSections
    let isWholePerson =
      choice.subject.kind == .user && !choice.subject.isSystem && namespaces.names.isEmpty && outside.isEmpty
    return isWholePerson ? sections : sections.filter { $0.topic == .denied }
  }

  /// What the API server says that whoever asks may do, in the namespaces asked about or that of the context.
  private func serverSections(_ reading: SubjectReading) async throws(CommandFailure) -> [ReportSection] {
    guard subject == SubjectChoice.me, let server = reading.server else { return [] }
    guard !draft.isFuture else {
      StandardError.say("the API server's own list of rights is left out, as it does not know what is staged.")
      return []
    }
    do throws(Problem) {
      let rules = try await server.ownRules(in: namespaces.names.isEmpty ? [server.namespace] : namespaces.names)
      rules.compactMap(\.note).forEach(StandardError.say)
      return [ReportSection(ownRules: rules)]
    } catch {
      StandardError.say("the API server's own list of rights is missing. \(error.message).")
      return []
    }
  }

  private func people(in namespace: Name, _ analysis: Analysis) -> ListAnswer {
    let list = PeopleList(in: namespace, includesSystem: true, analysis)
    let table = PeopleGrantList(list, analysis).table
    let snapshot = analysis.roles.snapshot
    let gaps =
      snapshot.gaps(in: [.roles, .clusterRoles, .roleBindings, .clusterRoleBindings, .members, .users])
      + snapshot.adminGroupGaps() + list.gaps
    return ListAnswer(
      table: table,
      preamble: Preamble(snapshot, question: "people with access to namespace \(namespace)", gaps: gaps), gaps: gaps,
      notes: list.notes
        + (table.count == 0
          ? [gaps.missing.isEmpty ? "Nobody has access." : "Nobody has access by what was read."] : []))
  }
}

import BuiltIn
import AccessModel
import AccessAnalysis
import ArgumentParser
import Reports
import App
import ScreenKit
import SafeText

/// Lists who can do something.
struct WhoCanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "who-can",
    abstract: "List who can do something, where, and through what.",
    discussion: """
      Without -n, every namespace is checked (-A), and the list shows who can everywhere and who only in some. Exit: 0, \
      or 2 if data is missing that could add to the list.
      """)

  @Argument(
    help: "A verb such as get; exec, attach and portforward check what pods/exec and so on need.",
    completion: .names(.verb))
  var verb: String

  @Argument(
    help: "RESOURCE, RESOURCE/SUBRESOURCE, RESOURCE/NAME or /PATH: po, deployments.apps, pods/log, secrets/NAME.",
    completion: .names(.resource))
  var resource: String?

  @Argument(help: "The name of one object.")
  var name: String?

  @OptionGroup var action: ActionOptions
  @OptionGroup var namespaces: NamespaceOptions

  @Flag(name: [.customShort("A"), .long], help: "In any namespace.")
  var allNamespaces = false

  @Flag(help: "At cluster scope, which covers every namespace.")
  var clusterWide = false

  @Flag(help: "List people, through the groups they are in, instead of subjects.")
  var people = false

  @OptionGroup var output: OutputOptions<OutputFormat>

  @OptionGroup var draft: DraftOptions
  @OptionGroup var source: SourceOptions
  @OptionGroup var clusters: ClustersOptions

  func validate() throws {
    let places = (namespaces.names.isEmpty ? 0 : 1) + (allNamespaces ? 1 : 0) + (clusterWide ? 1 : 0)
    guard places <= 1, namespaces.names.count <= 1 else {
      throw ValidationError("Specify one of -n NAMESPACE, -A or --cluster-wide.")
    }
  }

  func run() async throws {
    let readings = try await clusters.read(from: source, asking: namespaces.names, draft)
    try output.end(
      try await readings.map { _, reading in try answer(reading.snapshot) },
      question: "\(people ? "people who" : "who") can \(asked)")
  }

  private func answer(_ snapshot: Snapshot) throws -> ListAnswer {
    let question = try WhoCanQuestion(
      action.typed(verb, resource, name, isStrict: source.strict), in: place, .builtIn, of: snapshot)
    question.notes.forEach(StandardError.say)
    let authorizer = ClusterAuthorizer(snapshot)
    let (answer, azure) = authorizer.whoCan(question.actions, in: question.place)
    if let note = ImpersonationNote(question, answer, authorizer) { StandardError.say(note.text) }
    let gaps = answer.gaps + snapshot.adminGroupGaps() + (azure?.gaps ?? [])
    let subjects = WhoCanList(answer, azure: azure, in: snapshot)
    if people {
      let list = PeopleList(answer, azure: azure, Analysis(snapshot))
      return ListAnswer(
        table: list.table,
        preamble: Preamble(snapshot, question: "people who can \(asked)", gaps: gaps + list.gaps),
        gaps: gaps + list.gaps,
        notes: list.notes
          + [subjects.namesNote, "system:masters can do everything, regardless of bindings."].compactMap { $0 })
    }
    let isData = [.json, .yaml, .csv].contains(output.format)
    return ListAnswer(
      table: isData ? subjects.dataTable : subjects.table,
      preamble: Preamble(snapshot, question: "who can \(asked)", gaps: gaps), gaps: gaps,
      lines: [subjects.namesNote].compactMap { $0 },
      notes: output.format == .name ? [subjects.namesNote].compactMap { $0 } : [])
  }

  /// The question in the words of the command line.
  private var asked: String {
    let whereAsked = clusterWide ? "at cluster scope" : namespaces.names.first.map { "in \($0)" } ?? "in any namespace"
    return ([verb, resource, name].compactMap { $0 } + [whereAsked]).joined(separator: " ")
  }

  private var place: WhoCanQuestion.Place {
    if clusterWide { return .cluster }
    return namespaces.names.first.map { .namespace($0) } ?? .anyNamespace(isDefault: !allNamespaces)
  }
}

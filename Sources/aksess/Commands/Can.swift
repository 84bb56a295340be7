import SystemPackage
import BuiltIn
import AccessModel
import AccessAnalysis
import ArgumentParser
import Connectors
import Reports
import App
import ScreenKit
import SafeText

/// Checks whether a subject can do something, and why.
struct Can: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check whether a subject can do something, and through what.",
    discussion: """
      Without -n, access is checked at cluster scope. Exit: 0 yes, 1 no, 2 if data is missing that could change the \
      answer. With --verify, the API server of the live cluster is asked the same; exit 2 also if it answers otherwise \
      or cannot be asked. With --reviews, SubjectAccessReview specs are answered, one JSON object per line.
      """)

  @Argument(
    help: "group:NAME-OR-ID, user:UPN, sa:NAMESPACE/NAME, sp:NAME-OR-ID, me, or a plain name if only one matches.",
    completion: .names(.subject))
  var subject: String?

  @Argument(
    help: "A verb such as get; exec, attach and portforward check what pods/exec and so on need.",
    completion: .names(.verb))
  var verb: String?

  @Argument(
    help: "RESOURCE, RESOURCE/SUBRESOURCE, RESOURCE/NAME or /PATH: po, deployments.apps, pods/log, secrets/NAME.",
    completion: .names(.resource))
  var resource: String?

  @Argument(help: "The name of one object.")
  var name: String?

  @OptionGroup var action: ActionOptions
  @OptionGroup var namespaces: NamespaceOptions

  @Flag(help: "Print every reason that it is allowed, not only the first.")
  var all = false

  @Flag(help: "Ask the API server of the live cluster too, and print its answer.")
  var verify = false

  @Option(
    help: ArgumentHelp("Answer the SubjectAccessReviews in a file, or - for standard input.", valueName: "file"),
    completion: .file(), transform: FilePath.init(argument:))
  var reviews: FilePath?

  @OptionGroup var draft: DraftOptions
  @OptionGroup var source: SourceOptions
  @OptionGroup var clusters: ClustersOptions
  @OptionGroup var colors: ColorOptions

  func validate() throws {
    guard reviews == nil else {
      guard subject == nil, namespaces.names.isEmpty, action.subresource == nil, action.serverVersion == nil else {
        throw ValidationError(
          "--reviews cannot be combined with SUBJECT, -n, --subresource or --server-version: each line says what is asked."
        )
      }
      guard !clusters.areSeveral(source) else {
        throw ValidationError("--reviews are answered for one cluster: name one --context, or -f without --each.")
      }
      if verify { throw ValidationError("--verify asks about one SUBJECT: it cannot be combined with --reviews.") }
      return
    }
    guard subject != nil, verb != nil else {
      throw ValidationError("Specify who and what: can SUBJECT VERB RESOURCE [NAME], or --reviews FILE.")
    }
    if verify && !source.paths.isEmpty {
      throw ValidationError("--verify asks the API server of a live cluster: leave out -f, or use --context.")
    }
    if verify && draft.isFuture {
      throw ValidationError(
        "--verify and --draft cannot be used together: the API server does not know what is staged.")
    }
    guard namespaces.names.count <= 1 else { throw ValidationError("can accepts one namespace.") }
  }

  func run() async throws {
    if let reviews { return try await answer(reviews: reviews) }
    guard let subject, let verb else { return }
    let readings = try await clusters.read(subject, from: source, asking: namespaces.names, draft)
    let answers = try await readings.map { _, reading in try await answer(subject, verb, reading) }
    try print(answers)
    try answers.end { (answer) throws(ExitCode) in try answer.answer.end(answer.gaps) }
  }

  private func answer(_ subject: String, _ verb: String, _ reading: SubjectReading) async throws -> CanAnswer {
    let snapshot = reading.snapshot
    let choice = try reading.choice(subject)
    let resource = try ResourceChoice(
      action.typed(verb, self.resource, name, isStrict: source.strict), .builtIn, in: snapshot)
    resource.notes.forEach(StandardError.say)
    let namespace = try namespace(of: resource, in: snapshot)
    let authorizer = ClusterAuthorizer(snapshot)
    let question = ServerQuestion(resource.actions, of: choice.who, in: namespace)
    let decisions = question.decisions(authorizer, all ? .everyChain : .firstChain)
    if let note = resource.note(allowed: decisions.map(\.isAllowed)) { StandardError.say(note) }
    if !decisions.contains(where: \.isAllowed),
      let note = ImpersonationNote(resource, choice.who.identity, in: namespace, authorizer)
    {
      StandardError.say(note.text)
    }
    var answer = CanAnswer(
      decisions, choice, DecisionLabels(authorizer.kubernetes.roles), all: all, in: snapshot)
    guard verify, let server = reading.server else { return answer }
    do throws(Problem) {
      let answers = try await server.answers(question.requests, objectID: question.objectID)
      answer.server = .success(
        ServerComparison(question, decisions, answers, isUnsure: !answer.gaps.isEmpty, in: snapshot, at: .now))
    } catch {
      answer.server = .failure(error)
    }
    return answer
  }

  /// The namespace to check: the one typed, or else the resource's own. Only a path has none.
  private func namespace(of resource: ResourceChoice, in snapshot: Snapshot) throws(Refusal) -> Name? {
    let typed = namespaces.names.first
    let unlisted = try typed.map { (name) throws(Refusal) in try Resolver(snapshot, .standard).check(name) } ?? nil
    if resource.actions.allSatisfy(\.isPath) {
      if typed != nil { StandardError.say("a path is not namespaced; -n has no effect.") }
      return nil
    }
    guard let typed else {
      if resource.ownNamespace != nil {
        StandardError.say("a named Namespace is checked in its own scope, as the API server does.")
      } else if resource.isNamespaced != false {
        StandardError.say("checking at cluster scope, which covers every namespace. Use -n NAMESPACE for one.")
      }
      return resource.ownNamespace
    }
    if let note = resource.note(in: typed) { StandardError.say(note) }
    if let unlisted { StandardError.say(unlisted) }
    return typed
  }

  /// Prints the answers: that of one cluster with a line for each reason, those of several as a table.
  private func print(_ answers: ClusterAnswers<CanAnswer>) throws {
    let tables = answers.found.compactMap { cluster, answer in cluster.map { ($0, answer.table(verified: verify)) } }
    if let table = Table(joining: tables) {
      try StandardOutput.write(table.output(.table, at: .now, ink: colors.ink))
    } else if let answer = answers.found.first?.value {
      try StandardOutput.write(answer.text(colors.ink))
    }
    for (cluster, answer) in answers.found {
      StandardError.$cluster.withValue(cluster) { answer.messages.forEach(StandardError.say) }
    }
  }

  private func answer(reviews: FilePath) async throws {
    let lines: [AccessReviewLine]
    if reviews == .standardInput && source.paths.contains(.standardInput) {
      throw CommandFailure(.usage, "Standard input can be either -f or --reviews, not both.")
    }
    do throws(Problem) {
      lines = try AccessReviewLine.read(try InputFile.read(reviews), source: InputFile.source(reviews.text))
    } catch {
      throw CommandFailure(error)
    }
    let snapshot = try await source.read(in: nil, draft)
    let authorizer = ClusterAuthorizer(snapshot)
    var isCertain = true
    var text = ""
    for line in lines {
      let decision = authorizer.decide(line.request, of: line.principal, .firstChain)
      isCertain = isCertain && decision.isCertain
      text += line.answered(decision, in: snapshot) + "\n"
      if text.utf8.count > 1 << 16 {
        try StandardOutput.write(text)
        text = ""
      }
    }
    try StandardOutput.write(text)
    try Answer.yes.end(missing: isCertain ? [] : ["data is missing that could change some answers"])
  }
}

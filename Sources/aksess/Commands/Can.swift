import AccessModel
import AccessReview
import ArgumentParser
import Connectors
import Reports
import Screens
import SafeText

/// Answers whether somebody may do something, and why.
struct Can: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say whether somebody may do something, and through what.",
    discussion: """
      Without -n it asks at the cluster's scope. Exit: 0 yes, 1 no, 2 where data is missing that could turn no into yes. \
      With --reviews it answers SubjectAccessReview specs, one JSON object a line.
      """)

  @Argument(help: "group:NAME-OR-ID, user:UPN, sa:NAMESPACE/NAME, sp:NAME-OR-ID, or bare where only one fits.")
  var subject: String?

  @Argument(help: "A verb such as get; exec, attach and portforward ask for create or get of pods/exec and so on.")
  var verb: String?

  @Argument(help: "RESOURCE, RESOURCE/SUBRESOURCE or /PATH, as kubectl takes them: po, deployments.apps, pods/log.")
  var resource: String?

  @Argument(help: "One object, by its name.")
  var name: String?

  @OptionGroup var namespaces: NamespaceOptions

  @Flag(help: "Print every way in which it is allowed, not only the first.")
  var all = false

  @Option(help: ArgumentHelp("Answer the SubjectAccessReviews of a file, or - for standard input.", valueName: "file"))
  var reviews: String?

  @OptionGroup var source: SourceOptions

  func validate() throws {
    guard reviews == nil else {
      guard subject == nil, namespaces.names.isEmpty else {
        throw ValidationError("--reviews takes neither SUBJECT nor -n: each line says both.")
      }
      return
    }
    guard subject != nil, verb != nil else {
      throw ValidationError("Say who and what: can SUBJECT VERB RESOURCE [NAME], or --reviews FILE.")
    }
    guard namespaces.names.count <= 1 else { throw ValidationError("can takes one namespace.") }
  }

  func run() async throws {
    if let reviews { return try await answer(reviews: reviews) }
    guard let subject, let verb else { return }
    let snapshot = try await source.read()
    let choice: SubjectChoice
    let resource: ResourceChoice
    do throws(QuestionRefusal) {
      choice = try SubjectChoice(subject, in: snapshot)
      resource = try ResourceChoice(verb: verb, resource: self.resource, name: name, .builtIn, in: snapshot)
    } catch {
      throw CommandFailure(error)
    }
    (choice.notes + resource.notes).forEach(StandardError.say)
    let namespace = try namespace(of: resource, in: snapshot)
    let authorizer = Authorizer(snapshot)
    let decisions = resource.actions.map {
      authorizer.decide(
        AccessRequest(choice.identity, $0, namespace: namespace), all ? .everyChain : .firstChain)
    }
    try print(decisions, choice, ChainWords(authorizer.roles), snapshot)
  }

  /// The namespace to ask in; says where it is another than the one given, or none.
  private func namespace(of resource: ResourceChoice, in snapshot: Snapshot) throws(CommandFailure) -> Name? {
    let typed = namespaces.names.first
    if let own = resource.ownNamespace {
      if own != typed { StandardError.say("a Namespace by name is asked in itself, as the API server does.") }
      return own
    }
    if resource.actions.allSatisfy(\.isPath) {
      if typed != nil { StandardError.say("a path is in no namespace; -n makes no difference.") }
      return nil
    }
    if resource.isNamespaced == false {
      if typed != nil { StandardError.say("it is in no namespace; asking at the cluster's scope.") }
      return nil
    }
    guard let typed else {
      StandardError.say("asking at the cluster's scope, which is every namespace; -n NAMESPACE asks in one.")
      return nil
    }
    snapshot.noteOnNamespace(typed).map(StandardError.say)
    return typed
  }

  private func print(
    _ decisions: [Decision], _ choice: SubjectChoice, _ words: ChainWords, _ snapshot: Snapshot
  ) throws {
    let lines = decisions.flatMap(\.chains).map { words.line($0, for: choice) }
    guard decisions.contains(where: \.isAllowed) else {
      try StandardOutput.write("no\n")
      decisions.first.map { $0.reason(in: snapshot) }.flatMap { $0.isEmpty ? nil : $0 }.map(StandardError.say)
      var gaps: [String] = []
      for gap in decisions.flatMap(\.gaps) + choice.gaps where !gaps.contains(gap.reason) { gaps.append(gap.reason) }
      if choice.subject.kind != .serviceAccount { snapshot.azureGap.map { gaps.append($0.reason) } }
      gaps.forEach { StandardError.say("incomplete: \($0).") }
      throw ExitCode(gaps.isEmpty ? CommandFailure.Code.no.rawValue : CommandFailure.Code.incomplete.rawValue)
    }
    var text = "yes\n"
    if decisions.contains(where: \.isByMasters) {
      text += "  system:masters may do everything, whatever bindings say\n"
    }
    for line in all ? lines : Array(lines.prefix(1)) { text += "  \(line.displayed)\n" }
    try StandardOutput.write(text)
  }

  private func answer(reviews: String) async throws {
    let lines: [AccessReviewLine]
    if reviews == "-" && source.paths.contains("-") {
      throw CommandFailure(.usage, "Standard input can be either -f or --reviews, not both.")
    }
    do throws(Problem) {
      lines = try AccessReviewLine.read(try InputFile.read(reviews), source: InputFile.source(reviews))
    } catch {
      throw CommandFailure(error)
    }
    let snapshot = try await source.read()
    let authorizer = Authorizer(snapshot)
    var isCertain = true
    var text = ""
    for line in lines {
      let decision = authorizer.decide(line.request, .firstChain)
      isCertain = isCertain && decision.isCertain
      text += line.answered(decision, in: snapshot) + "\n"
      if text.utf8.count > 1 << 16 {
        try StandardOutput.write(text)
        text = ""
      }
    }
    try StandardOutput.write(text)
    if !isCertain { throw CommandFailure(.incomplete, "incomplete: data is missing that could turn some no into yes.") }
  }
}

extension Snapshot {
  /// What Azure could allow besides, where the cluster asks it.
  var azureGap: Gap? {
    guard profile?.usesAzureRBAC == true else { return nil }
    return Gap([.azure], reason: "the cluster asks Azure RBAC too, and Azure role assignments are not asked here yet")
  }
}

import AccessAnalysis
import AccessModel
import ArgumentParser
import BuiltIn
import Connectors
import Manifests
import Reports
import SafeText

/// Prints the manifests that grant groups, or people, a role.
struct GrantCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grant",
    abstract: "Print the manifests that grant Entra groups a role in namespaces or cluster-wide.",
    discussion: """
      Everything is checked against the sources given with -f before a manifest is printed. Without -f nothing can be \
      checked, and groups are named by object ID. Of a person, the groups that hold the role already are listed first, \
      with the az command that makes the person a member of one.
      """)

  @Argument(help: "A role: NAME, role/NAME or clusterrole/NAME.", completion: .names(.role))
  var role: String?

  @Option(
    help: ArgumentHelp(
      "Print the az commands that assign an Azure role instead, where Azure RBAC is on: reader, writer, admin, "
        + "cluster-admin, or a role's whole name.", valueName: "role"))
  var azure: String?

  @Option(help: "A group, by display name or object ID; repeatable.", completion: .names(.group))
  var group: [String] = []

  @Option(
    help: ArgumentHelp(
      "A person, by user principal name, display name or object ID; repeatable. Groups that hold the role are told first.",
      valueName: "upn"), completion: .names(.person))
  var user: [String] = []

  @OptionGroup var namespaces: NamespaceOptions

  @Option(name: [.customShort("l"), .customLong("selector")], help: "The namespaces with these labels.")
  var selector: String?

  @Flag(help: "Grant cluster-wide.")
  var clusterWide = false

  @Option(help: "The binding's name, for one group (default: made from group and role).")
  var name: String?

  @Option(help: "The reason, kept as an annotation.")
  var reason: String?

  @Option(
    help: ArgumentHelp(
      "The last day, such as 2027-01-31, or a number of days such as 90d, kept as an annotation.", valueName: "day"))
  var expires: String?

  @Option(help: "Who answers for the grant, kept as an annotation.")
  var owner: String?

  @Flag(help: "Leave out the comment and the annotation that name the group.")
  var plain = false

  @Flag(help: "Also print namespaces that do not exist.")
  var createNamespaces = false

  @OptionGroup var folder: FolderOptions

  @Flag(help: "Replace files in the folder that hold something else.")
  var overwrite = false

  @OptionGroup var stage: StageOptions
  @OptionGroup var draft: DraftOptions
  @OptionGroup var source: SourceOptions
  @OptionGroup var clusters: ClustersOptions

  func validate() throws {
    if group.isEmpty && user.isEmpty { throw ValidationError("Specify to whom: --group GROUP, or --user UPN.") }
    if azure != nil && !user.isEmpty {
      throw ValidationError("--user is for bindings: Azure roles are assigned to groups.")
    }
    guard (role == nil) != (azure == nil) else { throw ValidationError("Specify grant ROLE or grant --azure ROLE.") }
    if azure != nil
      && (name != nil || reason != nil || expires != nil || owner != nil || plain || createNamespaces
        || folder.outputDir != nil)
    {
      throw ValidationError(
        "--name, --reason, --expires, --owner, --plain, --create-namespaces and --output-dir are for bindings, not for "
          + "Azure roles.")
    }
    for (option, text) in [("--owner", owner), ("--reason", reason)] where text?.allSatisfy(\.isWhitespace) == true {
      throw ValidationError("\(option) is empty. Say it, or leave the option out.")
    }
    if overwrite && folder.outputDir == nil { throw ValidationError("--overwrite applies only to --output-dir.") }
    if stage.isStaging && (azure != nil || folder.outputDir != nil) {
      throw ValidationError("--stage keeps bindings in a draft: it cannot be combined with --azure or --output-dir.")
    }
    if stage.isStaging && clusters.areSeveral(source) {
      throw ValidationError("--stage is for one source: name one --context, or -f without --each.")
    }
  }

  func run() async throws {
    guard clusters.areSeveral(source) else {
      let reading = try await source.readingIfAny(asking: namespaces.names)
      if stage.isStaging { return try stage(Staging(reading, stage)) }
      if reading == nil && draft.isFuture { throw CommandFailure.noSourceOfDraft }
      return try print(try proposal(in: try reading.map(draft.snapshot) ?? .unread), nil)
    }
    let readings = try await clusters.read(from: source, asking: namespaces.names, draft)
    let proposals = try await readings.map { _, reading in try proposal(in: reading.snapshot) }
    let printed = try await proposals.map { cluster, proposal in try print(proposal, cluster) }
    if azure == nil && folder.outputDir == nil {
      StandardError.say(
        "Each manifest is for the cluster named above it. --output-dir writes a folder for each cluster.")
    }
    try printed.end { (_) throws(ExitCode) in }
  }

  private func stage(_ staging: Staging) throws {
    let proposal = try proposal(in: staging.snapshot)
    say(proposal)
    guard let role, case .manifests(let changes, _) = proposal.content else { return }
    let title = EditTitle.grant(try request(role, in: staging.snapshot))
    try staging.stage(title, reason: reason, changes)
  }

  private func proposal(in snapshot: Snapshot) throws -> GrantProposal {
    let kubeconfig = KubeconfigRemarks(snapshot, builtIn: AzureRoles.definitions)
    if let azure {
      let plan = try AzureGrantPlan(
        AzureRoleName(azure), to: grantees(in: snapshot), in: scopes(in: snapshot), snapshot, .standard,
        builtIn: AzureRoles.definitions)
      return GrantProposal(assigning: plan, before: Analysis(snapshot), after: Analysis(plan.future), kubeconfig)
    }
    let plan = try GrantPlan(try request(role ?? "", in: snapshot), in: snapshot, .standard)
    return GrantProposal(plan, Analysis(snapshot), kubeconfig, builtIn: AzureRoles.definitions)
  }

  /// Prints the manifests or commands, or writes the files; of several clusters, each under its name or in its folder.
  private func print(_ proposal: GrantProposal, _ cluster: String?) throws {
    say(proposal)
    guard let outputDir = folder.outputDir, case .manifests(let changes, let directory) = proposal.content else {
      let separator = azure == nil ? "---\n" : ""
      let heading = cluster.map { "\(separator)# cluster: \($0.visible)\n" } ?? ""
      return try StandardOutput.write(heading + proposal.text)
    }
    let place = cluster.map { OutputFolder.path(OutputFolder.name(of: $0), in: outputDir) } ?? outputDir
    try folder.write(changes, directory, in: place, isOverwriting: overwrite)
  }

  private func say(_ proposal: GrantProposal) {
    let ink = ThemedInk.messages
    proposal.groupsToJoin.forEach { StandardError.say($0, ink) }
    for message in proposal.notes + proposal.consequences + proposal.dangers.map(\.warning) + proposal.remarks {
      StandardError.say(message, ink)
    }
  }

  private func grantees(in snapshot: Snapshot) throws(Refusal) -> [GrantRequest.Grantee] {
    let resolver = Resolver(snapshot, .standard)
    var subjects: [Subject] = []
    for typed in group { subjects.append(Subject(kind: .group, name: try resolver.group(typed).name)) }
    for typed in user { subjects.append(try resolver.person(typed)) }
    return subjects.map { GrantRequest.Grantee($0, in: snapshot.directory) }
  }

  private func request(_ role: String, in snapshot: Snapshot) throws(Refusal) -> GrantRequest {
    let resolver = Resolver(snapshot, .standard)
    let scopes = try scopes(in: snapshot)
    return GrantRequest(
      grantees: try grantees(in: snapshot), scopes: scopes,
      role: try resolver.role(role, in: scopes), name: name.map { Name($0) }, isPlain: plain,
      createsNamespaces: createNamespaces, reason: reason, expires: try day, owner: owner)
  }

  /// The last day, counted from today in UTC.
  private var day: Day? {
    get throws(Refusal) {
      guard let expires else { return nil }
      return try Day(typed: expires, today: Day(of: .now))
    }
  }

  private func scopes(in snapshot: Snapshot) throws(Refusal) -> [Scope] {
    var scopes = namespaces.names.map { Scope.namespace($0) }
    if let selector {
      guard !selector.isEmpty else {
        throw Refusal(
          nil, "The selector is empty, which would mean every namespace: name them, or use --cluster-wide")
      }
      guard let labels = LabelSelector(selector) else {
        throw Refusal(selector, "not a label selector; expected one such as team=retail,env!=test")
      }
      let selected = snapshot.namespaces.filter { labels.matches($0.metadata.labels) }.map(\.name).sorted()
      guard !selected.isEmpty else { throw Refusal(selector, "no namespace has these labels") }
      scopes += selected.map { Scope.namespace($0) }.filter { !scopes.contains($0) }
    }
    if clusterWide && !scopes.isEmpty {
      throw Refusal(nil, "--cluster-wide and namespaces cannot be used together")
    }
    guard clusterWide || !scopes.isEmpty else {
      throw Refusal(nil, "Specify where: -n NAMESPACE, -l SELECTOR or --cluster-wide")
    }
    return clusterWide ? [.cluster] : scopes
  }
}

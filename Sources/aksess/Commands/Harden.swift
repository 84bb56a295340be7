import BuiltIn
import AccessModel
import AccessAnalysis
import ArgumentParser
import Manifests
import Reports
import SafeText
import App
import ScreenKit

/// Prints the checklist of the cluster's sign-in, and the commands of `az` that mend it.
struct Harden: AsyncParsableCommand {
  /// The formats of the checklist.
  enum Format: String, AnswerFormat {
    case table, json

    static let standard = table
  }

  static let configuration = CommandConfiguration(
    abstract: "Check the cluster's sign-in, and print the az commands that mend it, none of which locks you out.",
    discussion: """
      A command that closes a way in is given only where the data says that an administrator is left who signs in with \
      Entra. Exit: 0 where all is well, 1 where something is to be mended or a command is not given, 2 where data is \
      missing that could tell.
      """)

  @Option(
    help: "An admin group to add, by display name or object ID; repeatable. Those present stay.",
    completion: .names(.group))
  var adminGroup: [String] = []

  @Option(help: "An admin group to take off the list; repeatable.", completion: .names(.group))
  var removeAdminGroup: [String] = []

  @Option(
    help: ArgumentHelp(
      "Your word that this admin group exists and holds somebody who can sign in, where the data does not say.",
      valueName: "guid"))
  var assumeAdmin: [String] = []

  @Flag(name: .customLong("enable-azure-rbac"), help: "Switch Azure RBAC on.")
  var enableAzureRBAC = false

  @Flag(name: .customLong("disable-azure-rbac"), help: "Switch Azure RBAC off.")
  var disableAzureRBAC = false

  @Flag(help: "Print the command that makes a new cluster instead.")
  var create = false

  @Option(help: "The new cluster's resource group; else that of the cluster read.")
  var resourceGroup: String?

  @Option(help: "The new cluster's name; else that of the cluster read.")
  var name: String?

  @OptionGroup var output: FormatOption<Format>

  @OptionGroup var source: SourceOptions
  @OptionGroup var colors: ColorOptions

  func validate() throws {
    if enableAzureRBAC && disableAzureRBAC {
      throw ValidationError("--enable-azure-rbac and --disable-azure-rbac exclude each other: say which is meant.")
    }
    if create && (disableAzureRBAC || !removeAdminGroup.isEmpty) {
      throw ValidationError("A new cluster has nothing to take away: leave --remove- and --disable- options out.")
    }
    if !create && (resourceGroup != nil || name != nil) {
      throw ValidationError("--resource-group and --name are those of a new cluster (--create).")
    }
    if let wrong = assumeAdmin.first(where: { ObjectID($0) == nil }) {
      throw ValidationError("--assume-admin takes an object ID (a GUID), and “\(wrong)” is none.")
    }
  }

  func run() async throws {
    let snapshot = create && source.paths.isEmpty ? .unread : try await source.read()
    let request = HardeningRequest(
      addedAdminGroups: try groups(adminGroup, in: snapshot), removedAdminGroups: try removed(from: snapshot),
      azureRBAC: enableAzureRBAC ? true : disableAzureRBAC ? false : nil,
      assumedAdmins: Set(assumeAdmin.compactMap { ObjectID($0) }))
    let file = create ? SettingsFile() : SettingsFile.read()
    file.problems.forEach { StandardError.say($0.sentence) }
    let assessment =
      create
      ? HardeningAssessment(creating: try newCluster(in: snapshot), snapshot, request)
      : HardeningAssessment(snapshot, file.settings.declared, request)
    let report = HardeningReport(assessment, title: snapshot.title)
    assessment.notes.forEach(StandardError.say)
    try StandardOutput.write(output.format == .json ? report.value.json + "\n" : report.text(colors.ink))
    let answer: Answer =
      switch assessment.state {
      case .good: .yes
      case .bad: .no
      case .unknown: .unknown
      }
    try answer.end(missing: report.incomplete, isCertain: true)
  }

  private func groups(_ typed: [String], in snapshot: Snapshot) throws(Refusal) -> [ObjectID] {
    let resolver = Resolver(snapshot, .standard)
    var groups: [ObjectID] = []
    for name in typed {
      let group = try resolver.group(name)
      if !groups.contains(group) { groups.append(group) }
    }
    return groups
  }

  private func removed(from snapshot: Snapshot) throws(Refusal) -> [ObjectID] {
    let groups = try groups(removeAdminGroup, in: snapshot)
    let present = snapshot.profile?.adminGroups ?? []
    if let other = groups.first(where: { !present.contains($0) }) {
      throw Refusal(other.description, "not an admin group of the cluster, so it cannot be taken off the list")
    }
    return groups
  }

  private func newCluster(in snapshot: Snapshot) throws(CommandFailure) -> ManagedClusterID {
    let present = snapshot.profile.flatMap { ManagedClusterID(resourceID: $0.resourceID) }
    guard let resourceGroup = resourceGroup ?? present?.resourceGroup, let name = name ?? present?.name else {
      throw CommandFailure(.usage, "Say which cluster to make: --resource-group and --name.")
    }
    let cluster = ManagedClusterID(
      subscription: present?.subscription, resourceGroup: resourceGroup, name: name)
    guard let cluster, cluster.isNameForNewCluster else {
      throw CommandFailure(
        .usage,
        "“\(name)” in “\(resourceGroup)” is no name for a new cluster: at most 63 letters, digits, _ and -, with a "
          + "letter or digit at either end.")
    }
    return cluster
  }
}

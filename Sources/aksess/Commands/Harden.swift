import BuiltIn
import AccessModel
import AccessAnalysis
import ArgumentParser
import Manifests
import Reports
import SafeText
import App
import ScreenKit

/// Prints the checklist of the cluster's sign-in, and the `az` commands that fix it.
struct Harden: AsyncParsableCommand {
  /// The formats of the checklist.
  enum Format: String, AnswerFormat {
    case table, json

    static let standard = table
  }

  static let configuration = CommandConfiguration(
    abstract: "Check the cluster's sign-in, and print the az commands that fix it without locking you out.",
    discussion: """
      A command that could lock you out is printed only if the data shows that an administrator can still sign in with \
      Entra afterwards. Exit: 0 if everything is fine, 1 if something needs fixing or a command is withheld, 2 if data is \
      missing that could tell.
      """)

  @Option(
    help: "An admin group to add, by display name or object ID; repeatable. Existing ones are kept.",
    completion: .names(.group))
  var adminGroup: [String] = []

  @Option(help: "An admin group to remove; repeatable.", completion: .names(.group))
  var removeAdminGroup: [String] = []

  @Option(
    help: ArgumentHelp(
      "Assume that this admin group exists and has a member who can sign in, where the data does not say.",
      valueName: "guid"))
  var assumeAdmin: [String] = []

  @Flag(name: .customLong("enable-azure-rbac"), help: "Enable Azure RBAC.")
  var enableAzureRBAC = false

  @Flag(name: .customLong("disable-azure-rbac"), help: "Disable Azure RBAC.")
  var disableAzureRBAC = false

  @Flag(help: "Print the command that creates a new cluster instead.")
  var create = false

  @Option(help: "The new cluster's resource group (default: that of the cluster read).")
  var resourceGroup: String?

  @Option(help: "The new cluster's name (default: that of the cluster read).")
  var name: String?

  @OptionGroup var output: FormatOption<Format>

  @OptionGroup var namespaces: NamespaceOptions

  @OptionGroup var source: SourceOptions
  @OptionGroup var colors: ColorOptions

  func validate() throws {
    if enableAzureRBAC && disableAzureRBAC {
      throw ValidationError("--enable-azure-rbac and --disable-azure-rbac cannot be used together.")
    }
    if create && (disableAzureRBAC || !removeAdminGroup.isEmpty) {
      throw ValidationError("A new cluster has nothing to remove: omit the --remove- and --disable- options.")
    }
    if !create && (resourceGroup != nil || name != nil) {
      throw ValidationError("--resource-group and --name apply only to a new cluster (--create).")
    }
    if let wrong = assumeAdmin.first(where: { ObjectID($0) == nil }) {
      throw ValidationError("--assume-admin takes an object ID (a GUID); “\(wrong)” is not one.")
    }
  }

  func run() async throws {
    let snapshot =
      create ? try await source.readIfAny(asking: source.liveNames(namespaces)) : try await source.read(in: namespaces)
    let request = HardeningRequest(
      addedAdminGroups: try groups(adminGroup, in: snapshot), removedAdminGroups: try removed(from: snapshot),
      azureRBAC: enableAzureRBAC ? true : disableAzureRBAC ? false : nil,
      assumedAdmins: Set(assumeAdmin.compactMap { ObjectID($0) }))
    let file = create ? SettingsFile() : SettingsFile.read()
    file.problems.forEach { StandardError.say($0.message) }
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
    try answer.end(assessment.gaps, missing: report.unknownItems, isCertain: true)
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
      throw Refusal(other.description, "not an admin group of the cluster, so it cannot be removed")
    }
    return groups
  }

  private func newCluster(in snapshot: Snapshot) throws(CommandFailure) -> ManagedClusterID {
    let present = snapshot.profile.flatMap { ManagedClusterID(resourceID: $0.resourceID) }
    guard let resourceGroup = resourceGroup ?? present?.resourceGroup, let name = name ?? present?.name else {
      throw CommandFailure(.usage, "Specify the cluster to create: --resource-group and --name.")
    }
    let cluster = ManagedClusterID(
      subscription: present?.subscription, resourceGroup: resourceGroup, name: name)
    guard let cluster, cluster.isNameForNewCluster else {
      throw CommandFailure(
        .usage,
        "“\(name)” in “\(resourceGroup)” is not a valid name for a new cluster: use at most 63 letters, digits, _ and -, with a "
          + "letter or digit at each end.")
    }
    return cluster
  }
}

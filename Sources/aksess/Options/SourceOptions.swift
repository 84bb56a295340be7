import AccessModel
import ArgumentParser
import App
import Connectors
import ScreenKit
import SystemPackage
import FoundationEssentials
import SafeText

/// The options for the sources of the data.
struct SourceOptions: ParsableArguments {
  @Option(
    name: [.customShort("f"), .customLong("filename")],
    help: ArgumentHelp("A workspace folder, a file, a FIFO, or - for standard input; repeatable.", valueName: "path"),
    completion: .file(), transform: FilePath.init(argument:))
  var paths: [FilePath] = []

  @Option(
    help: ArgumentHelp(
      "The kubectl context of a live cluster (default: the current one, if there is no -f).", valueName: "name"))
  var context: String?

  @Option(
    help: ArgumentHelp("The kubeconfig file of that context (default: as kubectl finds it).", valueName: "path"),
    completion: .file(), transform: FilePath.init(argument:))
  var kubeconfig: FilePath?

  @Option(
    help: ArgumentHelp(
      "The resource ID of the AKS cluster (default: found by the address of the live cluster).",
      valueName: "resource-id"))
  var aks: String?

  @Flag(name: .customLong("no-azure"), help: "Read a live cluster without asking Azure and Entra through az.")
  var noAzure = false

  @Flag(
    help: "Fail if something in a folder cannot be read, or if a resource is not known, instead of going on.")
  var strict = false

  @Flag(
    help: ArgumentHelp(
      "Assume that the list of groups contains every group of the tenant.",
      discussion: "A group that a binding names and the list lacks is then treated as deleted: it gives nobody access.")
  )
  var wholeDirectory = false

  func validate() throws {
    if !paths.isEmpty && (context != nil || kubeconfig != nil) {
      throw ValidationError("-f reads files, --context and --kubeconfig a live cluster: use one of them.")
    }
    if !paths.isEmpty && (aks != nil || noAzure) {
      throw ValidationError("--aks and --no-azure are for a live cluster, not for files (-f).")
    }
    if aks != nil && noAzure { throw ValidationError("--aks and --no-azure cannot be used together.") }
    if let aks, cluster == nil {
      throw ValidationError(
        "--aks takes a resource ID, /subscriptions/GUID/resourceGroups/GROUP/providers/"
          + "Microsoft.ContainerService/managedClusters/NAME; “\(aks)” is not one.")
    }
  }

  /// The AKS cluster that `--aks` names; nil if the text is no resource ID in a subscription that is a GUID.
  private var cluster: ManagedClusterID? {
    aks.flatMap { ManagedClusterID(resourceID: $0) }.flatMap { id in
      id.subscription.flatMap { ObjectID($0) } == nil ? nil : id
    }
  }

  /// A live cluster, with its Azure half unless that is left out. What is wrong with the settings that it depends on is
  /// printed to standard error.
  ///
  /// - Parameters:
  ///   - names: The namespaces that are asked about, which are read where not all may be listed; empty for the context's own
  ///     and those of the projects.
  ///   - keepingAzure: Whether what az is asked is kept for a day.
  ///   - isSilent: Whether nothing is printed, as the terminal UI does so itself.
  func cluster(asking names: [Name] = [], keepingAzure: Bool = true, isSilent: Bool = false) -> ClusterReader {
    let file = SettingsFile.read()
    if !isSilent { file.problemsOfReading.forEach { StandardError.say($0.message) } }
    var azure = noAzure ? nil : AzureSource(cluster: cluster, folder: StateFolder.path, keepsHalf: keepingAzure)
    if TerminalQuestion.canBeAnswered { azure?.ask = TerminalQuestion.cluster }
    return ClusterReader(
      Kubectl(context: context, kubeconfig: kubeconfig), namespaces: names, projects: file.settings.projectNamespaces,
      azure: azure)
  }

  /// The source given by the options.
  ///
  /// - Parameters:
  ///   - namespace: The namespace of objects in files that name none.
  ///   - names: See `cluster(asking:keepingAzure:isSilent:)`.
  ///   - isSilent: See there.
  func source(namespace: Name? = nil, asking names: [Name] = [], isSilent: Bool = false) -> DataSource {
    paths.isEmpty
      ? .cluster(cluster(asking: names, isSilent: isSilent))
      : .workspace(
        WorkspaceReader(paths: paths, isStrict: strict, namespace: namespace, isDirectoryWhole: wholeDirectory))
  }

  /// Reads the sources and prints notes on them to standard error.
  ///
  /// - Parameters: See `source(namespace:asking:isSilent:)`.
  func read(namespace: Name? = nil, asking names: [Name] = []) async throws(CommandFailure) -> Snapshot {
    try await source(namespace: namespace, asking: names).readWithNotice().snapshot
  }

  /// Reads the sources, or nothing if none are named and kubectl has no current context.
  func readIfAny(asking names: [Name] = []) async throws(CommandFailure) -> Snapshot {
    guard paths.isEmpty, context == nil, kubeconfig == nil, aks == nil else { return try await read(asking: names) }
    var reader = cluster(asking: names)
    do throws(Problem) {
      try await reader.resolve()
    } catch {
      if error.kind == .nothingToRead { return .unread }
      throw CommandFailure(error)
    }
    return try await DataSource.cluster(reader).readWithNotice().snapshot
  }
}

extension Timestamp {
  /// The current time.
  static var now: Timestamp { Timestamp(seconds: Int64(Date().timeIntervalSince1970)) }
}

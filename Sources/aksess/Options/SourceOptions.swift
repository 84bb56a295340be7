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
    name: .customLong("context"),
    help: ArgumentHelp(
      "The kubectl context of a live cluster (default: the current one, if there is no -f); repeatable for commands "
        + "that answer for several.", valueName: "name"))
  var contexts: [String] = []

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
    if !paths.isEmpty && (!contexts.isEmpty || kubeconfig != nil) {
      throw ValidationError("-f reads files, --context and --kubeconfig a live cluster: use one of them.")
    }
    if !paths.isEmpty && (aks != nil || noAzure) {
      throw ValidationError("--aks and --no-azure are for a live cluster, not for files (-f).")
    }
    if aks != nil && noAzure { throw ValidationError("--aks and --no-azure cannot be used together.") }
    if let aks, cluster == nil {
      throw ValidationError("--aks takes a resource ID, \(SourceOptions.idForm); “\(aks)” is not one.")
    }
  }

  static let idForm =
    "/subscriptions/GUID/resourceGroups/GROUP/providers/Microsoft.ContainerService/managedClusters/NAME"

  /// The AKS cluster that `--aks` names.
  var cluster: ManagedClusterID? { aks.flatMap(SourceOptions.cluster) }

  /// The AKS cluster of a resource ID; nil if the text is none in a subscription that is a GUID.
  static func cluster(_ text: String) -> ManagedClusterID? {
    ManagedClusterID(resourceID: text).flatMap { id in id.subscription.flatMap { ObjectID($0) } == nil ? nil : id }
  }

  /// What is the same for all sources, without a context or file. What is wrong with the settings that a live cluster
  /// depends on is printed to standard error.
  ///
  /// - Parameter isSilent: Whether nothing is printed, as the terminal UI does so itself.
  func common(isSilent: Bool = false) -> ChosenSource {
    var chosen = ChosenSource(
      kubectl: Kubectl(kubeconfig: kubeconfig), hasAzure: !noAzure, isStrict: strict, isDirectoryWhole: wholeDirectory)
    guard paths.isEmpty else { return chosen }
    let file = SettingsFile.read()
    if !isSilent { file.problemsOfReading.forEach { StandardError.say($0.message) } }
    chosen.projects = file.settings.projectNamespaces
    return chosen
  }

  /// The one source.
  ///
  /// - Parameter isSilent: See `common(isSilent:)`.
  /// - Throws: A failure if several contexts are named.
  func chosen(isSilent: Bool = false) throws(CommandFailure) -> ChosenSource {
    guard contexts.count <= 1 else {
      throw CommandFailure(.usage, "This command is about one cluster: name one --context.")
    }
    var chosen = common(isSilent: isSilent)
    chosen.paths = paths
    chosen.kubectl.context = contexts.first
    chosen.cluster = cluster
    chosen.asksForCluster = true
    return chosen
  }

  /// Reads the one source and prints notes on it to standard error.
  ///
  /// - Parameters:
  ///   - namespaces: Those of a live cluster that are read where not all may be listed; none for files.
  ///   - draft: Whether staged changes count; nil if they do not.
  func read(
    in namespaces: NamespaceOptions? = nil, _ draft: DraftOptions? = nil
  ) async throws(CommandFailure) -> Snapshot {
    let names = try liveNames(namespaces)
    let reading = try await chosen().source(asking: names).readWithNotice()
    return try draft?.snapshot(of: reading) ?? reading.snapshot
  }

  /// The namespaces to read of a live cluster where not all may be listed.
  ///
  /// - Throws: A failure if they are named and files are read.
  func liveNames(_ namespaces: NamespaceOptions?) throws(CommandFailure) -> [Name] {
    let names = namespaces?.names ?? []
    if !names.isEmpty && !paths.isEmpty {
      throw CommandFailure(
        .usage, "Here, -n says what to read of a live cluster where not all may be listed: leave out -f.")
    }
    return names
  }

  /// Whether nothing says what to read.
  var isEmpty: Bool { paths.isEmpty && contexts.isEmpty && kubeconfig == nil && aks == nil }

  /// Reads the one source, or nothing if none is named and kubectl has no current context.
  func readIfAny(asking names: [Name] = []) async throws(CommandFailure) -> Snapshot {
    try await readingIfAny(asking: names)?.snapshot ?? .unread
  }

  /// What is read of the one source; nil if none is named and kubectl has no current context.
  func readingIfAny(asking names: [Name] = []) async throws(CommandFailure) -> DataSource.Reading? {
    guard isEmpty else { return try await chosen().source(asking: names).readWithNotice() }
    var reader = try chosen().reader(asking: names)
    do throws(Problem) {
      try await reader.resolve()
    } catch {
      if error.kind == .nothingToRead { return nil }
      throw CommandFailure(error)
    }
    return try await DataSource.cluster(reader).readWithNotice()
  }
}

extension Timestamp {
  /// The current time.
  static var now: Timestamp { Timestamp(seconds: Int64(Date().timeIntervalSince1970)) }
}

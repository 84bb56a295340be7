import AccessModel
import ArgumentParser
import BuiltIn
import Connectors
import SafeText

/// Writes what a live cluster and its tenant say to a workspace folder.
struct Pull: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Save a live cluster, and what Azure and Entra say about it, as a workspace.",
    discussion: """
      The folder is written as a whole or not at all, readable by you alone. workspace.json in it names the command, the \
      time and the SHA-256 of each file, and what could not be read. A folder is replaced only if aksess pull wrote it.
      """)

  @Argument(
    help: ArgumentHelp("The folder; made if it does not exist.", valueName: "folder"), completion: .directory)
  var folder: String?

  @Flag(help: "Print a script instead that does it on a machine without aksess.")
  var script = false

  @Flag(help: "Make a dated folder in it where something has changed since the last one.")
  var keep = false

  @Flag(help: "Replace the workspace in the folder without asking.")
  var overwrite = false

  @OptionGroup var namespaces: NamespaceOptions

  @OptionGroup var source: SourceOptions

  @OptionGroup var clusters: ClustersOptions

  func validate() throws {
    guard source.paths.isEmpty, !clusters.each else {
      throw ValidationError("pull reads live clusters, so -f and --each cannot be used with it.")
    }
    guard (folder == nil) == script else {
      throw ValidationError("Specify where to save: pull FOLDER, or pull --script to print a script.")
    }
    if script && (keep || overwrite || source.noAzure || clusters.contexts != nil) {
      throw ValidationError("--script takes only -n, --aks, --context and --kubeconfig.")
    }
    if keep && overwrite { throw ValidationError("--overwrite is not needed with --keep, which replaces nothing.") }
  }

  func run() async throws {
    guard let folder else { return try printScript() }
    let path = HomeFolder.expanding(folder)
    let all = try clusters.all(source)
    if clusters.areSeveral(source) && WorkspaceFolder.isWorkspace(path) {
      throw CommandFailure(
        .cannotWrite, "\(path) is a workspace itself; name another folder, in which each cluster gets its own.")
    }
    let places = try all.map { cluster, _ in
      try place(cluster.map { OutputFolder.path(OutputFolder.name(of: $0), in: path) } ?? path)
    }
    let pulled = try await fetch(all)
    let results = zip(all, zip(places, pulled)).map { one, result in
      (one.name, result.1.map { (place: result.0, pulled: $0) })
    }
    let written = try await ClusterAnswers(all: results).map { _, result in try write(result.pulled, to: result.place) }
    try written.end { (missing) throws(ExitCode) in try Answer.yes.end(missing) }
  }

  /// Where a workspace is saved.
  private enum Place: Sendable {
    case folder(WorkspaceFolder)
    case history(WorkspaceHistory, String)
  }

  /// Looks at a place before anything is fetched for it, and asks before a workspace in it is replaced.
  private func place(_ path: String) throws -> Place {
    if keep { return .history(try written { () throws(WriteFailure) in try WorkspaceHistory(path) }, path) }
    let place = try written { () throws(WriteFailure) in try WorkspaceFolder(path) }
    if let replaced = place.replaced, !overwrite {
      guard TerminalQuestion.isYes("Replace \(replaced) in \(place.path)?") else {
        throw CommandFailure(.cannotWrite, "\(place.path) was not changed. To replace \(replaced): --overwrite.")
      }
    }
    return .folder(place)
  }

  private func fetch(
    _ all: [(name: String?, source: ChosenSource)]
  ) async throws(CommandFailure) -> [Result<ClusterReader.Pulled, CommandFailure>] {
    let readers = all.map { $0.source.reader(asking: namespaces.names, keepingAzure: false) }
    let title = all.count == 1 ? DataSource.cluster(readers[0]).title : counted(all.count, "cluster", "clusters")
    let units = all.map { ($0.name, DataSource.cluster(readers[0]).unit) }
    let pulled = try await ProgressNotice.reading(title, units) { (meters) async throws(Problem) in
      try await ClusterReader.pullEach(readers, at: .now, meters: meters)
    }
    return pulled.map { $0.mapError { CommandFailure(reading: $0) } }
  }

  /// Saves a workspace, and says so.
  ///
  /// - Returns: What is missing, which is yet to be said.
  private func write(_ pulled: ClusterReader.Pulled, to place: Place) throws(CommandFailure) -> [Gap] {
    switch place {
    case .folder(let folder):
      try written { () throws(WriteFailure) in try folder.write(pulled.record) }
      tell(pulled, folder.path)
    case .history(let history, let path):
      guard let new = try written({ () throws(WriteFailure) in try history.add(pulled.record) }) else {
        StandardError.say("nothing has changed since the last workspace in \(path); no folder was made")
        return pulled.missing
      }
      tell(pulled, new)
    }
    return pulled.missing
  }

  private func printScript() throws {
    let chosen = try source.chosen()
    var script = PullScript()
    script.cluster = source.aks ?? ""
    script.context = chosen.kubectl.context ?? ""
    script.kubeconfig = chosen.kubectl.kubeconfig?.text ?? ""
    script.namespaces = namespaces.names.map(\.text)
    script.projects = chosen.projects.map(\.text)
    try StandardOutput.write(script.text(quoted: Quoting.shell))
  }

  private func written<Result>(_ write: () throws(WriteFailure) -> Result) throws(CommandFailure) -> Result {
    do throws(WriteFailure) { return try write() } catch { throw CommandFailure(error) }
  }

  /// Says what was saved, and what was not read without being missing.
  private func tell(_ pulled: ClusterReader.Pulled, _ path: String) {
    pulled.notes.forEach(StandardError.say)
    for gap in pulled.record.gaps where !pulled.missing.contains(gap) { StandardError.say(gap.message) }
    let files = counted(pulled.record.files.count + 1, "file", "files")
    StandardError.say("saved \(files) to \(path)")
  }
}

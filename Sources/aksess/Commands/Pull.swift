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

  func validate() throws {
    guard source.paths.isEmpty else {
      throw ValidationError("pull reads a live cluster, so -f cannot be used with it.")
    }
    guard (folder == nil) == script else {
      throw ValidationError("Specify where to save: pull FOLDER, or pull --script to print a script.")
    }
    if script && (keep || overwrite || source.noAzure || !namespaces.names.isEmpty) {
      throw ValidationError("--script takes only --aks, --context and --kubeconfig.")
    }
    if keep && overwrite { throw ValidationError("--overwrite is not needed with --keep, which replaces nothing.") }
  }

  func run() async throws {
    guard let folder else { return try printScript() }
    let path = HomeFolder.expanding(folder)
    if keep {
      let history = try written { () throws(WriteFailure) in try WorkspaceHistory(path) }
      let pulled = try await fetch()
      guard let new = try written({ () throws(WriteFailure) in try history.add(pulled.record) }) else {
        StandardError.say("nothing has changed since the last workspace in \(path); no folder was made")
        return
      }
      return tell(pulled, new)
    }
    let place = try written { () throws(WriteFailure) in try WorkspaceFolder(path) }
    if let replaced = place.replaced, !overwrite {
      guard TerminalQuestion.isYes("Replace \(replaced) in \(place.path)?") else {
        throw CommandFailure(.cannotWrite, "\(place.path) was not changed. To replace \(replaced): --overwrite.")
      }
    }
    let pulled = try await fetch()
    try written { () throws(WriteFailure) in try place.write(pulled.record) }
    tell(pulled, place.path)
  }

  private func printScript() throws {
    var script = PullScript()
    script.cluster = source.aks ?? ""
    script.context = source.context ?? ""
    script.kubeconfig = source.kubeconfig?.text ?? ""
    try StandardOutput.write(script.text(quoted: Quoting.shell))
  }

  private func written<Result>(_ write: () throws(WriteFailure) -> Result) throws(CommandFailure) -> Result {
    do throws(WriteFailure) { return try write() } catch { throw CommandFailure(error) }
  }

  private func fetch() async throws(CommandFailure) -> ClusterReader.Pulled {
    let reader = source.cluster(asking: namespaces.names, keepingAzure: false)
    return try await DataSource.cluster(reader).withNotice { (meter) async throws(Problem) in
      try await reader.pull(at: .now, meter: meter)
    }
  }

  /// Says what was saved, and what was not read.
  private func tell(_ pulled: ClusterReader.Pulled, _ path: String) {
    pulled.notes.forEach(StandardError.say)
    for gap in pulled.record.gaps { StandardError.say(gap.message) }
    let files = counted(pulled.record.files.count + 1, "file", "files")
    StandardError.say("saved \(files) to \(path)")
  }
}

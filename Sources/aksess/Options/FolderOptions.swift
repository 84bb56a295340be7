import AccessModel
import ArgumentParser
import Connectors
import Reports
import SafeText

/// The options of commands that write manifests into a folder instead of printing them.
struct FolderOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Update this folder instead: objects in place, wherever they are in it, and new ones as "
        + "namespaces/NS/rolebindings/NAME.yaml or cluster/clusterrolebindings/NAME.yaml.", valueName: "dir"),
    completion: .directory)
  var outputDir: String?

  @Flag(help: "List the files in kustomization.yaml too.")
  var kustomization = false

  @Flag(help: "Change files that exist without asking.")
  var yes = false

  func validate() throws {
    if kustomization && outputDir == nil { throw ValidationError("--kustomization applies only to --output-dir.") }
    if outputDir?.isEmpty == true {
      throw ValidationError("--output-dir is empty. Specify a folder, such as . for the current one.")
    }
    if yes && outputDir == nil { throw ValidationError("--yes applies only to --output-dir.") }
  }

  /// Updates a folder by changes: shows the differences of files that exist, asks, writes, and says what was written.
  ///
  /// - Parameter isOverwriting: Whether files that hold something else are replaced; nil where there is no option for it.
  func write(
    _ changes: ChangeSet, _ directory: Directory?, in folder: String, isOverwriting: Bool? = nil
  ) throws {
    _ = try ManifestFile.all(of: changes, directory)
    var options = FolderUpdate.Options()
    options.kustomization = kustomization
    options.replacesOthers = isOverwriting ?? false
    let update: FolderUpdate
    do throws(WriteFailure) {
      update = try FolderUpdate(of: changes, in: folder, directory, options)
    } catch {
      throw CommandFailure(error, hint: isOverwriting == false ? "--overwrite" : nil)
    }
    update.notes.forEach(StandardError.say)
    guard !update.isEmpty else { return StandardError.say("Nothing changes in \(folder).") }
    if !update.plan.isOnlyNew, !yes, isOverwriting != true { try confirm(update) }
    do throws(WriteFailure) {
      try update.write()
    } catch {
      throw CommandFailure(error)
    }
    for file in update.files {
      let place = OutputFolder.path(file.path, in: folder)
      StandardError.say(file.after == nil ? "removed \(place)" : "saved \(place)")
    }
    if let note = update.gitNote { StandardError.say(note) }
  }

  /// Shows the differences and asks; the default is no.
  private func confirm(_ update: FolderUpdate) throws(CommandFailure) {
    for line in update.diff.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      StandardError.write("\(String(line).printed)\n")
    }
    guard TerminalQuestion.isYes("\(update.plan.summary) in \(update.folder)?") else {
      throw CommandFailure(.cannotWrite, "\(update.folder) was not changed. To change it without a question: --yes.")
    }
  }
}

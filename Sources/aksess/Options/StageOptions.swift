import ArgumentParser

/// The option by which a command stages a change instead of printing it.
struct StageOptions: ParsableArguments {
  @Flag(name: .customLong("stage"), help: "Stage the changes in the draft of the source instead of printing them.")
  var isStaging = false

  @Flag(help: "Stage also what changes objects that Kubernetes or an AKS add-on manages, and reverts.")
  var forceManaged = false

  /// - Throws: A validation error if a folder is to be written too.
  func validate(_ folder: FolderOptions) throws {
    if forceManaged && !isStaging { throw ValidationError("--force-managed applies only to --stage.") }
    if isStaging && folder.outputDir != nil {
      throw ValidationError("--stage keeps the changes in a draft: it cannot be combined with --output-dir.")
    }
  }
}

import AccessModel
import ArgumentParser
import Connectors
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

  @Flag(
    help: "Fail if something in a folder cannot be read, or if a resource is not known, instead of going on.")
  var strict = false

  @Flag(
    help: ArgumentHelp(
      "Assume that the list of groups contains every group of the tenant.",
      discussion: "A group that a binding names and the list lacks is then treated as deleted: it gives nobody access.")
  )
  var wholeDirectory = false

  /// The source given by the options.
  ///
  /// - Parameter namespace: The namespace of objects in files that name none.
  func source(namespace: Name? = nil) -> DataSource {
    .workspace(
      WorkspaceReader(paths: paths, isStrict: strict, namespace: namespace, isDirectoryWhole: wholeDirectory))
  }

  /// Reads the sources and prints notes on them to standard error.
  /// - Parameter namespace: The namespace of objects in files that name none.
  func read(namespace: Name? = nil) async throws(CommandFailure) -> Snapshot {
    guard !paths.isEmpty else {
      throw CommandFailure(
        .usage, "Specify what to read with -f (a workspace folder, a kubectl list, manifests), or try: aksess demo")
    }
    return try await source(namespace: namespace).readWithNotice().snapshot
  }
}

extension Timestamp {
  /// The current time.
  static var now: Timestamp { Timestamp(seconds: Int64(Date().timeIntervalSince1970)) }
}

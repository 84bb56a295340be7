import AccessModel
import Connectors
import SystemPackage

/// One source that was chosen on the command line: files that are read as one, or a live cluster.
struct ChosenSource: Sendable {
  /// Empty for a live cluster.
  var paths: [FilePath] = []
  var kubectl = Kubectl()
  /// The AKS cluster, where it was named.
  var cluster: ManagedClusterID?
  var hasAzure = true
  var isStrict = false
  var isDirectoryWhole = false

  /// The namespaces of the projects in the settings.
  var projects: [Name] = []
  /// Whether whoever sits at a terminal is asked which AKS cluster it is, where the address does not tell.
  var asksForCluster = false

  /// A live cluster, with its Azure half unless that is left out.
  ///
  /// - Parameters:
  ///   - names: The namespaces that are asked about, which are read where not all may be listed; empty for the context's own
  ///     and those of the projects.
  ///   - keepingAzure: Whether what az is asked is kept for a day.
  func reader(asking names: [Name] = [], keepingAzure: Bool = true) -> ClusterReader {
    var azure = hasAzure ? AzureSource(cluster: cluster, folder: StateFolder.path, keepsHalf: keepingAzure) : nil
    if asksForCluster && TerminalQuestion.canBeAnswered { azure?.ask = TerminalQuestion.cluster }
    return ClusterReader(kubectl, namespaces: names, projects: projects, azure: azure)
  }

  /// Where the data comes from.
  ///
  /// - Parameters:
  ///   - namespace: The namespace of objects in files that name none.
  ///   - names: See `reader(asking:keepingAzure:)`.
  ///   - say: Takes messages about interrupted updates of folders.
  func source(
    namespace: Name? = nil, asking names: [Name] = [], say: (String) -> Void = StandardError.say
  ) -> DataSource {
    paths.forEach { ChosenSource.finishUpdate(of: $0, say: say) }
    return paths.isEmpty
      ? .cluster(reader(asking: names))
      : .workspace(
        WorkspaceReader(paths: paths, isStrict: isStrict, namespace: namespace, isDirectoryWhole: isDirectoryWhole))
  }

  /// Finishes an update of a folder that was interrupted, so that no half of it is read.
  private static func finishUpdate(of folder: FilePath, say: (String) -> Void) {
    guard folder.isFileOrFolder else { return }
    do throws(WriteFailure) {
      try FolderUpdate.finish(in: folder.text).forEach(say)
    } catch {
      say(error.message)
    }
  }
}

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

  /// A live cluster, with its Azure half unless that is left out.
  ///
  /// - Parameter names: The namespaces that are asked about, which are read where a live cluster does not list all.
  func reader(asking names: [Name] = [], keepingAzure: Bool = true) -> ClusterReader {
    ClusterReader(
      kubectl, namespaces: names,
      azure: hasAzure ? AzureSource(cluster: cluster, cacheFolder: keepingAzure ? StateFolder.path : nil) : nil)
  }

  /// Where the data comes from.
  ///
  /// - Parameters:
  ///   - namespace: The namespace of objects in files that name none.
  ///   - names: See `reader(asking:keepingAzure:)`.
  func source(namespace: Name? = nil, asking names: [Name] = []) -> DataSource {
    paths.isEmpty
      ? .cluster(reader(asking: names))
      : .workspace(
        WorkspaceReader(paths: paths, isStrict: isStrict, namespace: namespace, isDirectoryWhole: isDirectoryWhole))
  }
}

import AccessModel

/// The cluster that the files of a workspace describe. Files of another cluster are refused, as an answer about two
/// clusters would be true of neither.
struct DescribedCluster {
  private var resourceID: (text: String, path: String)?
  private var uid: (text: String, path: String)?

  /// Records the Azure resource ID in a file; case is not significant.
  mutating func note(resourceID text: String, in path: String) throws(Problem) {
    guard !text.isEmpty else { return }
    if let other = resourceID, AzureScope(other.text) != AzureScope(text) {
      throw Problem(
        Place(InputFile.source(path)),
        found: "it describes the cluster \(text), and \(InputFile.source(other.path)) the cluster \(other.text)",
        expected: "files of one cluster")
    }
    resourceID = (text, path)
  }

  /// Records the UID of the namespace kube-system in a file.
  mutating func note(uid text: String, in path: String) throws(Problem) {
    guard !text.isEmpty else { return }
    if let other = uid, other.text != text {
      throw Problem(
        Place(InputFile.source(path)),
        found: "its namespace kube-system has the UID \(text), and that of \(InputFile.source(other.path)) has "
          + "\(other.text)",
        expected: "files of one cluster")
    }
    uid = (text, path)
  }
}

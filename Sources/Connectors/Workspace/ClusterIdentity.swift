import AccessModel

/// Which cluster the files of a workspace are of: those of another are refused, as answers about both together would be
/// answers about neither.
struct ClusterIdentity {
  private var resourceID: (text: String, path: String)?
  private var uid: (text: String, path: String)?

  /// Takes the Azure resource ID that a file tells; its case means nothing.
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

  /// Takes the UID of the namespace kube-system that a file holds.
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

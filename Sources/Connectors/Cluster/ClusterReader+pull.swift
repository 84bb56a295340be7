import AccessModel
import Manifests

extension ClusterReader {
  /// A workspace that was fetched, and sentences about it for whoever fetched it.
  package struct Pulled: Sendable {
    package let record: WorkspaceRecord
    /// May contain hostile text.
    package let notes: [String]
  }

  /// The reader with nothing taken from what was kept of Azure.
  var renewing: ClusterReader {
    var reader = self
    reader.azure?.isRenewing = true
    return reader
  }

  /// The workspace of what was read.
  static func pulled(_ objects: Objects, _ half: AzureHalf?, at now: Timestamp) -> Pulled {
    var record = WorkspaceRecord(
      files: [ClusterReader.file(objects, context: objects.context.name, at: now)] + (half?.files ?? []),
      gaps: objects.gaps + objects.notAsked + (half?.gaps ?? []), time: now)
    record.identity = objects.identity
    record.tenant = half?.tenant ?? ""
    return Pulled(record: record, notes: half?.notes ?? [])
  }

  /// The objects in the form in which `kubectl get … -A -o json` prints them.
  private static func file(_ objects: Objects, context: String, at now: Timestamp) -> FetchedFile {
    var pieces = [Array("{\"apiVersion\":\"v1\",\"kind\":\"List\",\"items\":[\n".utf8)]
    for items in objects.items where !items.isEmpty {
      if pieces.count > 1 { pieces.append(Array(",\n".utf8)) }
      pieces.append(items)
    }
    pieces.append(Array("\n],\"metadata\":{\"resourceVersion\":\"\"}}\n".utf8))
    let kinds = ListedKind.allCases.map(\.plural).joined(separator: ",")
    return FetchedFile(
      path: "kubernetes.json",
      command: ["kubectl", "--context=\(context)", "get", kinds, "--all-namespaces", "--output=json"], time: now,
      isWhole: objects.gaps.isEmpty, pieces: pieces)
  }
}

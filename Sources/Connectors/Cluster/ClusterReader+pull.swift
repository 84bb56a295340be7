import AccessModel
import Manifests

extension ClusterReader {
  /// A workspace that was fetched, and sentences about it for whoever fetched it.
  package struct Pulled: Sendable {
    package let record: WorkspaceRecord
    /// What answers could depend on and was asked for, but could not be read: a part of the gaps of the record.
    package let missing: [Gap]
    /// May contain hostile text.
    package let notes: [String]
  }

  /// The reader with nothing taken from what was kept of Azure.
  var renewing: ClusterReader {
    var reader = self
    reader.azure?.isRenewing = true
    return reader
  }

  /// The objects, if there is anything to save; a problem if no kind may be listed anywhere, as a workspace without all
  /// of them would only take the place of one that has them.
  static func savable(_ objects: Objects) -> Result<Objects, Problem> {
    // An empty list is a piece too.
    guard objects.pieces.isEmpty else { return .success(objects) }
    let kinds = AccessModel.listed(ListedKind.allCases.map(\.part.rawValue))
    return .failure(
      Problem(
        Place(objects.reader.kubectl.name),
        found: "you may list none of \(kinds), so nothing was saved; to save what you may list in a namespace: "
          + "-n NAMESPACE",
        kind: .outOfReach))
  }

  /// The workspace of what was read.
  static func pulled(_ objects: Objects, _ half: AzureHalf?, at now: Timestamp) -> Pulled {
    let halfGaps = half?.gaps ?? []
    var record = WorkspaceRecord(
      files: [ClusterReader.file(objects, context: objects.context.name, at: now)] + (half?.files ?? []),
      gaps: objects.gaps + objects.notAsked + halfGaps, time: now)
    record.identity = objects.identity
    record.tenant = half?.tenant ?? ""
    // Gaps in no part, such as what people can activate, leave answers certain.
    let missing = (objects.gaps + halfGaps).filter { !$0.parts.isEmpty }
    return Pulled(record: record, missing: missing, notes: half?.notes ?? [])
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

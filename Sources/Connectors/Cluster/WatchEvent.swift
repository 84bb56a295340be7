import AccessModel
import Manifests

/// A line of a watch, as the API server prints it.
enum WatchEvent: Sendable, Hashable {
  /// Changes, and the version of the list after them.
  case changed([ClusterChange], version: String)
  /// Nothing changed up to this version.
  case bookmark(version: String)
  /// The watch cannot go on from where it is, with the server's words: the kind has to be listed anew.
  case ended(String)

  /// - Throws: A failure for what is not an event about objects of the kind.
  init(_ line: [UInt8], of kind: ListedKind) throws(KubectlFailure) {
    let found = line.withUnsafeBufferPointer { buffer -> Result<WatchEvent, JSONReader.Failure> in
      do throws(JSONReader.Failure) {
        return .success(try WatchEvent.read(buffer, of: kind))
      } catch {
        return .failure(error)
      }
    }
    switch found {
    case .success(let event): self = event
    case .failure(let failure):
      throw KubectlFailure(.notJSON, "\(failure.found); \(ListPage.beginning(line))")
    }
  }

  private static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, of kind: ListedKind
  ) throws(JSONReader.Failure) -> WatchEvent {
    var reader = JSONReader(bytes)
    var (type, place) = ("", 0..<0)
    var fields = StatusFields()
    try reader.object { (reader, key) throws(JSONReader.Failure) in
      switch key.string {
      case "type": type = try reader.string()
      case "object":
        let start = reader.position
        try fields.read(&reader)
        place = start..<reader.position
      default: try reader.skip()
      }
    }
    switch type {
    case "BOOKMARK": return .bookmark(version: fields.version)
    case "ERROR": return .ended(fields.message)
    case "ADDED", "MODIFIED", "DELETED": break
    default: throw reader.failure(found: "an event of type “\(type)”", expected: "an event of a watch")
    }
    var objects = KubernetesReader()
    var object = JSONReader(UnsafeBufferPointer(rebasing: bytes[place]))
    guard fields.kind == kind.rawValue, try objects.read(&object) else {
      throw reader.failure(found: "an object of kind “\(fields.kind)”", expected: "a \(kind.rawValue)")
    }
    return .changed(objects.objects.changes(isDeletion: type == "DELETED"), version: fields.version)
  }
}

/// What an object, or a status in its place, says of itself.
private struct StatusFields {
  var kind = ""
  var version = ""
  var message = ""

  mutating func read(_ reader: inout JSONReader) throws(JSONReader.Failure) {
    try reader.object { (reader, key) throws(JSONReader.Failure) in
      switch key.string {
      case "kind": kind = try reader.string()
      case "message": message = try reader.string()
      case "metadata":
        try reader.object { (reader, key) throws(JSONReader.Failure) in
          if key.string == "resourceVersion" { version = try reader.string() } else { try reader.skip() }
        }
      default: try reader.skip()
      }
    }
  }
}

import AccessModel
import Manifests

/// The part of `workspace.json` about the origin of files that answers depend on:
/// `{"files": {"groups.json": {"whole": true, "time": "2026-11-24T09:30:00Z"}}}`.
struct FileOrigins: Sendable {
  /// The files that are complete, not filtered.
  private(set) var whole: Set<String> = []
  /// When files were fetched.
  private(set) var times: [String: Timestamp] = [:]

  init(_ reader: inout JSONReader) throws(JSONReader.Failure) {
    try reader.object { (reader, key) throws(JSONReader.Failure) in
      guard case "files" = key else { return try reader.skip() }
      try reader.object { (reader, file) throws(JSONReader.Failure) in
        let name = file.string
        try reader.object { (reader, key) throws(JSONReader.Failure) in
          switch key.string {
          case "whole": if try reader.boolean() { whole.insert(name) } else { whole.remove(name) }
          case "time": times[name] = try FileOrigins.time(&reader)
          default: try reader.skip()
          }
        }
      }
    }
  }

  /// A time; nil for anything else, which says less than the time of the file.
  private static func time(_ reader: inout JSONReader) throws(JSONReader.Failure) -> Timestamp? {
    guard try reader.kind() == .string else {
      try reader.skip()
      return nil
    }
    return Timestamp(try reader.string())
  }
}

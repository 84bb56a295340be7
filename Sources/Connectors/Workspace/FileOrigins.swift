import Manifests

/// The part of `workspace.json` about the origin of files that answers depend on:
/// `{"files": {"groups.json": {"whole": true}}}`.
struct FileOrigins: Sendable {
  /// The files that are complete, not filtered.
  private(set) var whole: Set<String> = []

  init(_ reader: inout JSONReader) throws(JSONReader.Failure) {
    try reader.object { (reader, key) throws(JSONReader.Failure) in
      guard case "files" = key else { return try reader.skip() }
      try reader.object { (reader, file) throws(JSONReader.Failure) in
        try reader.object { (reader, key) throws(JSONReader.Failure) in
          guard case "whole" = key else { return try reader.skip() }
          if try reader.boolean() { whole.insert(file.string) } else { whole.remove(file.string) }
        }
      }
    }
  }
}

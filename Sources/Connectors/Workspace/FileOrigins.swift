import Manifests

/// What `workspace.json` says about where a workspace's files came from, as far as answers rest on it:
/// `{"files": {"groups.json": {"whole": true}}}`.
struct FileOrigins: Sendable {
  /// The files of which it says that they hold all that there is, and not what a filter left.
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

import AccessModel
import Manifests

/// Reads what `az` or Microsoft Graph prints: a list, a list under `value`, or a managed cluster.
enum AzureReader {
  /// What the JSON holds; nil where it is nothing that `az` prints for aksess.
  static func read(_ reader: inout JSONReader) throws(JSONReader.Failure) -> AzureObjects? {
    var objects = AzureObjects()
    guard try reader.kind() == .object else {
      try readList(&reader, into: &objects)
      return try finished(&reader, objects)
    }
    var copy = reader
    if let profile = try copy.clusterProfile() {
      reader = copy
      objects.profile = profile
      objects.count = 1
      return try finished(&reader, objects)
    }
    var hasList = false
    try reader.object { (reader, key) throws(JSONReader.Failure) in
      guard case "value" = key, try reader.kind() == .array else { return try reader.skip() }
      hasList = true
      try readList(&reader, into: &objects)
    }
    return hasList ? try finished(&reader, objects) : nil
  }

  private static func readList(_ reader: inout JSONReader, into objects: inout AzureObjects) throws(JSONReader.Failure)
  {
    try reader.array { (reader) throws(JSONReader.Failure) in
      try AzureFields(&reader).keep(in: &objects)
    }
  }

  private static func finished(
    _ reader: inout JSONReader, _ objects: AzureObjects
  ) throws(JSONReader.Failure) -> AzureObjects {
    guard reader.isAtEnd() else {
      throw reader.failure(found: "more text after the end of the list", expected: "the end of the file")
    }
    return objects
  }
}

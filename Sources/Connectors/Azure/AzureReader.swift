import AccessModel
import Manifests

/// Reads the output of `az` or Microsoft Graph: a list, a list under `value`, or a managed cluster.
enum AzureReader {
  /// Reads the JSON; nil if it is not output of `az` that aksess uses.
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

  /// Whether the JSON is Graph's response that the object does not exist (404, `Request_ResourceNotFound`).
  static func isNotFound(_ bytes: UnsafeBufferPointer<UInt8>) throws(JSONReader.Failure) -> Bool {
    var reader = JSONReader(bytes)
    guard try reader.kind() == .object else { return false }
    var code: String?
    try reader.object { (reader, key) throws(JSONReader.Failure) in
      guard case "error" = key, try reader.kind() == .object else { return try reader.skip() }
      try reader.object { (reader, key) throws(JSONReader.Failure) in
        if case "code" = key { code = try reader.string() } else { try reader.skip() }
      }
    }
    return code == "Request_ResourceNotFound"
  }

  /// Whether the JSON is an object whose first key is an object ID: the members of many groups.
  static func containsMemberships(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let text = bytes.drop { $0 != UInt8(ascii: "{") }.dropFirst().drop { " \n\r\t".utf8.contains($0) }
    guard text.first == UInt8(ascii: "\"") else { return false }
    return ObjectID(String(decoding: text.dropFirst().prefix(36), as: UTF8.self)) != nil
  }

  /// Reads the members of many groups: `{"GROUP-ID": [member, …], …}`.
  static func readMemberships(
    _ reader: inout JSONReader
  ) throws(JSONReader.Failure) -> [(group: ObjectID, AzureObjects)] {
    var memberships: [(ObjectID, AzureObjects)] = []
    try reader.object { (reader, key) throws(JSONReader.Failure) in
      guard let group = ObjectID(key.string) else {
        throw reader.failure(found: "members of “\(key.string)”", expected: "a group's object ID (a GUID)")
      }
      var objects = AzureObjects()
      try readList(&reader, into: &objects)
      memberships.append((group, objects))
    }
    guard reader.isAtEnd() else {
      throw reader.failure(found: "more text after the end of the object", expected: "the end of the file")
    }
    return memberships
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

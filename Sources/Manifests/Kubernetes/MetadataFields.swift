import AccessModel

/// The fields read from `metadata`.
struct MetadataFields {
  private(set) var name: Name = ""
  private(set) var namespace: Name?
  private(set) var labels: [Name: String] = [:]
  private(set) var annotations: [Name: String] = [:]
  private(set) var created: Timestamp?
  private(set) var ownerReferences: [OwnerReference] = []
  /// Valid as long as the bytes are.
  private(set) var uid: JSONText?
  /// Valid as long as the bytes are.
  private(set) var resourceVersion: JSONText?
  /// The token for the next page of a list; empty if there is none.
  private(set) var next = ""
  /// How many items of a list are on later pages; nil if the server does not say.
  private(set) var remaining: Int?

  init() {}

  init(_ reader: inout JSONReader) throws(JSONReader.Failure) {
    try reader.object { (reader, key) throws(JSONReader.Failure) in
      if try reader.takeNull() { return }
      switch key {
      case "name": name = try reader.name()
      case "namespace": namespace = try reader.name()
      case "labels": labels = try reader.stringMap()
      case "annotations": annotations = try reader.stringMap()
      case "creationTimestamp": created = try reader.timestamp()
      case "continue": next = try reader.string()
      case "remainingItemCount" where try reader.kind() == .number: remaining = try reader.integer()
      case "uid": uid = try reader.text()
      case "resourceVersion" where try reader.kind() == .string: resourceVersion = try reader.text()
      case "ownerReferences": ownerReferences = try reader.ownerReferences()
      default: try reader.skip()
      }
    }
  }
}

/// The fields read from `roleRef`.
struct RoleRefFields {
  let start: Int
  private(set) var kind = ""
  private(set) var name: Name = ""

  init(_ reader: inout JSONReader) throws(JSONReader.Failure) {
    start = reader.position
    try reader.object { (reader, key) throws(JSONReader.Failure) in
      if try reader.takeNull() { return }
      switch key {
      case "kind": kind = try reader.string()
      case "name": name = try reader.name()
      default: try reader.skip()
      }
    }
  }
}

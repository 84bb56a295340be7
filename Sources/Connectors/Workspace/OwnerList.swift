import AccessModel
import Manifests

/// `owners.yaml`: who answers for which namespaces and groups.
///
/// `owners:` holds a list of mappings with `name`, `namespaces` (names, or beginnings that end with `*`) and `groups`
/// (display names or object IDs).
struct OwnerList: Sendable {
  private(set) var owners: [Owner] = []

  init(_ reader: inout JSONReader) throws(JSONReader.Failure) {
    let start = reader.position
    var hasList = false
    try reader.object { (reader, key) throws(JSONReader.Failure) in
      guard case "owners" = key else {
        throw reader.failure(found: "the field “\(key.string)”", expected: "owners")
      }
      hasList = true
      try reader.array { (reader) throws(JSONReader.Failure) in owners.append(try OwnerList.owner(&reader)) }
    }
    if !hasList { throw JSONReader.Failure(offset: start, found: "no list of owners", expected: "owners: [ … ]") }
  }

  private static func owner(_ reader: inout JSONReader) throws(JSONReader.Failure) -> Owner {
    let start = reader.position
    var name: String?
    var namespaces: [String] = []
    var groups: [String] = []
    try reader.object { (reader, key) throws(JSONReader.Failure) in
      switch key.string {
      case "name": name = try reader.string()
      case "namespaces": namespaces = try texts(&reader)
      case "groups": groups = try texts(&reader)
      default: throw reader.failure(found: "the field “\(key.string)”", expected: "name, namespaces or groups")
      }
    }
    guard let name, !name.isEmpty else {
      throw JSONReader.Failure(offset: start, found: "an owner without a name", expected: "name: a person or team")
    }
    return Owner(
      name: name, namespaces: namespaces.map { Owner.NamePattern($0) }, groups: groups.map { Name($0) })
  }

  private static func texts(_ reader: inout JSONReader) throws(JSONReader.Failure) -> [String] {
    var texts: [String] = []
    try reader.array { (reader) throws(JSONReader.Failure) in texts.append(try reader.string()) }
    return texts
  }
}

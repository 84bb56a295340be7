import AccessModel
import Manifests

extension JSONReader {
  /// Reads the principals of a deny assignment.
  mutating func azurePrincipals() throws(Failure) -> [DenyAssignment.Principal] {
    var all: [DenyAssignment.Principal] = []
    try array { (reader) throws(Failure) in
      _ = try reader.kind()
      let start = reader.position
      var texts: [String: String] = [:]
      try reader.object { (reader, key) throws(Failure) in
        switch key {
        case "id", "type": texts[key.string] = try reader.takeNull() ? nil : try reader.string()
        default: try reader.skip()
        }
      }
      let type = PrincipalType(texts["type"] ?? "")
      let id = texts["id"].map { ObjectID($0) } ?? (type == .everyone ? .zero : nil)
      guard let id else {
        let found = texts["id"].map { "a principal with the id “\($0)”" } ?? "a principal without an id"
        throw reader.failure(at: start, found: found, expected: "an object ID (a GUID)")
      }
      all.append(DenyAssignment.Principal(id: id, type: type))
    }
    return all
  }
}

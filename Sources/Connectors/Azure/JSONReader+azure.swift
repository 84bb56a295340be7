import AccessModel
import Manifests

extension JSONReader {
  mutating func azurePermissions() throws(Failure) -> [AzurePermissions] {
    var all: [AzurePermissions] = []
    try array { (reader) throws(Failure) in
      var lists: [String: [String]] = [:]
      try reader.object { (reader, key) throws(Failure) in
        guard try reader.kind() == .array else { return try reader.skip() }
        var list: [String] = []
        try reader.array { (reader) throws(Failure) in list.append(try reader.string()) }
        lists[key.text] = list
      }
      all.append(
        AzurePermissions(
          actions: lists["actions"] ?? [], notActions: lists["notActions"] ?? [],
          dataActions: lists["dataActions"] ?? [], notDataActions: lists["notDataActions"] ?? []))
    }
    return all
  }

  mutating func azurePrincipals() throws(Failure) -> [ObjectID] {
    var all: [ObjectID] = []
    try array { (reader) throws(Failure) in
      try reader.object { (reader, key) throws(Failure) in
        guard case "id" = key else { return try reader.skip() }
        let text = try reader.string()
        guard let id = ObjectID(text) else {
          throw reader.failure(found: "a principal with the id “\(text)”", expected: "an object ID (a GUID)")
        }
        all.append(id)
      }
    }
    return all
  }
}

import AccessModel

extension JSONReader {
  /// Reads the `permissions` of a role definition or a deny assignment.
  package mutating func azurePermissions() throws(Failure) -> [AzurePermissions] {
    var all: [AzurePermissions] = []
    try array { (reader) throws(Failure) in
      var lists: [String: [String]] = [:]
      var condition: String?
      try reader.object { (reader, key) throws(Failure) in
        switch key {
        case "actions", "notActions", "dataActions", "notDataActions":
          if try reader.takeNull() { return }
          var list: [String] = []
          try reader.array { (reader) throws(Failure) in list.append(try reader.string()) }
          lists[key.string] = list
        case "condition": condition = try reader.takeNull() ? nil : try reader.string()
        default: try reader.skip()
        }
      }
      all.append(
        AzurePermissions(
          actions: lists["actions"] ?? [], notActions: lists["notActions"] ?? [],
          dataActions: lists["dataActions"] ?? [], notDataActions: lists["notDataActions"] ?? [],
          condition: condition.flatMap { $0.isEmpty ? nil : $0 }))
    }
    return all
  }
}

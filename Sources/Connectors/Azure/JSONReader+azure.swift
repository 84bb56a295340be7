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
        lists[key.string] = list
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

  /// Reads what `az aks show` prints, or the same in the resource manager's own shape under `properties`.
  mutating func clusterProfile() throws(Failure) -> ClusterProfile? {
    var fields = ClusterProfileFields()
    try fields.read(&self)
    return fields.profile
  }
}

/// What is read of a managed cluster.
private struct ClusterProfileFields {
  private var texts: [String: String] = [:]
  private var hasLocalAccounts: Bool?
  private var isManaged = false
  private var hasEntraProfile = false
  private var usesAzureRBAC = false
  private var adminGroups: [ObjectID] = []

  /// Nil where what was read is no managed cluster.
  var profile: ClusterProfile? {
    let isCluster = texts["type"]?.lowercased() == "microsoft.containerservice/managedclusters"
    guard isCluster || hasEntraProfile else { return nil }
    return ClusterProfile(
      name: texts["name"] ?? "", resourceID: texts["id"] ?? "", kubernetesVersion: texts["kubernetesVersion"],
      tenantID: texts["tenantId"], isEntraEnabled: hasEntraProfile && isManaged, adminGroups: adminGroups,
      hasLocalAccounts: hasLocalAccounts, usesAzureRBAC: usesAzureRBAC)
  }

  mutating func read(_ reader: inout JSONReader) throws(JSONReader.Failure) {
    try reader.object { (reader, key) throws(JSONReader.Failure) in
      if try reader.takeNull() { return }
      switch key {
      case "name", "id", "type", "kubernetesVersion": texts[key.string] = try reader.string()
      case "disableLocalAccounts": hasLocalAccounts = try !reader.boolean()
      case "properties": try read(&reader)
      case "aadProfile": try readEntra(&reader)
      default: try reader.skip()
      }
    }
  }

  private mutating func readEntra(_ reader: inout JSONReader) throws(JSONReader.Failure) {
    hasEntraProfile = true
    try reader.object { (reader, key) throws(JSONReader.Failure) in
      if try reader.takeNull() { return }
      switch key {
      case "managed": isManaged = try reader.boolean()
      case "enableAzureRbac", "enableAzureRBAC": usesAzureRBAC = try reader.boolean()
      case "tenantId", "tenantID": texts["tenantId"] = try reader.string()
      case "adminGroupObjectIDs", "adminGroupObjectIds":
        try reader.array { (reader) throws(JSONReader.Failure) in
          let text = try reader.string()
          guard let id = ObjectID(text) else {
            throw reader.failure(found: "an admin group “\(text)”", expected: "an object ID (a GUID)")
          }
          adminGroups.append(id)
        }
      default: try reader.skip()
      }
    }
  }
}

import AccessModel
import Manifests

extension JSONReader {
  /// Reads the output of `az aks show`, or the form of Azure Resource Manager under `properties`; nil if it is not a
  /// managed cluster.
  mutating func clusterProfile() throws(Failure) -> ClusterProfile? {
    var fields = ClusterProfileFields()
    try fields.read(&self)
    return fields.profile
  }
}

/// The fields of a managed cluster that are read.
private struct ClusterProfileFields {
  private var texts: [String: String] = [:]
  private var flags: [String: Bool] = [:]
  private var entra = ClusterProfile.EntraIntegration.off
  private var adminGroups: [ObjectID] = []
  private var adminGroupsInCapitals: Set<ObjectID> = []
  private var tenantID: String?
  private var identityTenantID: String?

  /// The profile; nil if it is not a managed cluster.
  var profile: ClusterProfile? {
    let resourceID = texts["id"] ?? ""
    let isCluster =
      texts["type"]?.lowercased() == ManagedClusterType.name || ManagedClusterID(resourceID: resourceID) != nil
    guard isCluster || entra != .off else { return nil }
    return ClusterProfile(
      name: texts["name"] ?? "", resourceID: resourceID, kubernetesVersion: texts["kubernetesVersion"],
      tenantID: tenantID, identityTenantID: identityTenantID, entra: entra, adminGroups: adminGroups,
      adminGroupsInCapitals: adminGroupsInCapitals,
      hasLocalAccounts: flags["disableLocalAccounts"].map { !$0 }, usesKubernetesRBAC: flags["enableRbac"],
      usesAzureRBAC: flags["enableAzureRbac"] ?? false)
  }

  mutating func read(_ reader: inout JSONReader) throws(JSONReader.Failure) {
    try reader.object { (reader, key) throws(JSONReader.Failure) in
      if try reader.takeNull() { return }
      switch key {
      case "name", "id", "type", "kubernetesVersion": texts[key.string] = try reader.string()
      case "disableLocalAccounts": flags["disableLocalAccounts"] = try reader.boolean()
      case "enableRbac", "enableRBAC": flags["enableRbac"] = try reader.boolean()
      case "properties": try read(&reader)
      case "identity": try readIdentity(&reader)
      case "aadProfile": try readEntra(&reader)
      default: try reader.skip()
      }
    }
  }

  private mutating func readIdentity(_ reader: inout JSONReader) throws(JSONReader.Failure) {
    try reader.object { (reader, key) throws(JSONReader.Failure) in
      if try reader.takeNull() { return }
      switch key {
      case "tenantId", "tenantID": identityTenantID = try reader.string()
      default: try reader.skip()
      }
    }
  }

  private mutating func readEntra(_ reader: inout JSONReader) throws(JSONReader.Failure) {
    entra = .legacy
    try reader.object { (reader, key) throws(JSONReader.Failure) in
      if try reader.takeNull() { return }
      switch key {
      case "managed": entra = try reader.boolean() ? .managed : .legacy
      case "enableAzureRbac", "enableAzureRBAC": flags["enableAzureRbac"] = try reader.boolean()
      case "tenantId", "tenantID": tenantID = try reader.string()
      case "adminGroupObjectIDs", "adminGroupObjectIds":
        try reader.array { (reader) throws(JSONReader.Failure) in
          _ = try reader.kind()
          let start = reader.position
          let text = try reader.string()
          guard let id = ObjectID(text) else {
            throw reader.failure(at: start, found: "an admin group “\(text)”", expected: "an object ID (a GUID)")
          }
          adminGroups.append(id)
          if id.name != Name(text) { adminGroupsInCapitals.insert(id) }
        }
      default: try reader.skip()
      }
    }
  }
}

/// The resource type of managed clusters.
enum ManagedClusterType {
  /// Lower case, as the case in the data varies.
  static let name = "microsoft.containerservice/managedclusters"
}

import AccessModel
import Manifests

extension AzureRoles {
  /// The definitions of the roles.
  package static let definitions: [RoleDefinition] = {
    var text = AzureRoles.text
    var definitions: [RoleDefinition] = []
    text.withUTF8 { bytes in
      var reader = JSONReader(bytes)
      // A test reads every role of this constant text.
      try? reader.array { (reader) throws(JSONReader.Failure) in
        var (id, name, permissions) = (ObjectID?.none, "", [AzurePermissions]())
        try reader.object { (reader, key) throws(JSONReader.Failure) in
          switch key {
          case "name": id = ObjectID(try reader.string())
          case "roleName": name = try reader.string()
          case "permissions": permissions = try reader.azurePermissions()
          default: try reader.skip()
          }
        }
        if let id { definitions.append(RoleDefinition(id: id, roleName: name, permissions: permissions)) }
      }
    }
    return definitions
  }()
}

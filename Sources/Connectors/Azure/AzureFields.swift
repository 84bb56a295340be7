import AccessModel
import Manifests

/// Every field of an entry in one of `az`'s lists that tells its kind or is kept.
struct AzureFields {
  let start: Int
  private var texts: [String: String] = [:]
  private var flags: [String: Bool] = [:]
  private var permissions: [AzurePermissions]?
  private var principals: [ObjectID]?
  private var excludedPrincipals: [ObjectID] = []

  private static let textNames: Set<String> = [
    "id", "name", "displayName", "mailNickname", "userPrincipalName", "mail", "userType", "appId",
    "servicePrincipalType",
    "@odata.type", "principalId", "principalType", "roleDefinitionId", "roleDefinitionName", "scope", "condition",
    "denyAssignmentName", "roleName", "type",
  ]
  private static let flagNames: Set<String> = ["securityEnabled", "accountEnabled", "doNotApplyToChildScopes"]

  init(_ reader: inout JSONReader) throws(JSONReader.Failure) {
    _ = try reader.kind()
    start = reader.position
    try reader.object { (reader, key) throws(JSONReader.Failure) in
      if try reader.takeNull() { return }
      let name = key.text
      if AzureFields.textNames.contains(name) {
        texts[name] = try reader.string()
      } else if AzureFields.flagNames.contains(name) {
        flags[name] = try reader.boolean()
      } else {
        switch key {
        case "permissions": permissions = try reader.azurePermissions()
        case "principals": principals = try reader.azurePrincipals()
        case "excludePrincipals": excludedPrincipals = try reader.azurePrincipals()
        default: try reader.skip()
        }
      }
    }
  }

  /// Adds the entry to `objects`, by what its fields say it is.
  func keep(in objects: inout AzureObjects) throws(JSONReader.Failure) {
    objects.count += 1
    if texts["type"]?.lowercased() == ManagedClusterType.name {
      throw JSONReader.Failure(
        offset: start, found: "a list of managed clusters", expected: "one cluster, as az aks show prints it")
    }
    let type = texts["@odata.type"] ?? ""
    if texts["principalId"] != nil && texts["roleDefinitionId"] != nil {
      objects.roleAssignments.append(try roleAssignment())
    } else if texts["denyAssignmentName"] != nil {
      objects.denyAssignments.append(denyAssignment())
    } else if texts["roleName"] != nil && permissions != nil {
      objects.roleDefinitions.append(try roleDefinition())
    } else if type.hasSuffix(".user") || texts["userPrincipalName"] != nil {
      try keepUser(in: &objects)
    } else if type.hasSuffix(".group") || flags["securityEnabled"] != nil {
      try keepGroup(in: &objects)
    } else if type.hasSuffix(".servicePrincipal") || texts["servicePrincipalType"] != nil {
      try keepServicePrincipal(in: &objects)
    } else {
      if !type.isEmpty { objects.members.append(.other(type)) } else { objects.unknown += 1 }
    }
  }

  private func keepUser(in objects: inout AzureObjects) throws(JSONReader.Failure) {
    let id = try objectID("id")
    let principalName = texts["userPrincipalName"] ?? ""
    objects.users.append(
      User(
        id: id, displayName: texts["displayName"] ?? principalName, userPrincipalName: Name(principalName),
        mail: texts["mail"], isEnabled: flags["accountEnabled"], isGuest: texts["userType"].map { $0 == "Guest" }))
    objects.members.append(.user(id))
  }

  private func keepGroup(in objects: inout AzureObjects) throws(JSONReader.Failure) {
    let id = try objectID("id")
    objects.groups.append(
      Group(
        id: id, displayName: texts["displayName"] ?? "", mailNickname: texts["mailNickname"],
        isSecurityEnabled: flags["securityEnabled"]))
    objects.members.append(.group(id))
  }

  private func keepServicePrincipal(in objects: inout AzureObjects) throws(JSONReader.Failure) {
    let id = try objectID("id")
    objects.servicePrincipals.append(
      ServicePrincipal(
        id: id, displayName: texts["displayName"] ?? "", clientID: texts["appId"],
        isManagedIdentity: texts["servicePrincipalType"] == "ManagedIdentity"))
    objects.members.append(.servicePrincipal(id))
  }

  private func roleAssignment() throws(JSONReader.Failure) -> RoleAssignment {
    RoleAssignment(
      principalID: try objectID("principalId"), principalType: texts["principalType"] ?? "",
      roleDefinitionID: texts["roleDefinitionId"] ?? "", roleName: texts["roleDefinitionName"] ?? "",
      scope: texts["scope"] ?? "", condition: texts["condition"])
  }

  private func denyAssignment() -> DenyAssignment {
    DenyAssignment(
      name: texts["denyAssignmentName"] ?? "", scope: texts["scope"] ?? "",
      appliesToChildScopes: flags["doNotApplyToChildScopes"] != true, permissions: permissions ?? [],
      principals: principals ?? [], excludedPrincipals: excludedPrincipals, condition: texts["condition"])
  }

  private func roleDefinition() throws(JSONReader.Failure) -> RoleDefinition {
    RoleDefinition(id: try objectID("name"), roleName: texts["roleName"] ?? "", permissions: permissions ?? [])
  }

  private func objectID(_ field: String) throws(JSONReader.Failure) -> ObjectID {
    guard let text = texts[field] else {
      throw JSONReader.Failure(offset: start, found: "an entry without \(field)", expected: "an object ID")
    }
    guard let id = ObjectID(text) else {
      throw JSONReader.Failure(offset: start, found: "\(field) is “\(text)”", expected: "an object ID (a GUID)")
    }
    return id
  }
}

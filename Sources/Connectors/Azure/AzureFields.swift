import AccessModel
import Manifests

/// Every field of an entry in one of `az`'s lists that tells its kind or is kept.
struct AzureFields {
  let start: Int
  private var texts: [String: String] = [:]
  private var flags: [String: Bool] = [:]
  private var permissions: [AzurePermissions]?
  private var principals: [DenyAssignment.Principal]?
  private var excludedPrincipals: [DenyAssignment.Principal] = []

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
    try read(&reader)
  }

  /// Reads the entry's members; those under `properties`, where the resource manager itself has them, like the others.
  private mutating func read(_ reader: inout JSONReader) throws(JSONReader.Failure) {
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
        case "properties": if try reader.kind() == .object { try read(&reader) } else { try reader.skip() }
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
    if texts["principalId"] != nil && (texts["roleDefinitionId"] != nil || texts["scope"] != nil) {
      objects.roleAssignments.append(try roleAssignment())
    } else if texts["denyAssignmentName"] != nil {
      objects.denyAssignments.append(try denyAssignment())
    } else if texts["roleName"] != nil {
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
      roleDefinitionID: try required("roleDefinitionId", "the resource ID of a role definition"),
      roleName: texts["roleDefinitionName"] ?? "", scope: try scope(), condition: condition)
  }

  private func denyAssignment() throws(JSONReader.Failure) -> DenyAssignment {
    guard let permissions, let principals else {
      let missing = permissions == nil ? "permissions" : "principals"
      throw JSONReader.Failure(offset: start, found: "a deny assignment without \(missing)", expected: "a list of them")
    }
    return DenyAssignment(
      name: texts["denyAssignmentName"] ?? "", scope: try scope(),
      appliesToChildScopes: flags["doNotApplyToChildScopes"] != true, permissions: permissions,
      principals: principals, excludedPrincipals: excludedPrincipals, condition: condition)
  }

  private func roleDefinition() throws(JSONReader.Failure) -> RoleDefinition {
    guard let permissions else {
      throw JSONReader.Failure(
        offset: start, found: "a role definition without permissions", expected: "a list of permissions")
    }
    return RoleDefinition(id: try objectID("name"), roleName: texts["roleName"] ?? "", permissions: permissions)
  }

  /// The scope: without one an assignment would look like one of the whole tenant.
  private func scope() throws(JSONReader.Failure) -> String {
    try required("scope", "an Azure scope, which begins with “/”")
  }

  /// An empty condition is none.
  private var condition: String? { texts["condition"].flatMap { $0.isEmpty ? nil : $0 } }

  private func required(_ field: String, _ expected: String) throws(JSONReader.Failure) -> String {
    guard let text = texts[field], !text.isEmpty else {
      throw JSONReader.Failure(offset: start, found: "an assignment without \(field)", expected: expected)
    }
    return text
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

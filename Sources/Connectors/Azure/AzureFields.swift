import AccessModel
import Manifests

/// The fields of an entry in a list from `az` that determine its kind or are kept.
struct AzureFields {
  let start: Int
  private var id: String?
  private var name: String?
  private var displayName: String?
  private var mailNickname: String?
  private var userPrincipalName: String?
  private var mail: String?
  private var userType: String?
  private var appID: String?
  private var servicePrincipalType: String?
  private var type: String?
  private var resourceType: String?
  private var principalID: String?
  private var principalType: String?
  private var roleDefinitionID: String?
  private var roleDefinitionName: String?
  private var createdOn: String?
  private var scope: String?
  private var condition: String?
  private var denyAssignmentName: String?
  private var roleName: String?
  private var clusterResourceID: String?
  private var isSecurityEnabled: Bool?
  private var groupTypes: [String]?
  private var isSynchronized: Bool?
  private var isAccountEnabled: Bool?
  private var excludesChildScopes: Bool?
  private var permissions: [AzurePermissions]?
  private var principals: [DenyAssignment.Principal]?
  private var excludedPrincipals: [DenyAssignment.Principal] = []

  init(_ reader: inout JSONReader) throws(JSONReader.Failure) {
    _ = try reader.kind()
    start = reader.position
    try read(&reader)
  }

  /// Reads the members of the entry; those under `properties`, as in responses of Azure Resource Manager, like the
  /// others.
  private mutating func read(_ reader: inout JSONReader) throws(JSONReader.Failure) {
    try reader.object { (reader, key) throws(JSONReader.Failure) in
      if try reader.takeNull() { return }
      switch key {
      case "id": id = try reader.string()
      case "name": name = try reader.string()
      case "displayName": displayName = try reader.string()
      case "mailNickname": mailNickname = try reader.string()
      case "userPrincipalName": userPrincipalName = try reader.string()
      case "mail": mail = try reader.string()
      case "userType": userType = try reader.string()
      case "appId": appID = try reader.string()
      case "servicePrincipalType": servicePrincipalType = try reader.string()
      case "@odata.type": type = try reader.string()
      case "principalId": principalID = try reader.string()
      case "principalType": principalType = try reader.string()
      case "roleDefinitionId": roleDefinitionID = try reader.string()
      case "roleDefinitionName": roleDefinitionName = try reader.string()
      case "createdOn" where try reader.kind() == .string: createdOn = try reader.string()
      case "scope": scope = try reader.string()
      case "condition": condition = try reader.string()
      case "denyAssignmentName": denyAssignmentName = try reader.string()
      case "type": resourceType = try reader.string()
      case "roleName": roleName = try reader.string()
      case "clusterResourceId": clusterResourceID = try reader.string()
      case "securityEnabled": isSecurityEnabled = try reader.boolean()
      case "groupTypes": groupTypes = try reader.words()
      case "onPremisesSyncEnabled": isSynchronized = try reader.boolean()
      case "accountEnabled": isAccountEnabled = try reader.boolean()
      case "doNotApplyToChildScopes": excludesChildScopes = try reader.boolean()
      case "permissions": permissions = try reader.azurePermissions()
      case "principals": principals = try reader.azurePrincipals()
      case "excludePrincipals": excludedPrincipals = try reader.azurePrincipals()
      case "properties": if try reader.kind() == .object { try read(&reader) } else { try reader.skip() }
      default: try reader.skip()
      }
    }
  }

  /// Adds the entry to `objects` by its kind, which follows from its fields.
  func keep(in objects: inout AzureObjects) throws(JSONReader.Failure) {
    objects.count += 1
    if resourceType?.lowercased() == ManagedClusterType.name {
      throw JSONReader.Failure(
        offset: start, found: "a list of managed clusters", expected: "one cluster, as az aks show prints it")
    }
    let type = type ?? ""
    if principalID != nil && (roleDefinitionID != nil || scope != nil) {
      objects.roleAssignments.append(Identified(id: nameID, value: try roleAssignment()))
    } else if denyAssignmentName != nil {
      objects.denyAssignments.append(Identified(id: nameID, value: try denyAssignment()))
    } else if roleName != nil {
      objects.roleDefinitions.append(try roleDefinition())
    } else if clusterResourceID != nil {
      objects.fleetMembers.append(try fleetMember())
    } else if type.hasSuffix(".user") || userPrincipalName != nil {
      try keepUser(in: &objects)
    } else if type.hasSuffix(".group") || isSecurityEnabled != nil {
      try keepGroup(in: &objects)
    } else if type.hasSuffix(".servicePrincipal") || servicePrincipalType != nil {
      try keepServicePrincipal(in: &objects)
    } else {
      if !type.isEmpty { objects.members.append(.other(type)) } else { objects.unknown += 1 }
    }
  }

  private func keepUser(in objects: inout AzureObjects) throws(JSONReader.Failure) {
    let id = try objectID(id, of: "id")
    let principalName = userPrincipalName ?? ""
    objects.users.append(
      User(
        id: id, displayName: displayName ?? principalName, userPrincipalName: Name(principalName), mail: mail,
        isEnabled: isAccountEnabled, isGuest: userType.map { $0 == "Guest" }))
    objects.members.append(.user(id))
  }

  private func keepGroup(in objects: inout AzureObjects) throws(JSONReader.Failure) {
    let id = try objectID(id, of: "id")
    objects.groups.append(
      Group(
        id: id, displayName: displayName ?? "", mailNickname: mailNickname,
        isSecurityEnabled: isSecurityEnabled, membershipSource: membershipSource))
    objects.members.append(.group(id))
  }

  private var membershipSource: Group.MembershipSource? {
    if isSynchronized == true { return .onPremises }
    return groupTypes.map { $0.contains("DynamicMembership") ? .rule : .assigned }
  }

  private func keepServicePrincipal(in objects: inout AzureObjects) throws(JSONReader.Failure) {
    let id = try objectID(id, of: "id")
    objects.servicePrincipals.append(
      ServicePrincipal(
        id: id, displayName: displayName ?? "", clientID: appID,
        isManagedIdentity: servicePrincipalType == "ManagedIdentity"))
    objects.members.append(.servicePrincipal(id))
  }

  private func roleAssignment() throws(JSONReader.Failure) -> RoleAssignment {
    let scope = try requiredScope()
    return RoleAssignment(
      principalID: try objectID(principalID, of: "principalId"), principalType: principalType ?? "",
      roleDefinitionID: try required(roleDefinitionID, "roleDefinitionId", "the resource ID of a role definition"),
      roleName: roleDefinitionName ?? "", scope: scope, condition: givenCondition,
      created: createdOn.flatMap { Timestamp($0) },
      resourceID: id.flatMap { RoleAssignmentID($0) } ?? nameID.flatMap { RoleAssignmentID($0, at: scope) })
  }

  private func denyAssignment() throws(JSONReader.Failure) -> DenyAssignment {
    guard let permissions, let principals else {
      let missing = permissions == nil ? "permissions" : "principals"
      throw JSONReader.Failure(offset: start, found: "a deny assignment without \(missing)", expected: "a list of them")
    }
    return DenyAssignment(
      name: denyAssignmentName ?? "", scope: try requiredScope(),
      appliesToChildScopes: excludesChildScopes != true, permissions: permissions,
      principals: principals, excludedPrincipals: excludedPrincipals, condition: givenCondition)
  }

  private func roleDefinition() throws(JSONReader.Failure) -> RoleDefinition {
    guard let permissions else {
      throw JSONReader.Failure(
        offset: start, found: "a role definition without permissions", expected: "a list of permissions")
    }
    return RoleDefinition(id: try objectID(name, of: "name"), roleName: roleName ?? "", permissions: permissions)
  }

  private func fleetMember() throws(JSONReader.Failure) -> FleetMember {
    guard let member = FleetMember(id: id ?? "", clusterID: clusterResourceID ?? "") else {
      throw JSONReader.Failure(
        offset: start, found: id.map { "id is “\($0)”" } ?? "a fleet member without id",
        expected: "the resource ID of a fleet member, …/fleets/FLEET/members/MEMBER")
    }
    return member
  }

  /// The scope, which is required: an assignment without one would look like an assignment for the whole tenant.
  private func requiredScope() throws(JSONReader.Failure) -> String {
    try required(scope, "scope", "an Azure scope, which begins with “/”")
  }

  private var nameID: ObjectID? { name.flatMap { ObjectID($0) } }

  /// The condition; nil if it is empty.
  private var givenCondition: String? { condition.flatMap { $0.isEmpty ? nil : $0 } }

  private func required(
    _ text: String?, _ field: String, _ expected: String
  ) throws(JSONReader.Failure) -> String {
    guard let text, !text.isEmpty else {
      throw JSONReader.Failure(offset: start, found: "an assignment without \(field)", expected: expected)
    }
    return text
  }

  private func objectID(_ text: String?, of field: String) throws(JSONReader.Failure) -> ObjectID {
    guard let text else {
      throw JSONReader.Failure(offset: start, found: "an entry without \(field)", expected: "an object ID")
    }
    guard let id = ObjectID(text) else {
      throw JSONReader.Failure(offset: start, found: "\(field) is “\(text)”", expected: "an object ID (a GUID)")
    }
    return id
  }
}

extension JSONReader {
  /// A list of strings.
  fileprivate mutating func words() throws(Failure) -> [String] {
    var words: [String] = []
    try array { (reader) throws(Failure) in words.append(try reader.string()) }
    return words
  }
}

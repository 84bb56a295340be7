import AccessModel
import Manifests

/// The group memberships and Azure roles that Privileged Identity Management lets people activate.
///
/// Entries come from Graph's `eligibilitySchedules` and `eligibilityScheduleInstances` for groups, and from Azure
/// Resource Manager's `roleEligibilitySchedules` and `roleEligibilityScheduleInstances`, in a list or under `value`.
struct Eligibilities: Sendable {
  /// A membership that could be activated.
  struct Membership: Sendable {
    let group: ObjectID
    let principal: ObjectID
  }

  private(set) var memberships: [Membership] = []
  private(set) var roleAssignments: [RoleAssignment] = []
  /// The number of entries of an unknown kind.
  private(set) var unknown = 0

  init(_ reader: inout JSONReader) throws(JSONReader.Failure) {
    try read(&reader)
    guard reader.isAtEnd() else {
      throw reader.failure(found: "more text after the end of the eligibilities", expected: "the end of the file")
    }
  }

  private mutating func read(_ reader: inout JSONReader) throws(JSONReader.Failure) {
    guard try reader.kind() == .object else { return try readList(&reader) }
    var hasList = false
    let start = reader.position
    try reader.object { (reader, key) throws(JSONReader.Failure) in
      guard case "value" = key else { return try reader.skip() }
      hasList = true
      try readList(&reader)
    }
    guard hasList else {
      throw JSONReader.Failure(offset: start, found: "an object without a list under value", expected: "eligibilities")
    }
  }

  private mutating func readList(_ reader: inout JSONReader) throws(JSONReader.Failure) {
    try reader.array { (reader) throws(JSONReader.Failure) in
      let start = reader.position
      var texts: [String: String] = [:]
      try Eligibilities.read(&reader, into: &texts)
      func id(_ field: String) throws(JSONReader.Failure) -> ObjectID? {
        guard let text = texts[field] else { return nil }
        if let id = ObjectID(text) { return id }
        throw JSONReader.Failure(offset: start, found: "\(field) is “\(text)”", expected: "an object ID (a GUID)")
      }
      guard let principal = try id("principalId") else {
        unknown += 1
        return
      }
      if let group = try id("groupId") {
        // An owner manages the group but is not a member.
        if texts["accessId"] != "owner" { memberships.append(Membership(group: group, principal: principal)) }
      } else if let role = texts["roleDefinitionId"] {
        roleAssignments.append(
          RoleAssignment(
            principalID: principal, principalType: texts["principalType"] ?? "", roleDefinitionID: role,
            roleName: texts["roleDefinitionName"] ?? "", scope: texts["scope"] ?? "", condition: texts["condition"]))
      } else {
        unknown += 1
      }
    }
  }

  private static let names: Set<String> = [
    "principalId", "groupId", "accessId", "roleDefinitionId", "roleDefinitionName", "principalType", "scope",
    "condition",
  ]

  private static func read(
    _ reader: inout JSONReader, into texts: inout [String: String]
  ) throws(JSONReader.Failure) {
    try reader.object { (reader, key) throws(JSONReader.Failure) in
      if try reader.takeNull() { return }
      if names.contains(key.string) {
        texts[key.string] = try reader.string()
      } else if case "properties" = key {
        try read(&reader, into: &texts)
      } else {
        try reader.skip()
      }
    }
  }
}

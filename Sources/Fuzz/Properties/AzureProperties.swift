import AccessModel
import Connectors

/// The files of `az` and Graph: white space around them and Graph's `value` around a list do not change the result.
enum AzureProperties {
  private static let names = [
    "groups.json", "members/a0000000-0000-4000-8000-000000000001.json", "members.json", "users.json", "eligible.json",
    "role-assignments.json", "deny-assignments.json", "role-definitions.json", "aks.json", "kubernetes.json",
  ]

  /// The part of a reading's outcome that must not differ.
  private enum Outcome: Equatable {
    case problem(found: String, expected: String?)
    case read(Facts, notes: [String])
  }

  private struct Facts: Equatable {
    let groups: [Group]
    let users: [User]
    let servicePrincipals: [ServicePrincipal]
    let members: [ObjectID: [Directory.Member]]
    let eligible: [ObjectID: [Directory.Member]]?
    let roleAssignments: [RoleAssignment]
    let eligibleRoleAssignments: [RoleAssignment]
    let denyAssignments: [DenyAssignment]
    let roleDefinitions: [RoleDefinition]
    let fleetMembers: [FleetMember]
    let profile: ClusterProfile?
    let gaps: [Gap]

    init(_ snapshot: Snapshot) {
      groups = snapshot.directory.groups
      users = snapshot.directory.users
      servicePrincipals = snapshot.directory.servicePrincipals
      members = snapshot.directory.members
      eligible = snapshot.directory.eligible
      roleAssignments = snapshot.contents.roleAssignments
      eligibleRoleAssignments = snapshot.contents.eligibleRoleAssignments
      denyAssignments = snapshot.contents.denyAssignments
      roleDefinitions = snapshot.contents.roleDefinitions
      fleetMembers = snapshot.contents.fleetMembers
      profile = snapshot.profile
      gaps = snapshot.gaps
    }
  }

  static func check(_ bytes: [UInt8]) throws(Violation) {
    guard let first = bytes.first, let text = String(validating: bytes.dropFirst(), as: UTF8.self) else { return }
    let path = names[Int(first) % names.count]
    guard let start = text.utf8.first(where: { !" \n\r\t".utf8.contains($0) }) else { return }
    // Anything that is not JSON is YAML, where white space is significant.
    guard start == UInt8(ascii: "[") || start == UInt8(ascii: "{") else { return }
    let plain = read(text, as: path)
    let spaced = read("\n \(text) \n", as: path)
    guard case .read = plain else {
      // The message about a truncated text may differ.
      guard case .problem = spaced else { throw Violation("white space makes nothing of \(path) readable: \(plain)") }
      return
    }
    try require(spaced == plain, "white space around \(path) makes no difference: \(spaced), and without \(plain)")
    guard start == UInt8(ascii: "[") else { return }
    let wrapped = read("{\"@odata.context\": {}, \"value\": \(text)}", as: path)
    try require(wrapped == plain, "\(path) under value reads as the list alone: \(wrapped), and alone \(plain)")
  }

  private static func read(_ text: String, as path: String) -> Outcome {
    do throws(Problem) {
      let reading = try WorkspaceReader.read(
        files: [(path: path, text: text)], title: "fuzz", at: Timestamp(seconds: 0))
      return .read(Facts(reading.snapshot), notes: reading.notes)
    } catch {
      return .problem(found: error.found, expected: error.expected)
    }
  }
}

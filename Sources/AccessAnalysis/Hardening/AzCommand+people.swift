import AccessModel

/// Commands that give a person access through Entra and Azure, and take it back.
extension AzCommand {
  /// Makes somebody a direct member of a group. Both are object IDs, as `az` adds no member by name.
  static func addMember(_ member: ObjectID, to group: ObjectID) -> AzCommand {
    AzCommand(["ad", "group", "member", "add"] + membership(member, group))
  }

  /// Ends a direct membership.
  static func removeMember(_ member: ObjectID, from group: ObjectID) -> AzCommand {
    AzCommand(["ad", "group", "member", "remove"] + membership(member, group))
  }

  private static func membership(_ member: ObjectID, _ group: ObjectID) -> [String] {
    ["--group", group.description, "--member-id", member.description]
  }

  /// Deletes exactly one role assignment: by principal and scope, `az` would delete others too.
  static func deleteRoleAssignment(_ id: RoleAssignmentID) -> AzCommand {
    AzCommand(["role", "assignment", "delete", "--ids", id.description])
  }

  /// Prints the object ID of a user; nil for a name that `az` would read as that of a file.
  static func showObjectID(ofUser name: Name) -> AzCommand? {
    name.isEmpty || name.text.hasPrefix("@")
      ? nil
      : AzCommand(["ad", "user", "show"] + option("--id", name.text) + ["--query", "id", "--output", "tsv"])
  }
}

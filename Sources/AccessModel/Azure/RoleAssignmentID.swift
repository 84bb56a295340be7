/// The resource ID of an Azure role assignment, by which one command deletes exactly it.
package struct RoleAssignmentID: Sendable, Hashable, CustomStringConvertible {
  package let description: String

  /// Nil for anything but `…/providers/Microsoft.Authorization/roleAssignments/GUID`, so that `az` can mistake it for
  /// neither an option nor a file.
  package init?(_ path: String) {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map {
      String(Substring($0))
    }
    guard parts.count >= 5, parts[0].isEmpty, let name = parts.last, ObjectID(name) != nil,
      parts.suffix(4).prefix(3).map({ $0.lowercased() }) == ["providers", "microsoft.authorization", "roleassignments"]
    else { return nil }
    description = path
  }

  /// The assignment with a name at a scope.
  package init?(_ name: ObjectID, at scope: String) {
    let scope = scope.hasSuffix("/") ? String(scope.dropLast()) : scope
    self.init("\(scope)/providers/Microsoft.Authorization/roleAssignments/\(name)")
  }
}

/// The identities that the administrator declares as intended cluster admins; any other that can become one is a
/// finding.
package struct DeclaredIdentities: Sendable, Hashable {
  /// A declared group, person or service principal.
  package enum Identity: Sendable, Hashable {
    case objectID(ObjectID)
    /// A person, by user principal name.
    case principalName(Name)
  }

  /// Why an identity is declared.
  package enum Purpose: String, Sendable, Hashable {
    case platformAdmin = "platform admin"
    case breakGlass = "break-glass"
  }

  package var platformAdmins: [Identity]
  package var breakGlass: [Identity]

  package init(platformAdmins: [Identity] = [], breakGlass: [Identity] = []) {
    self.platformAdmins = platformAdmins
    self.breakGlass = breakGlass
  }

  /// The declared purpose of an Entra object; nil if it is not declared.
  package func purpose(of id: ObjectID, in directory: Directory) -> Purpose? {
    let user = directory.user(id)
    func holds(_ identities: [Identity]) -> Bool {
      identities.contains { identity in
        switch identity {
        case .objectID(let declared): declared == id
        case .principalName(let name): user != nil && directory.user(principalName: name)?.id == id
        }
      }
    }
    if holds(platformAdmins) { return .platformAdmin }
    return holds(breakGlass) ? .breakGlass : nil
  }
}

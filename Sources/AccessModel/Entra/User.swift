/// An Entra user; Kubernetes sees a member of the tenant by the user principal name.
package struct User: Sendable, Hashable {
  package let id: ObjectID
  package let displayName: String
  package let userPrincipalName: Name
  /// The mail address, which often differs from the user principal name; nil if the data does not say.
  package let mail: String?
  /// Whether the account may sign in; nil if the data does not say.
  package let isEnabled: Bool?
  package let isGuest: Bool

  package init(
    id: ObjectID, displayName: String, userPrincipalName: Name, mail: String? = nil, isEnabled: Bool? = nil,
    isGuest: Bool? = nil
  ) {
    self.id = id
    self.displayName = displayName
    self.userPrincipalName = userPrincipalName
    self.mail = mail
    self.isEnabled = isEnabled
    self.isGuest = isGuest ?? User.isGuestName(userPrincipalName)
  }

  /// The name of the person in the cluster: AKS uses the user principal name for members of the tenant and the object
  /// ID for guests.
  package var kubernetesName: Name { isGuest ? id.name : userPrincipalName }

  /// Whether the name has the form that Entra gives to guests: `ana_fabrikam.com#EXT#@contoso.onmicrosoft.com`.
  private static func isGuestName(_ name: Name) -> Bool {
    name.text.utf8Offset(of: UInt8(ascii: "#")).map { name.text.utf8.dropFirst($0).starts(with: "#EXT#".utf8) } ?? false
  }
}

/// An Entra service principal or managed identity; Kubernetes sees it by its object ID.
package struct ServicePrincipal: Sendable, Hashable {
  package let id: ObjectID
  package let displayName: String
  package let clientID: String?
  /// Whether it is a managed identity, which has no secret that could leak.
  package let isManagedIdentity: Bool

  package init(id: ObjectID, displayName: String, clientID: String? = nil, isManagedIdentity: Bool = false) {
    self.id = id
    self.displayName = displayName
    self.clientID = clientID
    self.isManagedIdentity = isManagedIdentity
  }
}

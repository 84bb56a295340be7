/// An Entra group, known by its object ID and shown by its display name.
package struct Group: Sendable, Hashable {
  package let id: ObjectID
  package let displayName: String
  package let mailNickname: String?
  /// Whether tokens carry it: the cluster sees only security-enabled groups. Nil if the data does not say.
  package let isSecurityEnabled: Bool?

  package init(id: ObjectID, displayName: String, mailNickname: String? = nil, isSecurityEnabled: Bool? = nil) {
    self.id = id
    self.displayName = displayName
    self.mailNickname = mailNickname
    self.isSecurityEnabled = isSecurityEnabled
  }
}

/// The type of principal in an Azure assignment.
package enum PrincipalType: Sendable, Hashable {
  case user
  case group
  case servicePrincipal
  /// A group of another tenant, whose members cannot be read.
  case foreignGroup
  case device
  /// All principals of the tenant.
  case everyone
  /// A type that aksess does not know, or none.
  case other(String)

  /// The type as Azure spells it.
  package init(_ word: String) {
    switch word.lowercased() {
    case "user": self = .user
    case "group": self = .group
    case "serviceprincipal", "msi": self = .servicePrincipal
    case "foreigngroup": self = .foreignGroup
    case "device": self = .device
    case "everyone", "systemdefined": self = .everyone
    default: self = .other(word)
    }
  }

  /// The type for display.
  package var label: String {
    switch self {
    case .user: "user"
    case .group: "group"
    case .servicePrincipal: "service principal"
    case .foreignGroup: "group of another tenant"
    case .device: "device"
    case .everyone: "everyone"
    case .other(let word): word.isEmpty ? "principal" : word
    }
  }

  /// Whether it may be a person.
  package var mayBePerson: Bool {
    switch self {
    case .user, .other: true
    default: false
    }
  }

  /// Whether it may represent people or workloads.
  package var isGroup: Bool { self == .group || self == .foreignGroup }
}

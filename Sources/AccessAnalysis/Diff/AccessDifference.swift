import AccessModel

/// What somebody has in a scope on one side of a comparison and not on the other.
package struct AccessDifference: Sendable, Hashable {
  /// What is had on one side only.
  package struct Part: Sendable, Hashable {
    /// What roles allow there, as few rules as possible.
    package internal(set) var rules: [PolicyRule] = []
    /// Roles that were not read, so that what they allow is not known.
    package internal(set) var unread: [RoleReference] = []
    /// Azure roles for Kubernetes.
    package internal(set) var azure: [AzureWay] = []

    package var isEmpty: Bool { rules.isEmpty && unread.isEmpty && azure.isEmpty }
  }

  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case gained, lost, changed
  }

  package internal(set) var gained = Part()
  package internal(set) var lost = Part()
  /// The Azure deny assignments that apply only afterwards.
  package internal(set) var denied: [AzureDenial] = []
  /// The Azure deny assignments that apply only before.
  package internal(set) var noLongerDenied: [AzureDenial] = []

  /// Nil if nothing differs.
  package var kind: Kind? {
    let isGain = !gained.isEmpty || !noLongerDenied.isEmpty
    let isLoss = !lost.isEmpty || !denied.isEmpty
    return isGain ? isLoss ? .changed : .gained : isLoss ? .lost : nil
  }
}

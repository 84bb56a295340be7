import AccessAnalysis
import AccessModel

extension HardeningAssessment.State {
  /// The sign of the item, which is readable without colour.
  package var sign: String {
    switch self {
    case .good: "✓"
    case .bad: "✗"
    case .unknown: "?"
    }
  }
}

extension LockoutGuard.Verdict {
  /// Whether the command is given, as a clause.
  package var summary: String {
    isGiven
      ? clauses.given : "the command that \(clauses.command) is withheld" + (isUnknown ? ", as data is missing" : "")
  }

  /// The guard's messages; may contain hostile text.
  package var messages: [String] {
    let word =
      assumed.isEmpty
      ? []
      : [
        "This rests only on your assumption (--assume-admin \(listed(assumed.map(\.description))))."
      ]
    return ["Lockout guard: \(summary)."] + reasons + word
  }
}

extension LockoutGuard.Verdict {
  /// What the guard allows, and what the command it may withhold does.
  private var clauses: (given: String, command: String) {
    switch change {
    case .localAccounts: ("local accounts can be disabled", "disables local accounts")
    case .adminGroups: ("the list of admin groups can be replaced", "replaces the list of admin groups")
    case .azureRBAC where isSwitchingOn: ("Azure RBAC can be enabled", "enables Azure RBAC")
    case .azureRBAC: ("Azure RBAC can be disabled", "disables Azure RBAC")
    case .entraIntegration: ("Entra integration can be enabled", "enables Entra integration")
    case .creation:
      ("the cluster can be created without local accounts", "creates the cluster without local accounts")
    }
  }

}

extension LockoutGuard.SignInChange {
  /// The change as structured output.
  var name: String {
    switch self {
    case .localAccounts: "local-accounts"
    case .adminGroups: "admin-groups"
    case .azureRBAC: "azure-rbac"
    case .entraIntegration: "entra-integration"
    case .creation: "creation"
    }
  }
}

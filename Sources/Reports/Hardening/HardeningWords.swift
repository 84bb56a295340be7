import AccessAnalysis
import AccessModel

extension HardeningAssessment.State {
  /// The sign beside an item, which no colour is needed for.
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
      ? words.given : "the command that \(words.command) is not given" + (isUnknown ? " yet, as data is missing" : "")
  }

  /// What the guard says, as sentences; hostile text still in them.
  package var sentences: [String] {
    let word =
      assumed.isEmpty
      ? []
      : [
        "This rests on the administrator's word alone (--assume-admin \(assumed.map(\.description).joined(separator: ", ")))."
      ]
    return ["Lockout guard: \(summary)."] + reasons + word
  }
}

extension LockoutGuard.Verdict {
  /// What the guard allows, and what the command does that it may refuse.
  private var words: (given: String, command: String) {
    switch door {
    case .localAccounts: ("local accounts may be switched off", "switches local accounts off")
    case .adminGroups: ("the list of admin groups may be replaced", "replaces the list of admin groups")
    case .azureRBAC where isSwitchingOn: ("Azure RBAC may be switched on", "switches Azure RBAC on")
    case .azureRBAC: ("Azure RBAC may be switched off", "switches Azure RBAC off")
    case .entraIntegration: ("Entra integration may be switched on", "switches Entra integration on")
    case .creation:
      ("the cluster may be made without local accounts", "makes the cluster without local accounts")
    }
  }

}

extension LockoutGuard.Door {
  /// The door for programs.
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

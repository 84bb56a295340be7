import AccessReview

extension HardeningReview.State {
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
    isGiven ? door.words.given : "the command that \(door.words.command) is not given"
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

extension LockoutGuard.Door {
  /// What the guard allows, and what the command does that it may refuse.
  fileprivate var words: (given: String, command: String) {
    switch self {
    case .localAccounts: ("local accounts may be switched off", "switches local accounts off")
    case .adminGroups: ("the list of admin groups may be replaced", "replaces the list of admin groups")
    case .azureRBAC: ("Azure RBAC may be switched off", "switches Azure RBAC off")
    case .entraIntegration: ("Entra integration may be switched on", "switches Entra integration on")
    case .creation:
      ("the cluster may be made without local accounts", "makes the cluster without local accounts")
    }
  }

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

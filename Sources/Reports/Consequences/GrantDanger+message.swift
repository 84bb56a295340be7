import AccessAnalysis
import AccessModel

extension GrantDanger {
  /// The mark of a danger, before its words.
  package static let mark = "▲"

  /// The danger as a sentence; may contain hostile text.
  package var message: String {
    switch self {
    case .clusterAdmin(let scopes):
      "cluster-admin \(AffectedLabels.place(scopes)): whoever has it can do everything in \(GrantDanger.reach(scopes)), "
        + "and give it to others."
    case .readsSecrets(let role, let scopes):
      "\(AffectedLabels.name(role)) allows reading Secrets \(AffectedLabels.place(scopes)), and so the use of every credential in them."
    case .escalates(let role, let verbs):
      "\(role.label) allows \(listed(verbs.map(\.text))): whoever has it can gain more than it says."
    case .everyone(let isSignedIn):
      isSignedIn
        ? "Everyone who signs in gains it, every ServiceAccount included."
        : "Everyone gains it who reaches the API server, without signing in."
    case .manyPeople(let count): "\(count) people gain it at once."
    }
  }

  private static func reach(_ scopes: [Scope]) -> String {
    scopes.contains(.cluster) ? "the whole cluster" : scopes.count == 1 ? "the namespace" : "the namespaces"
  }

  /// The message with its mark.
  package var warning: String { "\(GrantDanger.mark) \(message)" }
}

import AccessAnalysis
import AccessModel

extension GrantDanger {
  /// The mark of a danger, before its words.
  package static let mark = "▲"

  /// The danger as a sentence; may contain hostile text.
  package var message: String {
    switch self {
    case .clusterAdmin(.cluster):
      "cluster-admin everywhere: whoever has it can do everything in the whole cluster, and give it to others."
    case .clusterAdmin(let scope):
      "cluster-admin in \(scope.label): whoever has it can do everything in the namespace, and give it to others."
    case .readsSecrets(let role, let scopes):
      "\(AffectedLabels.name(role)) allows reading Secrets \(AffectedLabels.place(scopes)), and so the use of every credential in them."
    case .escalates(let role, let verbs):
      "\(role.label) allows \(listed(verbs.map(\.text))): whoever has it can gain more than it says."
    case .manyPeople(let count): "\(count) people gain it at once."
    }
  }

  /// The message with its mark.
  package var warning: String { "\(GrantDanger.mark) \(message)" }
}

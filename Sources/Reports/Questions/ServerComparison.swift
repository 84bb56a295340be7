import AccessAnalysis
import AccessModel

/// What the API server answers to a question, beside what aksess answers to it.
package struct ServerComparison: Sendable {
  private let question: ServerQuestion
  private let decisions: [ClusterDecision]
  private let answers: [ServerAnswer]
  /// Whether its groups or other data that could turn a no of aksess are missing.
  private let isUnsure: Bool
  private let age: String

  /// - Parameters:
  ///   - decisions: What aksess answers, for each request of the question.
  ///   - answers: What the server answers, for each of them.
  ///   - isUnsure: Whether data about the sender is missing that could turn a no of aksess.
  ///   - now: When the server was asked.
  package init(
    _ question: ServerQuestion, _ decisions: [ClusterDecision], _ answers: [ServerAnswer], isUnsure: Bool = false,
    in snapshot: Snapshot, at now: Timestamp
  ) {
    self.question = question
    self.decisions = decisions
    self.answers = answers
    self.isUnsure = isUnsure
    age = snapshot.readAt.age(at: now)
  }

  /// The server's answer.
  package var isAllowed: Bool { answers.contains(where: \.isAllowed) }

  /// The server's answer in words: `yes`, `no`.
  package var word: String { isAllowed ? "yes" : "no" }

  /// Why, in the server's words; empty if it gives none, may contain hostile text.
  package var reason: String {
    let deciding = isAllowed ? answers.filter(\.isAllowed) : answers
    let reason = deciding.map(\.reason).first { !$0.isEmpty } ?? ""
    return !isAllowed && deciding.contains(where: \.isDenied)
      ? "denied" + (reason.isEmpty ? "" : ": \(reason)") : reason
  }

  /// What aksess answers; nil if it cannot tell.
  private var own: Bool? {
    if decisions.contains(where: \.isAllowed) { return true }
    return decisions.allSatisfy(\.isCertain) && !isUnsure ? false : nil
  }

  /// The answer of aksess in words: `yes`, `no`, `cannot tell`.
  package var ownWord: String { own.map { $0 ? "yes" : "no" } ?? "cannot tell" }

  /// Whether aksess answers otherwise.
  package var differs: Bool { own.map { $0 != isAllowed } ?? false }

  /// What the server could not evaluate and, if the answers differ, that they do and each thing that could explain it.
  /// May contain hostile text.
  package var messages: [String] {
    let errors = answers.map(\.evaluationError).filter { !$0.isEmpty }.distinct
    let unsent = own == nil && !isAllowed ? sender.map { "\($0). What aksess does not know was not sent." } : nil
    return errors.map { "the server could not evaluate everything: \($0)." } + (differs ? difference : [])
      + [unsent].compactMap(\.self)
  }

  private var difference: [String] {
    let first =
      "the answers differ: aksess says \(isAllowed ? "no" : "yes"), the API server says \(word). What could explain it:"
    let changed =
      "the cluster was read \(age) before the server was asked. Read it again: bindings may have changed since."
    let other = sender.map { "\($0). A token with other groups can get another answer." }
    return [first, authorizer, changed, other].compactMap(\.self)
  }

  /// What another authorizer of the server may have to do with it.
  private var authorizer: String? {
    if isAllowed {
      if answers.contains(where: \.isByRBAC) { return nil }
      return "the server's reason is not RBAC's. Another authorizer, such as Azure RBAC or a webhook, may allow it: "
        + "check the cluster with az aks show."
    }
    if answers.contains(where: \.isDenied) {
      return "an authorizer denies it, which RBAC never does. Check for a deny assignment of Azure or another webhook."
    }
    guard !decisions.contains(where: { $0.isAllowed && $0.kubernetes.isAllowed }) else { return nil }
    return question.objectID == nil
      ? "only Azure RBAC allows it, and the server could not ask Azure, as the object ID is not known."
      : "only Azure RBAC allows it. Check that the role assignments are as they were read."
  }

  /// As whom the server was asked, as a clause.
  private var sender: String? {
    guard let identity = question.requests.first?.identity else { return nil }
    let user = identity.user.map { "user \($0)" } ?? "any member"
    return "the server was asked about \(user) in \(listed(identity.groups.map(\.text), most: 5))"
  }
}

/// What an API server answers to a SubjectAccessReview.
package struct ServerAnswer: Sendable, Hashable {
  package let isAllowed: Bool
  /// Whether an authorizer denies it, so that no later one was asked; RBAC never does.
  package let isDenied: Bool
  /// The authorizer's words; empty if it has none, may contain hostile text.
  package let reason: String
  /// What went wrong while it was decided; empty if nothing did, may contain hostile text.
  package let evaluationError: String

  package init(isAllowed: Bool, isDenied: Bool = false, reason: String = "", evaluationError: String = "") {
    self.isAllowed = isAllowed
    self.isDenied = isDenied
    self.reason = reason
    self.evaluationError = evaluationError
  }

  /// Whether Kubernetes RBAC allowed it, and not another authorizer.
  package var isByRBAC: Bool { isAllowed && reason.utf8.starts(with: "RBAC: allowed by".utf8) }
}

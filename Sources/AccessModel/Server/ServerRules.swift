/// What an API server says that whoever asks may do in a namespace.
package struct ServerRules: Sendable, Hashable {
  package let namespace: Name
  /// The rules on resources, then those on paths, in the server's order.
  package let rules: [PolicyRule]
  /// Whether the server says that there may be more: its authorizers, such as a webhook, do not list all that they allow.
  package let isIncomplete: Bool
  /// Why; empty if the server does not say so, may contain hostile text.
  package let evaluationError: String

  package init(namespace: Name, rules: [PolicyRule], isIncomplete: Bool = false, evaluationError: String = "") {
    self.namespace = namespace
    self.rules = rules
    self.isIncomplete = isIncomplete
    self.evaluationError = evaluationError
  }
}

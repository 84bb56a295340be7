import AccessModel

extension ReportSection {
  /// The rights of whoever asks, as the API server lists them; a line for each rule.
  package init(ownRules all: [ServerRules]) {
    self.init(
      .asTheServerSays,
      all.flatMap { rules in rules.rules.map { "in \(rules.namespace): \(ChainLabels.label($0))" } })
  }
}

extension ServerRules {
  /// The note on what the server's list lacks; nil if it has everything. May contain hostile text.
  package var note: String? {
    guard isIncomplete else { return nil }
    let why =
      evaluationError.isEmpty ? "an authorizer, such as Azure RBAC or a webhook, lists nothing" : evaluationError
    return "the server says that its list of rights in \(namespace) is incomplete (\(why)): there may be more."
  }
}

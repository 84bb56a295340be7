/// A member of an exception in `exceptions.yaml` or `config.yaml`.
package enum ExceptionMember: String, Sendable, CaseIterable {
  case rule, subject, role, binding, namespaces, reason, by, until

  /// Whether an exception need not have it.
  var isOptional: Bool {
    switch self {
    case .subject, .role, .binding, .namespaces: true
    case .rule, .reason, .by, .until: false
    }
  }

  private var help: String {
    switch self {
    case .rule: "the ID of the rule"
    case .subject: "the subject that it is limited to: a name, an object ID or a SUBJECT"
    case .role: "the role that it is limited to"
    case .binding: "the binding that it is limited to"
    case .namespaces: "the namespaces that it is limited to: names, or beginnings that end with *"
    case .reason: "why it is accepted"
    case .by: "who accepts it"
    case .until: "the last day on which it is accepted"
    }
  }

  private func shape(rules: [String]) -> Shape {
    switch self {
    case .rule: .oneOf(rules)
    case .subject, .role, .binding, .reason, .by: .scalar("\\S")
    case .namespaces: .list(.scalar("\\S"), isEmpty: false)
    case .until: .matching("^\\d{4}-\\d{2}-\\d{2}$")
    }
  }

  /// What a list of exceptions can be.
  ///
  /// - Parameter rules: The IDs of all rules.
  package static func shape(rules: [String]) -> Shape {
    .list(
      .object(allCases.map { Shape.Member($0.rawValue, $0.help, $0.shape(rules: rules), isOptional: $0.isOptional) }))
  }
}

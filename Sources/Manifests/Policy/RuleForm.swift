import AccessModel

/// One of the forms of a rule: the field that tells it, and the fields that it can have beside it.
struct RuleForm: Sendable {
  /// The field that only rules of this form have.
  let key: String
  let fields: [RuleField]

  private init(_ first: RuleField, _ others: RuleField...) {
    key = first.name
    fields = RuleField.common + [first] + others
  }

  /// All forms. A rule has exactly one.
  static let all = [
    RuleForm(
      RuleField(
        "atMost", "the highest level that the subjects may hold", .oneOf(AccessRule.Level.allCases.map(\.rawValue))
      ) { reader, node in
        reader.choice(node, of: AccessRule.Level.self)
      } set: {
        $0.demand = .atMost($1)
      }, .subjects, .except, .namespaces),
    RuleForm(
      .action("never", "what the subjects may never be able to do, such as get,list secrets") {
        $0.demand = .never($1)
      },
      .subjects("subjects", "whom it is about, with the members of groups", isOptional: false) { $0.subjects = $1 },
      .except, .namespaces),
    RuleForm(
      .subjects("only", "who alone may be able to do something, with the members of groups", isOptional: false) {
        $0.only = $1
      },
      .action("can", "what only they may be able to do, such as get,list secrets") {
        $0.demand = .only([], can: $1)
      }, .namespaces),
    RuleForm(
      RuleField("namespacesNeed", "what every namespace needs", .oneOf([adminGroup])) { reader, node in
        reader.word(node, among: [adminGroup])
      } set: { parts, _ in
        parts.demand = .namespacesNeedAdminGroup
      }, .namespaces),
    RuleForm(
      RuleField("grantsNeed", "what every grant needs", .oneOf(AccessRule.Term.allCases.map(\.rawValue))) {
        reader, node in
        reader.choice(node, of: AccessRule.Term.self)
      } set: {
        $0.demand = .grantsNeed($1)
      }, .subjects, .except, .namespaces),
    RuleForm(
      RuleField(
        "grantsEndWithin", "how far away the last day of a grant may be, such as 90 days", .matching(days)
      ) { reader, node in
        reader.days(node)
      } set: {
        $0.demand = .grantsEndWithin(days: $1)
      }, .subjects, .except, .namespaces),
  ]

  private static let adminGroup = "admin group"
  private static let days = "^[1-9][0-9]{0,4} days?$"

  /// What a rule can be.
  var shape: Shape { .object(fields.map(\.member)) }
}

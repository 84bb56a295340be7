import AccessModel
import SafeYAML

/// A field of a rule in `access-policy.yaml`: its name, what it is for, what it can be, and what it sets.
struct RuleField: Sendable {
  let name: String
  /// What it is for, as a phrase.
  let help: String
  /// Whether it may be left out.
  let isOptional: Bool
  let read: @Sendable (inout AccessPolicyReader, YAMLNode, inout RuleParts) -> Void
  private let shape: @Sendable () -> Shape

  init<Content>(
    _ name: String, _ help: String, _ shape: @autoclosure @escaping @Sendable () -> Shape, isOptional: Bool = false,
    read: @escaping @Sendable (inout AccessPolicyReader, YAMLNode) -> Content?,
    set: @escaping @Sendable (inout RuleParts, Content) -> Void
  ) {
    self.name = name
    self.help = help
    self.isOptional = isOptional
    self.shape = shape
    self.read = { reader, node, parts in
      if let content = read(&reader, node) { set(&parts, content) }
    }
  }

  /// What it is in the JSON Schema.
  var member: Shape.Member { Shape.Member(name, help, shape(), isOptional: isOptional) }

  /// The fields that every rule can have.
  static let common = [
    RuleField("name", "what breaches are known by; no other rule has it", .scalar("\\S")) { reader, node in
      reader.words(node, expected: "a name, such as Partners only look")
    } set: {
      $0.name = $1
    },
    RuleField("why", "why there is the rule, for whoever breaks it", .scalar("\\S"), isOptional: true) { reader, node in
      reader.words(node, expected: "why there is the rule")
    } set: {
      $0.why = $1
    },
    RuleField(
      "severity", "how bad a breach is", .oneOf(AccessRule.Severity.allCases.map(\.rawValue)), isOptional: true
    ) { reader, node in
      reader.choice(node, of: AccessRule.Severity.self)
    } set: {
      $0.severity = $1
    },
  ]

  static let subjects = subjects("subjects", "whom it is about, with the members of groups; all if left out") {
    $0.subjects = $1
  }

  static let except = subjects("except", "whom it is not about, with the members of groups") { $0.except = $1 }

  static let namespaces = RuleField(
    "namespaces", "the namespaces it is about, or with * at the end what their names begin with; all if left out",
    .list(.scalar("^([a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?|([a-z0-9][-a-z0-9]{0,61})?\\*)$"), isEmpty: false),
    isOptional: true
  ) { reader, node in
    reader.namespaces(node)
  } set: {
    $0.namespaces = $1
  }

  /// A list of subjects.
  static func subjects(
    _ name: String, _ help: String, isOptional: Bool = true,
    set: @escaping @Sendable (inout RuleParts, [RuledSubject]) -> Void
  ) -> RuleField {
    RuleField(name, help, .list(.scalar("\\S"), isEmpty: false), isOptional: isOptional) { reader, node in
      reader.subjects(node)
    } set: {
      set(&$0, $1)
    }
  }

  /// Something that somebody can do.
  static func action(
    _ name: String, _ help: String, set: @escaping @Sendable (inout RuleParts, RuledAction) -> Void
  ) -> RuleField {
    RuleField(name, help, .scalar(RuledAction.form)) { reader, node in
      reader.action(node)
    } set: {
      set(&$0, $1)
    }
  }
}

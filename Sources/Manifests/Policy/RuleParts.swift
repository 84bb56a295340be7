import AccessModel

/// What has been read of a rule.
struct RuleParts: Sendable {
  var name: String?
  var why: String?
  var severity: AccessRule.Severity?
  var demand: AccessRule.Demand?
  /// Who alone can do something; nil if the rule does not say.
  var only: [RuledSubject]?
  var subjects: [RuledSubject] = []
  var except: [RuledSubject] = []
  var namespaces: [Owner.NamePattern] = []
}

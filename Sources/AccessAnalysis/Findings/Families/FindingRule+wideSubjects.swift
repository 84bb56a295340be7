import AccessModel

extension FindingRule {
  static let wideSubjects: [FindingRule] = []
}

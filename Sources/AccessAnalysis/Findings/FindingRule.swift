import AccessModel

/// One rule: what it finds, why that matters, who says so, and what to do.
package struct FindingRule: Sendable, Identifiable {
  /// A family of rules, which are in one file.
  package enum Family: String, Sendable, Hashable, CaseIterable {
    case powers = "powerful roles"
    case wideSubjects = "wide subjects"
    case entra = "Entra"
    case bindings
    case excess = "more than needed"
    case cluster
    case lifeCycle = "life cycle"
  }

  /// The same in every release, such as `secrets-readable`.
  package let id: String
  package let family: Family
  /// What is wrong, as a clause about the object of a finding: `can read Secrets`.
  package let title: String
  /// Why it matters, in one or two sentences.
  package let why: String
  /// What to do, as a sentence.
  package let advice: String
  package let citations: [Citation]
  /// The data that it depends on beside the bindings and roles: where some is missing, there may be more findings.
  package let parts: Set<Gap.Part>
  /// Whether changes of bindings can raise or clear its findings.
  package let concernsBindings: Bool
  /// The positions, among the rules of a role, of those that prove a finding about a holder of it; nil if no chain does.
  package let proof: (@Sendable ([PolicyRule]) -> [Int])?
  /// What is missing beyond the parts, for which there may be more findings.
  let gaps: @Sendable (FindingContext) -> [Gap]
  let evaluate: @Sendable (FindingContext) -> [Finding]

  init(
    _ id: String, _ family: Family, title: String, why: String, advice: String, citations: [Citation] = [],
    parts: Set<Gap.Part> = [], concernsBindings: Bool = true, proof: (@Sendable ([PolicyRule]) -> [Int])? = nil,
    gaps: @escaping @Sendable (FindingContext) -> [Gap] = { _ in [] },
    evaluate: @escaping @Sendable (FindingContext) -> [Finding]
  ) {
    self.id = id
    self.family = family
    self.title = title
    self.why = why
    self.advice = advice
    self.citations = citations
    self.parts = parts
    self.concernsBindings = concernsBindings
    self.proof = proof
    self.gaps = gaps
    self.evaluate = evaluate
  }
}

extension FindingRule {
  /// All rules, family by family.
  package static let all: [FindingRule] =
    powers + wideSubjects + entra + bindings + excess + cluster + lifeCycle

  private static let numbers = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1.id, $0) })

  /// The rule with an ID; nil if there is none.
  package static func named(_ id: ID) -> FindingRule? { numbers[id].map { all[$0] } }

  /// The position of a rule in `all`.
  static func number(of id: ID) -> Int { numbers[id] ?? all.count }
}

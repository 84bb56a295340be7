import AccessModel

/// Who can do what a rule of one's own is about, where the rule applies.
struct RuledAnswer {
  private let answer: WhoCan
  private let azure: AzureWhoCan?
  private let rule: AccessRule
  private let rowOfSubject: [Int: WhoCan.Row]
  private let rowOfPrincipal: [ObjectID: AzureWhoCan.Row]

  init(_ actions: [AccessAction], in place: WhoCan.Place, for rule: AccessRule, _ authorizer: ClusterAuthorizer) {
    (answer, azure) = authorizer.whoCan(actions, in: place)
    self.rule = rule
    rowOfSubject = Dictionary(answer.rows.map { ($0.subject, $0) }) { first, _ in first }
    rowOfPrincipal = Dictionary((azure?.rows ?? []).map { ($0.principal, $0) }) { first, _ in first }
  }

  /// Missing data that could add someone.
  var gaps: [Gap] { answer.gaps + (azure?.gaps ?? []) }

  /// The subjects that are bound so or hold such a role, each once.
  var subjects: [Subject] {
    let index = answer.roles.snapshot.index
    return (answer.rows.map { index.subjects[$0.subject] } + (azure?.rows ?? []).map(\.subject)).distinct
  }

  /// By what somebody can do it, through groups too.
  func places(of who: SubjectIdentity) -> [PolicyPlace] {
    let index = answer.roles.snapshot.index
    let numbers = who.identity.subjects.compactMap { index.number(of: $0) }
    let principals = [who.subject.objectID].compactMap { $0 } + who.groups.map(\.group)
    return numbers.compactMap { rowOfSubject[$0] }.flatMap(places)
      + principals.distinct.compactMap { rowOfPrincipal[$0] }.flatMap(places)
  }

  /// By what a subject itself can do it.
  func ownPlaces(of subject: Subject) -> [PolicyPlace] {
    (answer.roles.snapshot.index.number(of: subject).flatMap { rowOfSubject[$0] }.map(places) ?? [])
      + (azure?.rows ?? []).filter { $0.subject == subject }.flatMap(places)
  }

  private func places(of row: WhoCan.Row) -> [PolicyPlace] {
    let snapshot = answer.roles.snapshot
    var rules: [Grant: [Int]] = [:]
    var grants: [Grant] = []
    for chain in answer.chains(of: row) {
      if rules[chain.grant] == nil { grants.append(chain.grant) }
      rules[chain.grant, default: []].append(chain.rule)
    }
    return grants.compactMap { grant in
      let scope = snapshot.bindings[grant.binding].scope
      guard scope.namespace.map(rule.concerns) ?? true else { return nil }
      return PolicyPlace(.grant(grant), in: scope, rules: rules[grant] ?? [])
    }
  }

  private func places(of row: AzureWhoCan.Row) -> [PolicyPlace] {
    row.ways.filter { $0.scope.namespace.map(rule.concerns) ?? true }
      .map { PolicyPlace(.assignment($0.assignment), in: $0.scope) }
  }
}

import AccessAnalysis
import AccessModel
import Manifests

/// What is gained and lost, in words: `+ get,list secrets; - create pods/exec`.
struct DiffText: Sendable {
  private let clauses: [Clause]
  private let difference: AccessDifference

  /// One thing that is gained or lost.
  private struct Clause: Sendable {
    let sign: String
    let short: String
    let whole: String

    init(sign: String, short: String, whole: String) {
      self.sign = sign
      self.short = short
      self.whole = whole
    }

    init(sign: String, _ text: String) { self.init(sign: sign, short: text, whole: text) }
  }

  /// How many clauses, and how many names in one, are told before the rest is counted.
  private static let most = 3

  init(_ difference: AccessDifference) {
    self.difference = difference
    clauses = DiffText.gained(difference) + DiffText.lost(difference)
  }

  init(gained difference: AccessDifference) {
    self.difference = difference
    clauses = DiffText.gained(difference)
  }

  init(lost difference: AccessDifference) {
    self.difference = difference
    clauses = DiffText.lost(difference)
  }

  var short: String {
    let more = clauses.count - DiffText.most
    // One clause takes hardly more room than that there is one more.
    guard more > 1 else { return clauses.map { "\($0.sign) \($0.short)" }.joined(separator: "; ") }
    return clauses.prefix(DiffText.most).map { "\($0.sign) \($0.short)" }.joined(separator: "; ") + "; and \(more) more"
  }

  var whole: String { clauses.map { "\($0.sign) \($0.whole)" }.joined(separator: "; ") }

  /// The clauses, one by one.
  var lines: [String] { clauses.map { "\($0.sign) \($0.whole)" } }

  /// The same where a heading says whether it is gained or lost.
  var unsigned: String { clauses.map(\.whole).joined(separator: "; ") }

  var value: Value { DiffText.form(difference) }

  /// How a difference is written.
  static let form = Form<AccessDifference>([
    FormField("gained", "what is gained", gainedForm) { $0 },
    FormField("lost", "what is lost", lostForm) { $0 },
  ])

  /// How what is gained is written.
  static let gainedForm = Form<AccessDifference>(
    fields(of: \.gained) + [
      .optional("noLongerDeniedBy", "the deny assignments that no longer apply", .texts) {
        $0.noLongerDenied.isEmpty ? nil : $0.noLongerDenied.map(\.label)
      }
    ])

  /// How what is lost is written.
  static let lostForm = Form<AccessDifference>(
    fields(of: \.lost) + [
      .optional("deniedBy", "the deny assignments that apply now", .texts) {
        $0.denied.isEmpty ? nil : $0.denied.map(\.label)
      }
    ])

  /// The members of a part: the rules as in the manifest of a role, and what is known by name only.
  private static func fields(
    of part: @escaping @Sendable (AccessDifference) -> AccessDifference.Part
  ) -> [FormField<AccessDifference>] {
    [
      FormField("rules", "the rules, as in the manifest of a role", Manifest.ruleForm.list) { part($0).rules },
      .optional("unreadRoles", "the roles that were not read", RoleReference.form.list) {
        part($0).unread.isEmpty ? nil : part($0).unread
      },
      .optional("azureRoles", "the role assignments", AzureWay.form.list) {
        part($0).azure.isEmpty ? nil : part($0).azure
      },
    ]
  }

  private static func gained(_ difference: AccessDifference) -> [Clause] {
    clauses("+", difference.gained)
      + difference.noLongerDenied.map { Clause(sign: "+", "no longer denied by \($0.label)") }
  }

  private static func lost(_ difference: AccessDifference) -> [Clause] {
    clauses("-", difference.lost) + difference.denied.map { Clause(sign: "-", "denied by \($0.label)") }
  }

  private static func clauses(_ sign: String, _ part: AccessDifference.Part) -> [Clause] {
    alike(part.rules).map { rules in
      let verbs = rules[0].verbs.map(\.text).joined(separator: ",")
      let (all, names) = (rules.flatMap(objects), rules[0].resourceNames.map(\.text))
      let named = names.isEmpty ? "" : " named "
      return Clause(
        sign: sign, short: "\(verbs) \(list(all))\(named)\(list(names))",
        whole: "\(verbs) \(all.joined(separator: ","))\(named)\(names.joined(separator: ","))")
    } + part.azure.map { Clause(sign: sign, "Azure role \($0.shortName)") }
      + part.unread.map { Clause(sign: sign, "role \($0.label), which was not read") }
  }

  /// The rules with the same verbs and names together, as only in a manifest are API groups told apart.
  private static func alike(_ rules: [PolicyRule]) -> [[PolicyRule]] {
    let keys = rules.map { [$0.verbs, $0.resourceNames] }
    return keys.distinct.map { key in rules.indices.filter { keys[$0] == key }.map { rules[$0] } }
  }

  /// `pods`, `deployments.apps` or `/healthz`.
  private static func objects(_ rule: PolicyRule) -> [String] {
    let groups = rule.apiGroups.isEmpty ? [""] : rule.apiGroups
    return rule.resources.flatMap { resource in
      groups.map { $0.isEmpty ? resource.text : "\(resource).\($0)" }
    } + rule.nonResourceURLs.map(\.text)
  }

  private static func list(_ names: [String]) -> String {
    names.count <= most + 1
      ? names.joined(separator: ",") : "\(names.prefix(most).joined(separator: ",")) and \(names.count - most) more"
  }
}

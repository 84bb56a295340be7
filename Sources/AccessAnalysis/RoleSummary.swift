import AccessModel

/// A summary of what a role allows: `read pods, services and 9 more; no secrets; can exec`.
///
/// Well-known resources are named first and the rest are counted. Subresources are omitted if their resource is listed,
/// and so are API groups: Deployments of two groups are one. Names are raw and may contain hostile text.
package struct RoleSummary: Sendable {
  private let rules: [PolicyRule]
  /// The number of resources to name before counting the rest.
  private let naming: Int
  /// Whether the rules are all that there is, so that what they lack is not allowed.
  private let isWhole: Bool

  package init(_ rules: [PolicyRule], naming: Int = 2, isWhole: Bool = true) {
    self.rules = rules
    self.naming = naming
    self.isWhole = isWhole
  }

  /// The summary, in clauses separated by semicolons; `nothing` for rules that allow nothing.
  package var text: String {
    if RuleCoverage.isEmpty(rules) { return "nothing" }
    let everything = [PolicyRule(verbs: ["*"], apiGroups: ["*"], resources: ["*"])]
    if RuleCoverage.covers(owner: rules, servant: everything) { return "everything" }
    let unnamed = Verbs(rules.filter(\.resourceNames.isEmpty))
    let named = Verbs(rules.filter { !$0.resourceNames.isEmpty })
    var clauses = unnamed.clauses(naming: naming)
    if let secrets = secrets(unnamed, named) { clauses.append(secrets) }
    if !sessions.isEmpty { clauses.append("can " + sessions.joined(separator: ", ")) }
    let limited = named.clauses(naming: naming, withSecretsAndSessions: true)
    if !limited.isEmpty { clauses.append("only by name: " + limited.joined(separator: ", ")) }
    return (clauses + paths).joined(separator: "; ")
  }

  /// The ways into running containers. `get` counts in addition to `create`: before Kubernetes 1.35 it was enough over
  /// a WebSocket.
  private var sessions: [String] {
    [("exec", "exec"), ("attach", "attach"), ("portforward", "port-forward")].compactMap { subresource, word in
      let matchers = ["create", "get"].map { RuleMatcher(AccessAction($0, "pods", subresource: Name(subresource))) }
      return rules.contains { rule in matchers.contains { $0.allows(rule) } } ? word : nil
    }
  }

  private func secrets(_ unnamed: Verbs, _ named: Verbs) -> String? {
    func allows(_ verbs: Set<Name>) -> Bool {
      verbs.contains { verb in rules.contains { RuleMatcher(AccessAction(verb, "secrets")).allows($0) } }
    }
    let reads = allows(Verbs.reading)
    let changes = allows(Verbs.changing)
    if (reads && !unnamed.reads.contains("secrets")) || (changes && !unnamed.changes.contains("secrets")) {
      return "secrets included"
    }
    if reads || changes { return (reads ? changes ? "manage" : "read" : "change") + " secrets" }
    return !isWhole || unnamed.reads.isEmpty || named.touches("secrets") ? nil : "no secrets"
  }

  private var paths: [String] {
    var verbsOfPath: [Name: Set<Name>] = [:]
    for rule in rules {
      for url in rule.nonResourceURLs { verbsOfPath[url, default: []].formUnion(rule.verbs) }
    }
    let pathsOfVerbs = Dictionary(grouping: verbsOfPath.keys) { verbsOfPath[$0, default: []] }
    return pathsOfVerbs.map { verbs, paths in
      let allowed = verbs.contains("*") ? "any verb on" : verbs.sorted().map(\.text).joined(separator: ", ")
      return "\(allowed) \(RoleSummary.list(paths.sorted().map(\.text), naming: naming))"
    }.sorted()
  }

  /// `pods, services and 9 more`.
  fileprivate static func list(_ names: [String], naming: Int) -> String {
    // A name takes hardly more room than "1 more".
    listed(names, most: names.count == naming + 1 ? names.count : naming)
  }
}

/// The resources of some rules, by kind of verb.
private struct Verbs {
  static let reading: Set<Name> = ["get", "list", "watch"]
  static let changing: Set<Name> = ["create", "update", "patch", "delete", "deletecollection"]
  private static let prominent: [Name] = [
    "pods", "deployments", "services", "configmaps", "ingresses", "jobs", "cronjobs", "statefulsets", "daemonsets",
    "nodes", "namespaces", "roles", "rolebindings", "clusterroles", "clusterrolebindings",
  ]
  private static let toldApart: Set<Name> = ["secrets", "pods/exec", "pods/attach", "pods/portforward"]

  private(set) var reads: Set<Name> = []
  private(set) var changes: Set<Name> = []
  private var others: [Name: Set<Name>] = [:]

  init(_ rules: [PolicyRule]) {
    for rule in rules {
      for resource in rule.resources.flatMap({ Verbs.labels($0, rule.apiGroups) }) {
        for verb in rule.verbs {
          if verb == "*" || Verbs.reading.contains(verb) { reads.insert(resource) }
          if verb == "*" || Verbs.changing.contains(verb) { changes.insert(resource) }
          if verb != "*" && !Verbs.reading.contains(verb) && !Verbs.changing.contains(verb) {
            others[verb, default: []].insert(resource)
          }
        }
      }
    }
  }

  func touches(_ resource: Name) -> Bool { reads.contains(resource) || changes.contains(resource) }

  func clauses(naming: Int, withSecretsAndSessions: Bool = false) -> [String] {
    let leftOut = withSecretsAndSessions ? [] : Verbs.toldApart
    let reads = Verbs.withoutSubresources(reads).subtracting(leftOut)
    let changes = Verbs.withoutSubresources(changes).subtracting(leftOut)
    let standard = [
      ("manage", reads.intersection(changes)), ("read", reads.subtracting(changes)),
      ("change", changes.subtracting(reads)),
    ]
    let further = others.sorted { $0.key < $1.key }.map { ($0.key.text, $0.value) }
    return (standard + further).filter { !$0.1.isEmpty }.map { verb, resources in
      "\(verb) \(RoleSummary.list(Verbs.sorted(resources), naming: naming))"
    }
  }

  /// The names of a resource in the summary. For `*`, they say which groups it covers.
  private static func labels(_ resource: Name, _ groups: [Name]) -> [Name] {
    if resource != "*" { return groups.isEmpty ? [] : [resource] }
    if groups.contains("*") { return ["everything"] }
    return groups.map { $0.isEmpty ? "everything in the core group" : Name("everything in \($0.text)") }
  }

  private static func withoutSubresources(_ resources: Set<Name>) -> Set<Name> {
    resources.filter { resource in
      guard let slash = resource.text.utf8.firstIndex(of: UInt8(ascii: "/")) else { return true }
      return toldApart.contains(resource) || !resources.contains(Name(String(resource.text[..<slash])))
    }
  }

  private static func sorted(_ resources: Set<Name>) -> [String] {
    resources.sorted { left, right in
      (rank(left), left) < (rank(right), right)
    }.map(\.text)
  }

  private static func rank(_ resource: Name) -> Int {
    if resource.hasPrefix("everything") { return -1 }
    return prominent.firstIndex(of: resource) ?? prominent.count
  }
}

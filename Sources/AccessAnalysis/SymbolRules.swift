import AccessModel

/// Numbers the names in rules, so that rules can be compared by integers.
struct RuleSymbols {
  static let all: Int32 = 0

  private(set) var names: [Name] = ["*"]
  private var numbers: [Name: Int32] = ["*": RuleSymbols.all]

  mutating func number(of name: Name) -> Int32 {
    if let number = numbers[name] { return number }
    let number = Int32(names.count)
    names.append(name)
    numbers[name] = number
    return number
  }

  mutating func numbers(of names: [Name]) -> [Int32] {
    names.map { number(of: $0) }
  }
}

/// Rules as symbols, which can be compared with others that share the symbols.
struct SymbolRules {
  /// One verb on one resource or one path; fields that do not apply are nil.
  struct Part {
    let verb: Int32
    let group: Int32
    let resource: Resource
    let name: Int32?
    let url: Int32?
  }

  struct Resource {
    let symbol: Int32
    /// `*/log` for `pods/log`; the resource itself if it is not a subresource.
    let ofAny: Int32
  }

  fileprivate struct Rule {
    let verbs: [Int32]
    let groups: [Int32]
    let resources: [Resource]
    let names: [Int32]
    let urls: [Int32]
  }

  private let rules: [Rule]

  init(_ rules: [PolicyRule], _ symbols: inout RuleSymbols) {
    self.rules = rules.map { rule in
      Rule(
        verbs: symbols.numbers(of: rule.verbs), groups: symbols.numbers(of: rule.apiGroups),
        resources: rule.resources.map { Resource($0, &symbols) }, names: symbols.numbers(of: rule.resourceNames),
        urls: symbols.numbers(of: rule.nonResourceURLs))
    }
  }

  func covers(_ servant: SymbolRules, _ symbols: RuleSymbols) -> Bool {
    servant.allParts { covers($0, symbols) }
  }

  func covers(_ part: Part, _ symbols: RuleSymbols) -> Bool {
    rules.contains { $0.covers(part, symbols) }
  }

  /// Whether `holds` is true for every part; stops at the first for which it is not.
  func allParts(_ holds: (Part) -> Bool) -> Bool {
    rules.allSatisfy { rule in
      rule.groups.allSatisfy { group in
        rule.resources.allSatisfy { resource in
          rule.verbs.allSatisfy { verb in
            rule.names.isEmpty
              ? holds(Part(verb: verb, group: group, resource: resource, name: nil, url: nil))
              : rule.names.allSatisfy {
                holds(Part(verb: verb, group: group, resource: resource, name: $0, url: nil))
              }
          }
        }
      }
        && rule.urls.allSatisfy { url in
          rule.verbs.allSatisfy { holds(Part(verb: $0, group: -1, resource: .none, name: nil, url: url)) }
        }
    }
  }
}

extension SymbolRules.Resource {
  fileprivate static let none = SymbolRules.Resource(symbol: -1, ofAny: -1)

  fileprivate init(_ name: Name, _ symbols: inout RuleSymbols) {
    symbol = symbols.number(of: name)
    let slash = name.text.utf8.firstIndex(of: UInt8(ascii: "/"))
    ofAny = slash.map { symbols.number(of: Name("*" + name.text[$0...])) } ?? symbol
  }
}

extension SymbolRules.Rule {
  /// Like Kubernetes' `ruleCovers`.
  fileprivate func covers(_ part: SymbolRules.Part, _ symbols: RuleSymbols) -> Bool {
    let all = RuleSymbols.all
    guard verbs.contains(where: { $0 == part.verb || $0 == all }) else { return false }
    if let url = part.url {
      return names.isEmpty && urls.contains { RuleMatcher.url(symbols.names[Int($0)], covers: symbols.names[Int(url)]) }
    }
    return groups.contains { $0 == part.group || $0 == all }
      && resources.contains {
        $0.symbol == part.resource.symbol || $0.symbol == all || $0.symbol == part.resource.ofAny
      }
      && (names.isEmpty || part.name.map(names.contains) ?? false)
  }
}

extension SymbolRules.Part {
  /// The part as a separate rule.
  func rule(_ symbols: RuleSymbols) -> PolicyRule {
    let verb = symbols.names[Int(verb)]
    if let url { return PolicyRule(verbs: [verb], nonResourceURLs: [symbols.names[Int(url)]]) }
    return PolicyRule(
      verbs: [verb], apiGroups: [symbols.names[Int(group)]], resources: [symbols.names[Int(resource.symbol)]],
      resourceNames: name.map { [symbols.names[Int($0)]] } ?? [])
  }
}

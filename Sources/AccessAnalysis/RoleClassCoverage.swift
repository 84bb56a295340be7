import AccessModel

/// Whether one role allows all that another does, each question asked once: thousands of roles are compared with each
/// other, many of which allow the same.
struct RoleClassCoverage {
  /// For each role the number of what it allows.
  private let classOfRole: [Int]
  private let symbols: RuleSymbols
  private let classes: [SymbolRules]
  private let isEmpty: [Bool]
  /// By the numbers of both.
  private var known: [Int: Bool] = [:]

  init(_ roles: EffectiveRoles) {
    var symbols = RuleSymbols()
    var numbers: [[PolicyRule]: Int] = [:]
    var (classes, isEmpty): ([SymbolRules], [Bool]) = ([], [])
    classOfRole = roles.rules.map { rules in
      if let known = numbers[rules] { return known }
      numbers[rules] = classes.count
      classes.append(SymbolRules(rules, &symbols))
      isEmpty.append(RuleCoverage.isEmpty(rules))
      return classes.count - 1
    }
    self.symbols = symbols
    self.classes = classes
    self.isEmpty = isEmpty
  }

  /// Whether a role, by number, allows nothing.
  func isVoid(_ role: Int) -> Bool { isEmpty[classOfRole[role]] }

  /// Whether a role allows all that another does, both by number.
  mutating func covers(_ owner: Int, _ servant: Int) -> Bool {
    let (owner, servant) = (classOfRole[owner], classOfRole[servant])
    if owner == servant { return true }
    let pair = owner * classes.count + servant
    if let answer = known[pair] { return answer }
    let answer = classes[owner].covers(classes[servant], symbols)
    known[pair] = answer
    return answer
  }
}

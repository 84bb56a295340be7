import AccessModel

/// Outcomes of one kind, in the order of the changes that lead to them.
struct OutcomeList {
  private var found: [(order: Int, outcome: AccessConsequences.Outcome)] = []
  private var numbers: [AccessConsequences.Outcome: Int] = [:]
  /// The numbers of outcomes after which nothing is left, by the change: most are, and there may be millions to add to.
  private var plain: [Int: Int] = [:]

  var outcomes: [AccessConsequences.Outcome] {
    found.enumerated().sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }.map(\.element.outcome)
  }

  /// - Parameters:
  ///   - elsewhere: Whether they keep access in single namespaces.
  ///   - order: The position of the change.
  mutating func add(
    _ members: [ConcernedSubject.Member], _ access: AccessConsequences.Access, left: LevelRange, ways: [KeptWay] = [],
    elsewhere: Bool = false, order: Int
  ) {
    let number = number(access, left: left, ways: ways, order: order)
    for member in members { found[number].outcome.who.add(member) }
    if elsewhere { found[number].outcome.elsewhere += members.count }
  }

  /// The number of the outcome, which is new if there is none like it.
  private mutating func number(
    _ access: AccessConsequences.Access, left: LevelRange, ways: [KeptWay], order: Int
  ) -> Int {
    let isPlain = left == .none && ways.isEmpty
    if isPlain, let number = plain[order] { return number }
    let key = AccessConsequences.Outcome(access: access, left: left, ways: ways)
    let number = numbers[key] ?? found.count
    if number == found.count {
      numbers[key] = number
      found.append((order, key))
    }
    if isPlain { plain[order] = number }
    return number
  }
}

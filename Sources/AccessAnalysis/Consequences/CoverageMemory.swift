/// Whether roles together allow all that another allows, each question asked once: thousands of people hold the same few
/// roles.
struct CoverageMemory {
  private struct Question: Hashable {
    let held: Set<Int>
    let number: Int
  }

  private let roles: EffectiveRoles
  private var known: [Question: Bool] = [:]

  init(_ roles: EffectiveRoles) {
    self.roles = roles
  }

  /// - Parameters:
  ///   - held: The numbers of the roles.
  ///   - number: That of the other role.
  mutating func covers(_ held: Set<Int>, _ number: Int) -> Bool {
    if held.contains(number) { return true }
    if held.isEmpty { return RuleCoverage.isEmpty(roles.rules[number]) }
    let question = Question(held: held, number: number)
    if let answer = known[question] { return answer }
    let answer = RuleCoverage.covers(owner: held.flatMap { roles.rules[$0] }, servant: roles.rules[number])
    known[question] = answer
    return answer
  }
}

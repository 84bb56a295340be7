/// Rules of one's own about who may hold and do what, from `access-policy.yaml`.
package struct AccessPolicy: Sendable, Hashable {
  /// In the order of the files.
  package private(set) var rules: [AccessRule]
  /// What is wrong in the files, so that a rule of theirs may be missing.
  package private(set) var problems: [Problem]

  /// - Parameter problems: What is wrong in the file.
  package init(rules: [AccessRule] = [], problems: [Problem] = []) {
    self.rules = []
    self.problems = problems
    add(rules)
  }

  /// Adds the rules of another file. A name that is taken is a problem, as breaches are known by it.
  package mutating func add(_ other: AccessPolicy) {
    problems += other.problems
    add(other.rules)
  }

  private mutating func add(_ new: [AccessRule]) {
    var names = Set(rules.map { Name($0.name) })
    for rule in new {
      if names.insert(Name(rule.name)).inserted {
        rules.append(rule)
      } else {
        problems.append(
          Problem(rule.place, found: "a second rule named “\(rule.name)”", expected: "a name that no other rule has"))
      }
    }
  }
}

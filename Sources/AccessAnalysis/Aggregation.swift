import AccessModel

/// Gathers what the selectors of aggregated ClusterRoles select: linear in what is gathered, as rules and roles are met
/// by number.
struct Aggregation {
  /// What was gathered for one role.
  struct Gathered {
    /// Each rule once, in the order of the controller: selector by selector, roles by name.
    fileprivate(set) var rules: [PolicyRule] = []
    /// The number of the role that holds each rule as its own.
    fileprivate(set) var sources: [Int32] = []
    /// Whether each of the selectors selects a role.
    fileprivate(set) var isWhole = true
  }

  private let roles: [Role]
  /// For each aggregated role, what its selectors select, by number in `selections`; nil for the others.
  private var selected: [Int: [Int]] = [:]
  /// What is selected, each once: roles in the controller's order.
  private var selections: [[Int32]] = []
  /// The rules of each ClusterRole by number, in the numbering of `rules`.
  private var ownRules: [[Int32]] = []
  private var rules: [PolicyRule] = []
  /// The role for which each role and each selection was visited last, and each rule gathered.
  private var roleMarks: [Int32] = []
  private var selectionMarks: [Int32] = []
  private var ruleMarks: [Int32] = []

  init(_ roles: [Role]) {
    self.roles = roles
    guard roles.contains(where: { $0.aggregation != nil }) else { return }
    var numbers: [PolicyRule: Int32] = [:]
    for role in roles {
      guard role.scope == .cluster, role.countsByItself else {
        ownRules.append([])
        continue
      }
      ownRules.append(
        role.rules.map { rule in
          if let number = numbers[rule] { return number }
          numbers[rule] = Int32(rules.count)
          rules.append(rule)
          return Int32(rules.count - 1)
        })
    }
    var choices = SelectedRoles(roles)
    for role in roles.indices where roles[role].scope == .cluster {
      if let selectors = roles[role].aggregation { selected[role] = selectors.map { choices.number(of: $0) } }
    }
    selections = choices.selections
    roleMarks = Array(repeating: -1, count: roles.count)
    selectionMarks = Array(repeating: -1, count: selections.count)
    ruleMarks = Array(repeating: -1, count: rules.count)
  }

  /// Everything that `role` selects, directly or through other aggregated roles.
  ///
  /// Roles that are not aggregated come before the aggregated ones that a cluster filled in, so that a rule is traced
  /// to where it is written; what only a filled-in role holds counts too, as the controller copies it.
  mutating func gather(for role: Int) -> Gathered {
    var gathered = Gathered()
    let mark = Int32(role)
    roleMarks[role] = mark
    var aggregated: [Int32] = []
    var pending: [Int32] = []
    visit(selected[role] ?? [], of: mark, for: mark, &pending, &gathered)
    while let next = pending.popLast() {
      guard roleMarks[Int(next)] != mark else { continue }
      roleMarks[Int(next)] = mark
      if let nested = selected[Int(next)] {
        aggregated.append(next)
        visit(nested, of: next, for: mark, &pending, &gathered)
      } else {
        add(next, for: mark, to: &gathered)
      }
    }
    for next in aggregated { add(next, for: mark, to: &gathered) }
    return gathered
  }

  /// Adds the roles of a role's selections to those that are to be visited, the first last.
  private mutating func visit(
    _ selections: [Int], of role: Int32, for mark: Int32, _ pending: inout [Int32], _ gathered: inout Gathered
  ) {
    for number in selections.reversed() {
      let selection = self.selections[number]
      if selection.isEmpty || selection == [role], !roles[Int(role)].isOfServer { gathered.isWhole = false }
      guard selectionMarks[number] != mark else { continue }
      selectionMarks[number] = mark
      pending.append(contentsOf: selection.reversed())
    }
  }

  private mutating func add(_ role: Int32, for mark: Int32, to gathered: inout Gathered) {
    for rule in ownRules[Int(role)] where ruleMarks[Int(rule)] != mark {
      ruleMarks[Int(rule)] = mark
      gathered.rules.append(rules[Int(rule)])
      gathered.sources.append(role)
    }
  }
}

/// The ClusterRoles that selectors select, by name; each selector is looked at once, and each selection is there once.
private struct SelectedRoles {
  private(set) var selections: [[Int32]] = []
  private struct Label: Hashable {
    let key: Name
    let value: Name
  }

  private let roles: [Role]
  private let all: [Int32]
  private var byLabel: [Label: [Int32]] = [:]
  private var ofSelectors: [LabelSelector: Int] = [:]
  private var numbers: [[Int32]: Int] = [:]

  init(_ roles: [Role]) {
    self.roles = roles
    all = roles.indices.filter { roles[$0].scope == .cluster }.sorted { roles[$0].name < roles[$1].name }
      .map { Int32($0) }
    for role in all {
      for (key, value) in roles[Int(role)].metadata.labels {
        byLabel[Label(key: key, value: Name(value)), default: []].append(role)
      }
    }
  }

  /// The number of what a selector selects.
  mutating func number(of selector: LabelSelector) -> Int {
    if let number = ofSelectors[selector] { return number }
    // A role without labels can still be selected, by NotIn, DoesNotExist or an empty selector.
    let candidates = selector.labels.first.map { byLabel[Label(key: $0.key, value: Name($0.value))] ?? [] } ?? all
    let selection = candidates.filter { selector.matches(roles[Int($0)].metadata.labels) }
    let number = numbers[selection] ?? selections.count
    if number == selections.count { selections.append(selection) }
    ofSelectors[selector] = number
    numbers[selection] = number
    return number
  }
}

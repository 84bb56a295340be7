import AccessModel

/// Collects what the selectors of aggregated ClusterRoles select, in time linear in the result, because rules and roles
/// are numbers.
struct Aggregation {
  /// The result for one role.
  struct Gathered {
    /// Each rule once, in the controller's order: by selector, then by role name.
    fileprivate(set) var rules: [PolicyRule] = []
    /// The number of the role that defines each rule.
    fileprivate(set) var sources: [Int32] = []
    /// Whether each selector selects at least one role.
    fileprivate(set) var isWhole = true
  }

  private let roles: [Role]
  /// For each aggregated role, the numbers of its selections in `selections`; nil for other roles.
  private var selected: [Int: [Int]] = [:]
  /// The distinct selections: roles in the controller's order.
  private var selections: [[Int32]] = []
  /// The rules of each ClusterRole by their number in `rules`.
  private var ownRules: [[Int32]] = []
  private var rules: [PolicyRule] = []
  /// The role for which each role and selection was last visited, and each rule last collected.
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

  /// Collects everything that `role` selects, directly or through other aggregated roles.
  ///
  /// Roles that are not aggregated come before aggregated ones with rules filled in by a cluster, so that a rule is
  /// traced to the role that defines it. Rules that only a filled-in role has count too, as the controller copies them.
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

  /// Pushes the roles of a role's selections on the stack, the first one last.
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

/// The ClusterRoles that selectors select, by name. Each selector is evaluated once, and equal selections are shared.
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

  /// The number of a selector's selection.
  mutating func number(of selector: LabelSelector) -> Int {
    if let number = ofSelectors[selector] { return number }
    // A role without labels can be selected too, by NotIn, DoesNotExist or an empty selector.
    let candidates = selector.labels.first.map { byLabel[Label(key: $0.key, value: Name($0.value))] ?? [] } ?? all
    let selection = candidates.filter { selector.matches(roles[Int($0)].metadata.labels) }
    let number = numbers[selection] ?? selections.count
    if number == selections.count { selections.append(selection) }
    ofSelectors[selector] = number
    numbers[selection] = number
    return number
  }
}

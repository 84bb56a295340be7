import AccessAnalysis
import TestSupport

/// A random condition in Azure's grammar, and its plain evaluation.
struct RandomCondition {
  indirect enum Node {
    case all([Node]), any([Node]), not(Node), action(String), compare(String, String, String)
  }

  static let action = "Microsoft.ContainerService/managedClusters/pods/read"
  static let attributes = ["@Request[a:group]": "apps", "@Request[a:kind]": "Widgets"]

  let node: Node
  let text: String

  init(_ random: inout SeededGenerator) {
    node = RandomCondition.node(3, &random)
    text = RandomCondition.text(node, &random)
  }

  private static func node(_ depth: Int, _ random: inout SeededGenerator) -> Node {
    switch Int.random(in: depth == 0 ? 3...5 : 0...5, using: &random) {
    case 0: .all((0..<Int.random(in: 2...3, using: &random)).map { _ in node(depth - 1, &random) })
    case 1: .any((0..<Int.random(in: 2...3, using: &random)).map { _ in node(depth - 1, &random) })
    case 2: .not(node(depth - 1, &random))
    case 3: .action(random.one(of: ["*", action.uppercased(), "microsoft.*/pods/*", "*/write", "pods/read"]))
    default:
      .compare(
        random.one(of: ["@Request[a:group]", "@Request[a:kind]", "@Request[a:none]"]),
        "String" + random.one(of: ["", "Not"]) + random.one(of: ["Equals", "StartsWith", "Like"])
          + random.one(of: ["", "IgnoreCase"]),
        random.one(of: ["apps", "APPS", "wid", "Wid", "W*s", "w?dg*", "*", "", "a?ps", "*p*p*"]))
    }
  }

  private static func text(_ node: Node, _ random: inout SeededGenerator) -> String {
    let space = random.one(of: [" ", "\n  ", "\t"])
    func parenthesized(_ nodes: [Node], _ joints: [String]) -> String {
      nodes.map { "(\(space)\(text($0, &random)))" }.joined(separator: " \(random.one(of: joints))\(space)")
    }
    return switch node {
    case .all(let nodes): parenthesized(nodes, ["AND", "&&"])
    case .any(let nodes): parenthesized(nodes, ["OR", "||"])
    case .not(let node): random.one(of: ["!", "NOT ", "! "]) + "(\(text(node, &random)))"
    case .action(let pattern): "ActionMatches{'\(pattern)'}"
    case .compare(let attribute, let name, let value): "\(attribute)\(space)\(name) '\(value)'"
    }
  }

  var truth: AzureCondition.Truth { RandomCondition.truth(node) }

  private static func truth(_ node: Node) -> AzureCondition.Truth {
    switch node {
    case .all(let nodes):
      var result = AzureCondition.Truth.yes
      for truth in nodes.map(truth) where truth == .no || (truth == .unknown && result == .yes) { result = truth }
      return result
    case .any(let nodes): return truth(.not(.all(nodes.map { .not($0) })))
    case .not(let node):
      let inner = truth(node)
      return inner == .unknown ? .unknown : inner == .yes ? .no : .yes
    case .action(let pattern):
      return like(Array(action.lowercased()), Array(pattern.lowercased()), wildcards: "*") ? .yes : .no
    case .compare(let attribute, let name, let value):
      guard let held = attributes[attribute] else { return .unknown }
      let ignoresCase = name.hasSuffix("IgnoreCase")
      let (left, right) = ignoresCase ? (held.lowercased(), value.lowercased()) : (held, value)
      let isTrue =
        name.contains("Like")
        ? like(Array(left), Array(right), wildcards: "*?")
        : name.contains("StartsWith") ? left.hasPrefix(right) || right.isEmpty : left == right
      return isTrue != name.hasPrefix("StringNot") ? .yes : .no
    }
  }

  private static func like(_ text: [Character], _ pattern: [Character], wildcards: String) -> Bool {
    guard let first = pattern.first else { return text.isEmpty }
    let rest = Array(pattern.dropFirst())
    if first == "*" { return (0...text.count).contains { like(Array(text[$0...]), rest, wildcards: wildcards) } }
    guard let head = text.first, head == first || (first == "?" && wildcards.contains("?")) else { return false }
    return like(Array(text.dropFirst()), rest, wildcards: wildcards)
  }
}

import AccessModel

/// Which tools some rules allow, and on which objects.
struct PathTools: Sendable {
  /// The objects on which a tool is allowed.
  enum Objects: Sendable, Hashable {
    case any
    case named(Set<Name>)

    func include(_ name: Name) -> Bool {
      switch self {
      case .any: true
      case .named(let names): names.contains(name)
      }
    }

    /// The names, if it is not allowed on any object.
    var names: Set<Name> {
      if case .named(let names) = self { names } else { [] }
    }
  }

  private var objects: [PathTool: Objects] = [:]
  private(set) var mask: UInt32 = 0

  /// What everything on every resource allows.
  static let everything = PathTools(Set(PathTool.allCases))

  init(_ tools: Set<PathTool>) {
    for tool in tools { insert(tool, .any) }
  }

  /// - Parameter hasConstrained: Whether the API server may have constrained impersonation.
  init(_ rules: [PolicyRule], hasConstrained: Bool) {
    for tool in PathTool.allCases where hasConstrained || !tool.isConstrained {
      if let objects = PathTools.objects(tool, rules) { insert(tool, objects) }
    }
  }

  subscript(tool: PathTool) -> Objects? { mask & tool.bit == 0 ? nil : objects[tool] }

  private mutating func insert(_ tool: PathTool, _ objects: Objects) {
    self.objects[tool] = objects
    mask |= tool.bit
  }

  /// The positions of the rules that allow a tool, if only on some objects.
  static func rules(allowing tool: PathTool, _ rules: [PolicyRule]) -> [Int] {
    rules.indices.filter { objects(tool, [rules[$0]]) != nil }
  }

  private static func objects(_ tool: PathTool, _ rules: [PolicyRule]) -> Objects? {
    if let prefix = tool.verbPrefix {
      return rules.contains { $0.verbs.contains { $0 == "*" || $0.hasPrefix(Name(prefix)) } } ? .any : nil
    }
    var names: Set<Name> = []
    for rule in rules {
      for matcher in matchers[Int(tool.rawValue)] {
        switch matcher.verdict(rule) {
        case .allows: return .any
        case .allowsByName: names.formUnion(rule.resourceNames)
        case .doesNot: break
        }
      }
    }
    return names.isEmpty ? nil : .named(names)
  }

  private static let matchers = PathTool.allCases.map { $0.actions.map { RuleMatcher($0) } }
}

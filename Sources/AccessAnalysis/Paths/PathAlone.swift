import AccessModel

/// The steps of which one tool of one role is enough.
struct PathAlone {
  private let facts: PathFacts
  private let holding: PathHolding
  private(set) var steps: [(target: PathNode, method: PathMethod, isCertain: Bool)] = []

  init(_ holding: PathHolding, _ facts: PathFacts) {
    self.facts = facts
    self.holding = holding
    let mask = facts.mask(holding) & PathTool.aloneMask
    if mask == 0 { return }
    let (tools, place) = (facts.tools(of: holding.role), holding.place)
    let namespaces = place == .cluster ? PathPlace.everyNamespace : place
    switch tools[.createTokens] {
    case .any: add(.accounts(namespaces), .createToken)
    case .named(let names): add(accounts: names, .createToken)
    case nil: break
    }
    if tools[.createPods] != nil { add(.accounts(namespaces), .runPod) }
    if let objects = tools[.createWorkloads] { add(.accounts(namespaces), .runWorkload, isCertain: objects == .any) }
    switch tools[.impersonateAccounts] {
    case .any: add(.accountNames(namespaces), .impersonate)
    case .named(let names): add(accounts: names, .impersonate)
    case nil: break
    }
    if tools[.enterPods] != nil { add(.accounts(namespaces), .enterPod) }
    if tools[.readSecrets] != nil { add(.accounts(namespaces), .readSecrets) }
    if place == .cluster { addClusterWide(tools) }
  }

  private mutating func addClusterWide(_ tools: PathTools) {
    switch tools[.impersonateUsers] {
    case .any: add(.users, .impersonate)
    case .named(let names):
      for name in names.sorted() where !facts.isAccountName(name) {
        guard let user = facts.index.number(of: Subject(kind: .user, name: name)) else { continue }
        add(facts.identity(user), .impersonate)
      }
    case nil: break
    }
    if tools[.useNodeProxy] != nil { add(.accounts(.everyNamespace), .nodeProxy) }
    if tools[.seeRequests] != nil { add(.accounts(.everyNamespace), .seeRequests) }
    if tools[.changeRequests] != nil {
      add(.held(PathHolding(role: PathHolding.everything, place: .cluster)), .changeRequests)
    }
  }

  private mutating func add(accounts names: Set<Name>, _ method: PathMethod) {
    for name in names.sorted() {
      for account in facts.accounts(named: name, in: holding.place) {
        let isCertain = method == .impersonate || facts.existing[account]
        add(facts.identity(account), method, isCertain: isCertain)
      }
    }
  }

  private mutating func add(_ target: PathNode, _ method: PathMethod, isCertain: Bool = true) {
    steps.append((target, method, isCertain && method.isCertain))
  }
}

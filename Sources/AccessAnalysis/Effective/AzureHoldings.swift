import AccessModel

/// The levels that Azure roles for Kubernetes give groups, their own and those of the groups that contain them.
struct AzureHoldings {
  /// The namespaces of the index, then those that only assignments name.
  private(set) var namespaces: [Name]
  /// By holder.
  private(set) var clusterWide: [Int: LevelRange] = [:]
  /// By the position of the namespace.
  private(set) var inNamespaces: [Int: [(holder: Int, range: LevelRange)]] = [:]

  init(_ azure: AzureAuthorizer?, _ index: SnapshotIndex, _ nesting: GroupNesting) {
    namespaces = index.namespaces
    guard let azure else { return }
    var numbers: [Name: Int] = [:]
    let holders = Dictionary(
      nesting.holders.enumerated().lazy.filter { $0.element.kind == .group }.map { ($0.element.name, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    for placed in azure.assignments.ofKubernetes where placed.assignment.type.isGroup {
      guard let holder = holders[placed.assignment.principalID.name] else { continue }
      let all = [holder] + nesting.heirs(of: holder).map { Int($0) }
      guard let name = placed.scope.namespace else {
        for holder in all { clusterWide[holder, default: .none] = placed.range.union(clusterWide[holder] ?? .none) }
        continue
      }
      let namespace = index.number(ofNamespace: name) ?? numbers[name] ?? namespaces.count
      if namespace == namespaces.count {
        numbers[name] = namespace
        namespaces.append(name)
      }
      inNamespaces[namespace, default: []] += all.map { ($0, placed.range) }
    }
  }
}

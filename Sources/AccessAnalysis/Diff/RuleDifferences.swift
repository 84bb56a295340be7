import AccessModel

/// What some roles allow and others do not, each question asked once: thousands of subjects hold the same few roles.
struct RuleDifferences {
  /// Roles by their numbers in `RoleClasses`, each once and in order.
  struct Question: Hashable {
    /// What one side grants in the scope itself.
    let granted: [Int32]
    /// All that the other side has there.
    let held: [Int32]
    /// The same for the whole cluster, if the scope is a namespace: what differs there is not repeated.
    let clusterWide: ClusterWide?

    struct ClusterWide: Hashable {
      let granted: [Int32]
      let held: [Int32]
    }
  }

  private let classes: RoleClasses
  private var known: [Question: [PolicyRule]] = [:]

  init(_ classes: RoleClasses) {
    self.classes = classes
  }

  /// What is granted and not held, one verb on one resource or path a rule.
  mutating func parts(_ question: Question) -> [PolicyRule] {
    let more = question.granted.filter { !question.held.contains($0) }
    if more.isEmpty { return [] }
    if let parts = known[question] { return parts }
    var granted = rules(more)
    // Non-resource URLs are granted only by a ClusterRoleBinding.
    if question.clusterWide != nil { granted = granted.filter { !$0.resources.isEmpty } }
    var parts = RuleCoverage.uncovered(owner: rules(question.held), servant: granted)
    if let clusterWide = question.clusterWide {
      parts = parts.filter(\.nonResourceURLs.isEmpty)
      let told = self.parts(Question(granted: clusterWide.granted, held: clusterWide.held, clusterWide: nil))
      if !told.isEmpty && !parts.isEmpty { parts = RuleCoverage.uncovered(owner: told, servant: parts) }
    }
    known[question] = parts
    return parts
  }

  /// The roles among those granted that were not read, and that the other side does not have.
  func unread(_ question: Question) -> [RoleReference] {
    question.granted.filter { !question.held.contains($0) }.compactMap { classes.unread[Int($0)] }.distinct
  }

  private func rules(_ numbers: [Int32]) -> [PolicyRule] { numbers.flatMap { classes.rules[Int($0)] } }
}

extension Snapshot {
  /// How many bindings are each looked up among those of their namespace; to find more, all bindings are passed once.
  private static let few = 100

  /// The positions of the bindings among the targets of changes; without those that do not exist.
  package func numbers(ofBindings targets: Set<Change.Target>) -> [Change.Target: Int] {
    var numbers: [Change.Target: Int] = [:]
    if targets.count <= Snapshot.few {
      for case .binding(let name, let scope) in targets {
        numbers[.binding(name, in: scope)] = number(ofBinding: name, in: scope)
      }
      return numbers
    }
    for (number, binding) in bindings.enumerated() {
      let target = Change.Target.binding(binding.name, in: binding.scope)
      if targets.contains(target), numbers[target] == nil { numbers[target] = number }
    }
    return numbers
  }
}

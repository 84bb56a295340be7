import AccessModel

/// The changes that give subjects of bindings another role, as a `roleRef` cannot be changed: first the bindings to the
/// new role, so that nobody loses access in between, then what is left of the former ones.
///
/// A binding that something manages keeps its name, as its manager would make it again: it is deleted, then created.
package struct RoleReplacement: Plan {
  package private(set) var changes = ChangeSet()
  package private(set) var notes: [String] = []
  package var effect: String? { changes.isEmpty ? nil : "Removing a binding takes effect immediately." }

  private let resolver: Resolver
  private var groupBindings: GroupBindings
  private var snapshot: Snapshot { resolver.snapshot }

  /// - Throws: A refusal if there is nothing to replace, or no binding can refer to the role.
  package init(
    _ grants: [Grant], with role: RoleReference, in snapshot: Snapshot, _ spelling: Spelling
  ) throws(Refusal) {
    resolver = Resolver(snapshot, spelling)
    groupBindings = GroupBindings(snapshot, spelling)
    var moved: [Int: Set<Int>] = [:]
    var order: [Int] = []
    for grant in grants where snapshot.bindings[grant.binding].role != role {
      if moved[grant.binding] == nil { order.append(grant.binding) }
      moved[grant.binding, default: []].insert(grant.subject)
    }
    guard !order.isEmpty else { throw Refusal(role.name.text, "this is the role that they have") }
    for scope in order.map({ snapshot.bindings[$0].scope }).distinct {
      if let note = try resolver.check(role, grantedIn: scope) { notes.append(note) }
    }
    var (created, left, deleted): ([Change], [Change], [Change]) = ([], [], [])
    for number in order {
      let (binding, positions) = (snapshot.bindings[number], moved[number] ?? [])
      let rest = Change.revoke(positions, from: binding)
      if let obstacle = rest.obstacle { throw Refusal(nil, obstacle) }
      if case .deleteBinding = rest, let manager = Manager(binding.metadata) {
        created += [rest, .putBinding(RoleReplacement.renamed(binding, role))]
        notes.append(RoleReplacement.note(on: binding, manager))
        continue
      }
      if let new = try successor(of: binding, positions, role) { created.append(.putBinding(new)) }
      if case .deleteBinding = rest { deleted.append(rest) } else { left.append(rest) }
    }
    changes = ChangeSet(created + left + deleted)
  }

  /// The binding that grants the new role; nil if there is one already.
  private mutating func successor(
    of binding: Binding, _ positions: Set<Int>, _ role: RoleReference
  ) throws(Refusal) -> Binding? {
    let subjects = positions.sorted().map { binding.subjects[$0] }
    let wanted = Set(subjects.map { $0.resolved(in: binding.scope) })
    let existing =
      (snapshot.index.number(of: subjects[0].resolved(in: binding.scope)).map {
        Array(snapshot.index.bindingsOfSubject[$0])
      } ?? []).map { snapshot.bindings[Int($0)] }.first { other in
        other.scope == binding.scope && other.role == role
          && wanted.isSubset(of: other.subjects.map { $0.resolved(in: other.scope) })
      }
    guard let existing else {
      return try groupBindings.make(after: binding, for: subjects, role, snapshot.directory)
    }
    notes.append("\(existing.label) grants \(role.name) already: nothing is created.")
    return nil
  }

  private static func renamed(_ binding: Binding, _ role: RoleReference) -> Binding {
    binding.with { $0.role = role }
  }

  private static func note(on binding: Binding, _ manager: Manager) -> String {
    let force =
      switch manager {
      case .flux: ": annotate it kustomize.toolkit.fluxcd.io/force: enabled"
      case .argoCD: ": annotate it argocd.argoproj.io/sync-options: Force=true,Replace=true"
      case .helm: ": helm upgrade --force"
      case .kubernetes, .addonManager, .controller: ""
      }
    return
      "\(binding.label) keeps its name, which \(manager.label) gives it: it is deleted, then created, and nobody has "
      + "its access in between. Change its role in what it is made from, and have \(manager.label) replace it\(force)."
  }
}

extension Binding {
  /// The binding in messages; may contain hostile text.
  fileprivate var label: String { Change.Target.binding(name, in: scope).label }
}

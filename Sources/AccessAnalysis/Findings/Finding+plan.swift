import AccessModel

extension Finding {
  /// The changes that end it; nil if no change of bindings does.
  ///
  /// - Throws: A refusal if the changes cannot be made, such as of a name that no command can delete.
  package func plan(in snapshot: Snapshot, _ spelling: Spelling) throws(Refusal) -> (any Plan)? {
    switch remedy {
    case .none, .steps: nil
    case .revoke: Revocation(grants, in: snapshot)
    case .delete:
      Revocation(bindingsToDelete(in: snapshot), empty: emptyBindings(in: snapshot), in: snapshot)
    case .rename: try SubjectRenaming(grants, in: snapshot, spelling)
    case .replace(let role): try RoleReplacement(grants, with: role, in: snapshot, spelling)
    }
  }

  private var bindings: [Int] {
    places.compactMap { place in
      switch place {
      case .binding(let number): number
      case .grant(let grant): grant.binding
      case .role, .serviceAccount, .namespace, .group, .user, .assignment, .profile: nil
      }
    }.distinct
  }

  private func bindingsToDelete(in snapshot: Snapshot) -> [Grant] {
    bindings.flatMap { number in
      snapshot.bindings[number].subjects.indices.map { Grant(binding: number, subject: $0) }
    }
  }

  private func emptyBindings(in snapshot: Snapshot) -> [Int] {
    bindings.filter { snapshot.bindings[$0].subjects.isEmpty }
  }
}

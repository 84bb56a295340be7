import AccessModel
import AccessAnalysis
import Manifests
import Reports
import TestSupport
import Testing

/// The effect of migrating everybody to groups, according to the authorizer before and after.
@Suite struct MigrationPropertyTests {
  @Test("nobody loses access, only the people named gain it, and nobody who could be migrated is still bound")
  func everybodyMoved() throws {
    var tenant = RandomTenant()
    var moved = 0
    var gained = 0
    for round in 0..<80 {
      let snapshot = tenant.snapshot()
      let migration = Migration(EffectiveRoles(snapshot))
      let list = MigrationList(migration)
      let changes = try MigrationPlan(list.moves, in: snapshot, .standard).changes
      let future = snapshot.applying(changes)
      let memberships = Memberships(snapshot.directory)
      let (before, after) = (Authorizer(snapshot), Authorizer(future))
      for user in snapshot.directory.users {
        let identity = try #require(memberships.identity(of: .user(user.id)))
        let (had, has) = (rights(identity, before), rights(identity, after))
        #expect(had.isSubset(of: has), "seed \(SeededGenerator.seed), round \(round): \(user.displayName) loses")
        if had == has { continue }
        gained += 1
        #expect(announced(user, migration), "seed \(SeededGenerator.seed), round \(round): \(user.displayName) gains")
      }
      let left = Migration(EffectiveRoles(future)).rows
      #expect(
        left.allSatisfy { if case .keep = $0.proposal { true } else { false } }, "round \(round): \(left)")
      #expect(future.applying(changes.inverse(in: snapshot)).bindings.count == snapshot.bindings.count)
      moved += list.moves.count
    }
    // Enough happened for the result to be meaningful.
    #expect(moved > 100 && gained > 30, "\(moved) moved, \(gained) gained")
  }

  private func rights(_ identity: AccessIdentity, _ authorizer: Authorizer) -> Set<AccessRequest> {
    var rights: Set<AccessRequest> = []
    for namespace in RandomTenant.namespaces.map(Optional.some) + [nil] {
      for resource in RandomTenant.resources {
        for verb in ["get", "create", "delete"] as [Name] {
          let request = AccessRequest(identity, AccessAction(verb, resource), namespace: namespace)
          if authorizer.decide(request, .firstChain).isAllowed { rights.insert(request) }
        }
      }
    }
    return rights
  }

  /// Whether a proposal lists the person among those who would gain access.
  private func announced(_ user: User, _ migration: Migration) -> Bool {
    migration.rows.contains { row in
      guard case .bind(let candidates) = row.proposal, let first = candidates.first else { return false }
      return first.gains.contains(.user(user.id)) || (row.user?.id == user.id && !row.isEffective)
    }
  }
}

import AccessModel
import AccessAnalysis
import Foundation
import Testing

/// All sequences of the printed commands and of subsets of them, on random tenants with more or less complete data.
@Suite struct LockoutPropertyTests {
  /// The number of tenants, or `AKSESS_PROFILES` if set.
  private static let count = ProcessInfo.processInfo.environment["AKSESS_PROFILES"].flatMap { Int($0) } ?? 1_000

  @Test("no sequence of the printed commands or of a subset of them locks everybody out")
  func neverLocksOut() {
    var given: [String: Int] = [:]
    var needless: [String: Int] = [:]
    for seed in 1...UInt64(Self.count) {
      var tenant = RandomTenant(seed: seed)
      let snapshot = tenant.snapshot()
      let review = HardeningAssessment(snapshot, DeclaredIdentities(), tenant.request)
      let commands = review.commands.filter { $0.prefix(2) == ["aks", "update"] }
      #expect(!tenant.truth.canLockOut(commands, number: RandomTenant.number), "seed \(seed): \(commands)")
      for verdict in review.verdicts {
        guard !verdict.isGiven else {
          given["\(verdict.change)", default: 0] += 1
          continue
        }
        guard let command = Self.command(verdict.change, tenant, snapshot) else { continue }
        if !tenant.truth.canLockOut(commands + [command], number: RandomTenant.number) {
          needless["\(verdict.change): \(Self.withoutNames(verdict.reasons.first ?? ""))", default: 0] += 1
        }
      }
    }
    #expect(given.count >= 3, "each change is given now and then: \(given)")
    print("Of \(Self.count) random tenants, commands given: \(given.sorted { $0.key < $1.key })")
    for (reason, count) in needless.sorted(by: { $0.value > $1.value }) {
      print("  refused though it would lock nobody out, \(count) times: \(reason)")
    }
  }

  /// The command that a refusal withholds.
  private static func command(
    _ change: LockoutGuard.SignInChange, _ tenant: RandomTenant, _ snapshot: Snapshot
  ) -> [String]? {
    switch change {
    case .localAccounts: return ["aks", "update", "--disable-local-accounts"]
    case .azureRBAC:
      return ["aks", "update", tenant.request.azureRBAC == true ? "--enable-azure-rbac" : "--disable-azure-rbac"]
    case .adminGroups:
      let removed = tenant.request.removedAdminGroups
      let groups = (snapshot.profile?.adminGroups ?? []) + tenant.request.addedAdminGroups
      let list = groups.filter { !removed.contains($0) }.map(\.description).joined(separator: ",")
      return ["aks", "update", "--aad-admin-group-object-ids", list]
    case .entraIntegration, .creation: return nil
    }
  }

  /// The reason without the parts that differ between tenants.
  private static func withoutNames(_ reason: String) -> String {
    reason.replacing(/Group \d \([-0-9a-f]+\)|Person \d \([^)]*\)|[-0-9a-f]{36}( \(name unknown\))?/, with: "…")
      .replacing(/\d+/, with: "n")
  }
}

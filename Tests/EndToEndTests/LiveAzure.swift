import Foundation
import TestSupport
import Testing

extension EndToEnd {
  @Test("with az signed in, names, members and Azure's roles stand beside what the cluster says, in the stated calls")
  func azureHalf() throws {
    let az = try AzStandIn()
    let groups = try az.bash("aksess get groups -o csv --no-preamble")
    #expect(groups.output.contains("Developers") && groups.output.contains("Operators"), "\(groups)")
    let calls: Set = [
      AzStandIn.account, AzStandIn.clusters, AzStandIn.assignments, AzStandIn.definitions, AzStandIn.denials,
      AzStandIn.fleets, AzStandIn.identities, AzStandIn.members, AzStandIn.nestedMembers, AzStandIn.users,
      AzStandIn.eligibleRoles, AzStandIn.eligibleMembers,
    ]
    #expect(Set(az.asked) == calls && az.asked.count == calls.count, "\(az.asked)")
    // What was read is kept.
    let people = try az.bash("aksess who-can get pods -n shop --people -o csv --no-preamble")
    #expect(people.output.contains("Ada Lovelace") && people.output.contains("Zoë Weiß"), "\(people)")
    #expect(people.output.contains("disabled"), "\(people)")
    #expect(az.asked.count == calls.count, "\(az.asked)")
  }
}

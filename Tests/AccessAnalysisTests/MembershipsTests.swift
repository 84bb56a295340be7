import AccessModel
import AccessAnalysis
import TestSupport
import Testing

/// Who belongs to which groups.
@Suite struct MembershipsTests {
  private let ids = (0...9).compactMap { ObjectID("\($0)0000000-0000-0000-0000-00000000000\($0)") }

  private func id(_ digit: Int) -> ObjectID { ids[digit] }

  @Test("nested groups count, each once and the nearest first, even in a cycle")
  func nested() {
    let memberships = Memberships(
      Directory(members: [
        id(1): [.user(id(9)), .group(id(3))], id(2): [.group(id(1))], id(3): [.group(id(2))], id(4): [.user(id(8))],
      ]))
    let reached = memberships.groups(of: .user(id(9)))
    #expect(reached.map(\.group) == [id(1), id(2), id(3)])
    #expect(reached.map(\.through) == [nil, id(1), id(2)])
    #expect(memberships.groups(of: .group(id(1))).map(\.group) == [id(2), id(3)])
    #expect(memberships.groups(of: .servicePrincipal(id(9))).isEmpty)
  }

  @Test("a nested group with unread members is counted")
  func unread() {
    let memberships = Memberships(Directory(members: [id(1): [.group(id(2)), .group(id(3))], id(2): []]))
    #expect(memberships.unreadGroups(of: state([], [])) == 1)
  }

  @Test("more security groups than a token carries are reported, from the 201st on")
  func tokenLimit() throws {
    func memberships(_ count: Int, mailing: Int = 0) throws -> Memberships {
      let groups = try (0..<count + mailing).map { number in
        let digits = String(1_000 + number)
        return Group(
          id: try #require(ObjectID("c0000000-0000-0000-0000-00000000\(digits)")), displayName: digits,
          isSecurityEnabled: number < count)
      }
      let members = Dictionary(uniqueKeysWithValues: groups.map { ($0.id, [Directory.Member.user(id(9))]) })
      return Memberships(Directory(groups: groups, members: members))
    }
    #expect(try memberships(200, mailing: 5).groupsBeyondToken(of: .user(id(9))) == nil)
    #expect(try memberships(201, mailing: 5).groupsBeyondToken(of: .user(id(9))) == 201)
  }

  @Test("everyone transitive a group is found by the shortest way, and groups that were not read are told")
  func transitive() {
    let memberships = Memberships(
      Directory(members: [
        id(1): [.group(id(2)), .group(id(3)), .user(id(9))], id(2): [.group(id(1)), .user(id(8)), .user(id(9))],
        id(3): [.group(id(4)), .user(id(8)), .other("device")],
      ]))
    let transitive = memberships.transitiveMembers(of: id(1))
    #expect(transitive.members.map(\.member) == [.user(id(9)), .user(id(8)), .other("device")])
    #expect(transitive.members.map(\.path) == [[id(1)], [id(1), id(2)], [id(1), id(3)]])
    #expect(transitive.unread == [id(4)])
  }
}

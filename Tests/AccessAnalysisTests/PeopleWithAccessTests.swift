import AccessModel
import AccessAnalysis
import TestSupport
import Testing

/// The people with access through bindings.
@Suite struct PeopleWithAccessTests {
  private let ids = (0...9).compactMap { ObjectID("b\($0)000000-0000-0000-0000-00000000000\($0)") }

  private func people(_ subjects: [Subject], _ directory: Directory) -> PeopleWithAccess {
    PeopleWithAccess(subjects, Memberships(directory))
  }

  @Test("a person is listed once with every way, and a name that matches nobody is listed as it is")
  func ways() {
    let ana = User(id: ids[0], displayName: "Ana", userPrincipalName: "ana@contoso.com")
    let directory = Directory(
      users: [ana],
      members: [ids[1]: [.user(ids[0]), .group(ids[2])], ids[2]: [.user(ids[0]), .servicePrincipal(ids[5])]])
    let people = people(
      [user("ana@contoso.com"), user("Ana@contoso.com"), group(ids[1].name), account("ci", in: "n")], directory)
    #expect(
      people.rows.map(\.who) == [
        .user(ids[0]), .subject(user("Ana@contoso.com")), .servicePrincipal(ids[5]), .subject(account("ci", in: "n")),
      ])
    #expect(people.rows[0].ways.map(\.path) == [[], [ids[1]]])
    #expect(people.rows[2].ways.map(\.path) == [[ids[1], ids[2]]])
    #expect(people.unread.isEmpty && people.empty.isEmpty)
  }

  @Test("groups that are empty, unread or not in tokens are listed themselves")
  func opaque() {
    let mailing = Group(id: ids[4], displayName: "News", isSecurityEnabled: false)
    let directory = Directory(
      groups: [mailing], members: [ids[1]: [], ids[2]: [.group(ids[3])], ids[4]: [.user(ids[0])]])
    let subjects = [ids[1], ids[2], ids[4]].map { group($0.name) } + [group("system:authenticated")]
    let people = people(subjects, directory)
    #expect(people.rows.map(\.who) == subjects.map { .subject($0) })
    #expect(people.unread == [ids[3]] && people.empty == [ids[1]])
  }

  @Test("eligible members are marked, also through groups")
  func eligible() {
    let directory = Directory(
      members: [ids[1]: [.user(ids[0])], ids[3]: [.user(ids[6])]],
      eligible: [ids[1]: [.user(ids[0]), .user(ids[5]), .group(ids[3])]])
    let people = people([group(ids[1].name)], directory)
    #expect(people.rows.map(\.who) == [.user(ids[0]), .user(ids[5]), .user(ids[6])])
    #expect(people.rows.map(\.isEligibleOnly) == [false, true, true])
    #expect(people.rows[2].ways.map(\.path) == [[ids[1], ids[3]]])
  }
}

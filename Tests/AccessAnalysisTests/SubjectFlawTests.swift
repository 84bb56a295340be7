import AccessModel
import AccessAnalysis
import TestSupport
import Testing

/// Errors in the names of people and groups in bindings.
@Suite struct SubjectFlawTests {
  private static let ids = (0...9).compactMap { ObjectID("a\($0)000000-0000-0000-0000-00000000000\($0)") }

  private static let ana = User(
    id: ids[0], displayName: "Ana", userPrincipalName: "ana@contoso.com", mail: "Ana.Almeida@contoso.com")
  private static let guest = User(
    id: ids[1], displayName: "Guy", userPrincipalName: "guy_fabrikam.com#EXT#@contoso.onmicrosoft.com")
  private static let gone = User(
    id: ids[2], displayName: "Zoe", userPrincipalName: "zoe@contoso.com", isEnabled: false)
  private static let team = Group(
    id: ids[3], displayName: "Team", mailNickname: "team-mail", isSecurityEnabled: true)
  private static let mailing = Group(id: ids[4], displayName: "News", isSecurityEnabled: false)
  private static let app = ServicePrincipal(id: ids[5], displayName: "ci", clientID: ids[6].description)

  private static let directory = Directory(
    groups: [team, mailing], users: [ana, guest, gone], servicePrincipals: [app])

  private static let table: [(Subject, SubjectFlaw?, fix: Subject?)] = [
    (group(team.id.name), nil, nil),
    (group("Team"), .groupByName([team.id]), group(team.id.name)),
    (group("team-mail"), .groupByName([team.id]), group(team.id.name)),
    (group(Name(team.id.name.text.uppercased())), .groupInCapitals(team.id), group(team.id.name)),
    (group(mailing.id.name), .groupNotSecurityEnabled, nil),
    (group(ids[9].name), .groupUnknown, nil),
    (group("developers"), .groupWithoutObjectID, nil),
    (group("system:authenticated"), nil, nil),
    (group(ana.id.name), .groupIsUser(ana), user("ana@contoso.com")),
    (group(app.id.name), .groupIsServicePrincipal(app), user(app.id.name)),
    (user("ana@contoso.com"), nil, nil),
    (user("Ana@contoso.com"), .userInOtherCase(ana), user("ana@contoso.com")),
    (user(ana.id.name), .userByObjectID(ana), user("ana@contoso.com")),
    (user("ana.almeida@contoso.com"), .userByMail(ana), user("ana@contoso.com")),
    (user(guest.id.name), nil, nil),
    (user(guest.userPrincipalName), .guestByPrincipalName(guest), user(guest.id.name)),
    (user("zoe@contoso.com"), .userDisabled(gone), nil),
    (user("left@contoso.com"), .userUnknown, nil),
    (user(app.id.name), nil, nil),
    (user("ci"), .servicePrincipalByName(app), user(app.id.name)),
    (user(app.clientID.map { Name($0) } ?? ""), .servicePrincipalByName(app), user(app.id.name)),
    (user(team.id.name), .userIsGroup(team), group(team.id.name)),
    (account("ci", in: "n"), nil, nil),
  ]

  @Test("each wrong form is reported with the subject that was meant", arguments: table.indices)
  func flaws(row: Int) {
    let (subject, flaw, fix) = Self.table[row]
    #expect(SubjectFlaw(subject, in: Self.directory) == flaw)
    #expect(SubjectFlaw(subject, in: Self.directory)?.fix == fix)
    if let fix { #expect(SubjectFlaw(fix, in: Self.directory) == nil, "what mends is right itself") }
  }

  @Test("if users and groups were not read, nobody is reported as unknown")
  func silent() {
    #expect(SubjectFlaw(user("left@contoso.com"), in: Directory()) == nil)
    #expect(SubjectFlaw(group(Self.ids[9].name), in: Directory()) == nil)
  }
}

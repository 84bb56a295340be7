/// The sender of a request, as aksess finds them in the directory and as the server identifies them.
struct Caller: Sendable {
  let aksess: String
  let user: String
  /// The groups in the person's token, which must match the memberships in the directory.
  let groups: [String]

  init(_ aksess: String, as user: String = "someone@contoso.com", _ groups: String...) {
    self.aksess = aksess
    self.user = user
    self.groups = groups
  }

  /// The identity options for kubectl.
  var kubectl: String { "--as='\(user)'" + groups.map { " --as-group='\($0)'" }.joined() }

  private static let developers = "d0e1f2a3-1111-4aaa-8bbb-000000000001"
  private static let readers = "d0e1f2a3-2222-4aaa-8bbb-000000000002"
  private static let operators = "d0e1f2a3-3333-4aaa-8bbb-000000000003"
  private static let newsletter = "d0e1f2a3-4444-4aaa-8bbb-000000000004"
  private static let guest = "d0e1f2a3-5555-4aaa-8bbb-000000000005"
  private static let principal = "d0e1f2a3-6666-4aaa-8bbb-000000000006"

  /// All except `system:anonymous`, which may not even ask.
  static let all: [Caller] = [
    Caller("user:ana.almeida@contoso.com", as: "ana.almeida@contoso.com", developers, readers),
    Caller("'Bo Berg'", as: "bo.berg@contoso.com", operators),
    Caller("dana.dahl@contoso.com", as: "dana.dahl@contoso.com"),
    Caller("user:cleo.costa_fabrikam.com#EXT#@contoso.onmicrosoft.com", as: guest, readers),
    Caller("sp:release-pipeline", as: principal, developers, readers),
    Caller("group:Developers", developers, readers), Caller("Readers", readers),
    Caller("group:\(operators)", operators),
    Caller("Newsletter", newsletter), Caller("sa:retail-app/ci", as: "system:serviceaccount:retail-app:ci"),
    Caller("sa:payments/runner", as: "system:serviceaccount:payments:runner"),
    Caller("sa:retail-web/default", as: "system:serviceaccount:retail-web:default"),
    Caller("sa:sandbox/default", as: "system:serviceaccount:sandbox:default"), Caller("system:authenticated"),
    Caller("system:masters", "system:masters"),
    Caller(
      "group:system:serviceaccounts:retail-app", "system:serviceaccounts:retail-app", "system:serviceaccounts"),
  ]
}

import Reports
import Testing

/// Users in the formats that show their columns.
@Suite struct UserListTests {
  private let list = UserList(Small.snapshot).table

  @Test("a table for people")
  func table() {
    expectGolden(
      list, .table,
      #"""
      USER              NAME           STATUS                      BINDINGS
      ADA@contoso.com   Ada Lovelace   differs in case, disabled          1
      ada@contoso.com   Ada Lovelace   disabled                           0

      """#)
  }

  @Test("the wide table has every column")
  func wide() {
    expectGolden(
      list, .wide,
      #"""
      USER              NAME           STATUS                      BINDINGS   OBJECT ID
      ADA@contoso.com   Ada Lovelace   differs in case, disabled          1   40000000-0000-0000-0000-000000000004
      ada@contoso.com   Ada Lovelace   disabled                           0   40000000-0000-0000-0000-000000000004

      """#)
  }

  @Test("JSON loses nothing")
  func json() {
    expectGolden(
      list, .json,
      #"""
      {
        "kind": "UserList",
        "incomplete": [
          "users.json is \"gone\"\n"
        ],
        "items": [
          {
            "userPrincipalName": "ADA@contoso.com",
            "displayName": "Ada Lovelace",
            "status": "differs in case, disabled",
            "bindings": 1,
            "objectID": "40000000-0000-0000-0000-000000000004"
          },
          {
            "userPrincipalName": "ada@contoso.com",
            "displayName": "Ada Lovelace",
            "status": "disabled",
            "bindings": 0,
            "objectID": "40000000-0000-0000-0000-000000000004"
          }
        ]
      }

      """#)
  }

  @Test("names are like those of kubectl")
  func name() {
    expectGolden(
      list, .name,
      #"""
      user/ADA@contoso.com
      user/ada@contoso.com

      """#)
  }
}

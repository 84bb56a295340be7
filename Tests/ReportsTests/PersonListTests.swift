import Reports
import Testing

/// Everybody known, in the formats that show their columns.
@Suite struct PersonListTests {
  private let list = PersonList(Small.analysis).table

  @Test("the wide table has every column: a person of the directory, and one whom only a binding names")
  func wide() {
    expectGolden(
      list, .wide,
      #"""
      PERSON         ACCOUNT           HIGHEST   NS   CLUSTER   STATE                       BINDINGS   KIND   OBJECT ID
      Ada Lovelace   ADA@contoso.com   none       1             differs in case, disabled          1   User
      Ada Lovelace   ada@contoso.com   none       1             disabled                           0   User   40000000-0000-0000-0000-000000000004

      """#)
  }

  @Test("JSON loses nothing")
  func json() {
    expectGolden(
      list, .json,
      #"""
      {
        "kind": "PersonList",
        "incomplete": [
          "users.json is \"gone\"\n"
        ],
        "items": [
          {
            "name": "Ada Lovelace",
            "account": {
              "kind": "User",
              "name": "ADA@contoso.com",
              "displayName": "Ada Lovelace"
            },
            "highest": {
              "atLeast": "none",
              "atMost": "none"
            },
            "namespaces": 1,
            "clusterWide": false,
            "state": "differs in case, disabled",
            "bindings": 1,
            "kind": "User",
            "objectID": null
          },
          {
            "name": "Ada Lovelace",
            "account": {
              "kind": "User",
              "objectID": "40000000-0000-0000-0000-000000000004",
              "userPrincipalName": "ada@contoso.com",
              "displayName": "Ada Lovelace"
            },
            "highest": {
              "atLeast": "none",
              "atMost": "none"
            },
            "namespaces": 1,
            "clusterWide": false,
            "state": "disabled",
            "bindings": 0,
            "kind": "User",
            "objectID": "40000000-0000-0000-0000-000000000004"
          }
        ]
      }

      """#)
  }
}

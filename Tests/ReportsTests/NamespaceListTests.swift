import Reports
import Testing

/// Namespaces in the formats that show their columns.
@Suite struct NamespaceListTests {
  private let list = NamespaceList(Small.analysis).table

  @Test("a table for people")
  func table() {
    expectGolden(
      list, .table,
      #"""
      NAMESPACE     GROUPS   USERS   SA   HIGHEST   BINDINGS   AGE
      kube-system        0       0    0   none             0     -
      retail-app         3       1    1   view             2   10h

      """#)
  }

  @Test("the wide table has every column")
  func wide() {
    expectGolden(
      list, .wide,
      #"""
      NAMESPACE     GROUPS   USERS   SA   HIGHEST   BINDINGS   AGE   STATUS
      kube-system        0       0    0   none             0     -   Terminating
      retail-app         3       1    1   view             2   10h   Active

      """#)
  }

  @Test("JSON loses nothing")
  func json() {
    expectGolden(
      list, .json,
      #"""
      {
        "kind": "NamespaceList",
        "incomplete": [
          "users.json is \"gone\"\n"
        ],
        "items": [
          {
            "name": "kube-system",
            "groups": 0,
            "users": 0,
            "serviceAccounts": 0,
            "highest": {
              "atLeast": "none",
              "atMost": "none"
            },
            "bindings": 0,
            "created": null,
            "status": "Terminating"
          },
          {
            "name": "retail-app",
            "groups": 3,
            "users": 1,
            "serviceAccounts": 1,
            "highest": {
              "atLeast": "view",
              "atMost": "view"
            },
            "bindings": 2,
            "created": "2026-11-23T19:20:00Z",
            "status": "Active"
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
      namespace/kube-system
      namespace/retail-app

      """#)
  }
}

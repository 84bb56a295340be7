import AccessModel
import Reports
import Testing

/// Grants in the formats that show their columns.
@Suite struct GrantListTests {
  private let list = GrantList(Small.analysis, includes: { binding, _ in binding.name == "readers" }).table

  @Test("a table for people")
  func table() {
    expectGolden(
      list, .table,
      #"""
      NAMESPACE    KIND    SUBJECT               LEVEL   ROLE   BINDING   AGE
      retail-app   Group   数据平台团队          none    view   readers   23d
      retail-app   Group   =SUM(A1), "Readers"   none    view   readers   23d
      retail-app   User    Ada Lovelace          none    view   readers   23d

      """#)
  }

  @Test("the wide table has every column")
  func wide() {
    expectGolden(
      list, .wide,
      #"""
      NAMESPACE    KIND    SUBJECT               LEVEL   ROLE   BINDING   AGE   OBJECT ID OR NAME                      REMARK            FIX
      retail-app   Group   数据平台团队          none    view   readers   23d   10000000-0000-0000-0000-000000000001
      retail-app   Group   =SUM(A1), "Readers"   none    view   readers   23d   20000000-0000-0000-0000-000000000002
      retail-app   User    Ada Lovelace          none    view   readers   23d   ADA@contoso.com                        differs in case   User ada@contoso.com

      """#)
  }

  @Test("JSON loses nothing")
  func json() {
    expectGolden(
      list, .json,
      #"""
      {
        "kind": "GrantList",
        "incomplete": [
          "users.json is \"gone\"\n"
        ],
        "items": [
          {
            "namespace": "retail-app",
            "kind": "Group",
            "subject": {
              "kind": "Group",
              "name": "10000000-0000-0000-0000-000000000001",
              "displayName": "数据平台团队"
            },
            "level": {
              "atLeast": "none",
              "atMost": "none"
            },
            "role": {
              "kind": "ClusterRole",
              "name": "view"
            },
            "binding": "readers",
            "created": "2026-11-01T00:00:00Z",
            "identifier": "10000000-0000-0000-0000-000000000001",
            "remark": null,
            "fix": null
          },
          {
            "namespace": "retail-app",
            "kind": "Group",
            "subject": {
              "kind": "Group",
              "name": "20000000-0000-0000-0000-000000000002",
              "displayName": "=SUM(A1), \"Readers\""
            },
            "level": {
              "atLeast": "none",
              "atMost": "none"
            },
            "role": {
              "kind": "ClusterRole",
              "name": "view"
            },
            "binding": "readers",
            "created": "2026-11-01T00:00:00Z",
            "identifier": "20000000-0000-0000-0000-000000000002",
            "remark": null,
            "fix": null
          },
          {
            "namespace": "retail-app",
            "kind": "User",
            "subject": {
              "kind": "User",
              "name": "ADA@contoso.com",
              "displayName": "Ada Lovelace"
            },
            "level": {
              "atLeast": "none",
              "atMost": "none"
            },
            "role": {
              "kind": "ClusterRole",
              "name": "view"
            },
            "binding": "readers",
            "created": "2026-11-01T00:00:00Z",
            "identifier": "ADA@contoso.com",
            "remark": "differs in case",
            "fix": {
              "kind": "User",
              "name": "ada@contoso.com",
              "displayName": "Ada Lovelace"
            }
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
      rolebinding.rbac.authorization.k8s.io/readers
      rolebinding.rbac.authorization.k8s.io/readers
      rolebinding.rbac.authorization.k8s.io/readers

      """#)
  }
}

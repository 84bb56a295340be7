import Reports
import Testing

/// Groups in the formats that show their columns.
@Suite struct GroupListTests {
  private let list = GroupList(Small.analysis).table

  @Test("a table for people")
  func table() {
    expectGolden(
      list, .table,
      #"""
      GROUP                  OBJECT ID                              MEMBERS   HIGHEST   NS   BINDINGS   CLUSTER
      =SUM(A1), "Readers"    20000000-0000-0000-0000-000000000002         ?   none       1          1         0
      Readers\u{202e}\n      30000000-0000-0000-0000-000000000003         ?   none       0          0         0
      数据平台团队           10000000-0000-0000-0000-000000000001         2   none       1          1         0
      (unknown)              90000000-0000-0000-0000-000000000009         ?   view       1          1         0
      system:authenticated   system:authenticated                         ?   none       0          1         1

      """#)
  }

  @Test("the wide table has every column")
  func wide() {
    expectGolden(
      list, .wide,
      #"""
      GROUP                  OBJECT ID                              MEMBERS   HIGHEST   NS   BINDINGS   CLUSTER   REMARK
      =SUM(A1), "Readers"    20000000-0000-0000-0000-000000000002         ?   none       1          1         0
      Readers\u{202e}\n      30000000-0000-0000-0000-000000000003         ?   none       0          0         0
      数据平台团队           10000000-0000-0000-0000-000000000001         2   none       1          1         0
      (unknown)              90000000-0000-0000-0000-000000000009         ?   view       1          1         0   unknown object ID
      system:authenticated   system:authenticated                         ?   none       0          1         1

      """#)
  }

  @Test("JSON loses nothing")
  func json() {
    expectGolden(
      list, .json,
      #"""
      {
        "kind": "GroupList",
        "incomplete": [
          "users.json is \"gone\"\n"
        ],
        "items": [
          {
            "displayName": "=SUM(A1), \"Readers\"",
            "objectID": "20000000-0000-0000-0000-000000000002",
            "members": null,
            "highest": {
              "atLeast": "none",
              "atMost": "none"
            },
            "namespaces": 1,
            "bindings": 1,
            "clusterWide": 0,
            "remark": null
          },
          {
            "displayName": "Readers\u202e\n",
            "objectID": "30000000-0000-0000-0000-000000000003",
            "members": null,
            "highest": {
              "atLeast": "none",
              "atMost": "none"
            },
            "namespaces": 0,
            "bindings": 0,
            "clusterWide": 0,
            "remark": null
          },
          {
            "displayName": "数据平台团队",
            "objectID": "10000000-0000-0000-0000-000000000001",
            "members": 2,
            "highest": {
              "atLeast": "none",
              "atMost": "none"
            },
            "namespaces": 1,
            "bindings": 1,
            "clusterWide": 0,
            "remark": null
          },
          {
            "displayName": null,
            "objectID": "90000000-0000-0000-0000-000000000009",
            "members": null,
            "highest": {
              "atLeast": "view",
              "atMost": "view"
            },
            "namespaces": 1,
            "bindings": 1,
            "clusterWide": 0,
            "remark": "unknown object ID"
          },
          {
            "displayName": null,
            "objectID": "system:authenticated",
            "members": null,
            "highest": {
              "atLeast": "none",
              "atMost": "none"
            },
            "namespaces": 0,
            "bindings": 1,
            "clusterWide": 1,
            "remark": null
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
      group/20000000-0000-0000-0000-000000000002
      group/30000000-0000-0000-0000-000000000003
      group/10000000-0000-0000-0000-000000000001
      group/90000000-0000-0000-0000-000000000009
      group/system:authenticated

      """#)
  }
}

import Reports
import Testing

/// Roles in the formats that show their columns.
@Suite struct RoleListTests {
  private let list = RoleList(Small.levels).table

  @Test("a table for people")
  func table() {
    expectGolden(
      list, .table,
      #"""
      NAMESPACE    ROLE       KIND          LEVEL   RULES   BINDINGS   AGE
      (cluster)    view       ClusterRole   none        0          1     -
      retail-app   deployer   Role          view        1          1     -

      """#)
  }

  @Test("the wide table has every column")
  func wide() {
    expectGolden(
      list, .wide,
      #"""
      NAMESPACE    ROLE       KIND          LEVEL   RULES   BINDINGS   AGE   ALLOWS                  MANAGED BY
      (cluster)    view       ClusterRole   none        0          1     -   nothing
      retail-app   deployer   Role          view        1          1     -   read pods; no secrets

      """#)
  }

  @Test("JSON loses nothing")
  func json() {
    expectGolden(
      list, .json,
      #"""
      {
        "kind": "RoleList",
        "incomplete": [
          "users.json is \"gone\"\n"
        ],
        "items": [
          {
            "namespace": null,
            "name": "view",
            "kind": "ClusterRole",
            "level": {
              "atLeast": "none",
              "atMost": "none"
            },
            "ruleCount": 0,
            "bindings": 1,
            "created": null,
            "rules": [],
            "managedBy": null
          },
          {
            "namespace": "retail-app",
            "name": "deployer",
            "kind": "Role",
            "level": {
              "atLeast": "view",
              "atMost": "view"
            },
            "ruleCount": 1,
            "bindings": 1,
            "created": null,
            "rules": [
              {
                "apiGroups": [
                  ""
                ],
                "resources": [
                  "pods"
                ],
                "verbs": [
                  "get"
                ]
              }
            ],
            "managedBy": null
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
      clusterrole.rbac.authorization.k8s.io/view
      role.rbac.authorization.k8s.io/deployer

      """#)
  }
}

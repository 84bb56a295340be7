import Reports
import Testing

/// Bindings in the formats that show their columns.
@Suite struct BindingListTests {
  private let list = BindingList(Small.snapshot).table

  @Test("a table for people")
  func table() {
    expectGolden(
      list, .table,
      #"""
      NAMESPACE    BINDING      ROLE            SUBJECTS                                              AGE
      (cluster)    system:all   gone            system:authenticated                                    -
      retail-app   odd\nname    role/deployer   90000000-0000-0000-0000-000000000009, retail-app/ci     -
      retail-app   readers      view            数据平台团队, =SUM(A1), "Readers", Ada Lovelace       23d

      """#)
  }

  @Test("the wide table has every column")
  func wide() {
    expectGolden(
      list, .wide,
      #"""
      NAMESPACE    BINDING      ROLE            SUBJECTS                                              AGE   KIND                 MANAGED BY
      (cluster)    system:all   gone            system:authenticated                                    -   ClusterRoleBinding   Kubernetes
      retail-app   odd\nname    role/deployer   90000000-0000-0000-0000-000000000009, retail-app/ci     -   RoleBinding          Helm
      retail-app   readers      view            数据平台团队, =SUM(A1), "Readers", Ada Lovelace       23d   RoleBinding

      """#)
  }

  @Test("JSON loses nothing")
  func json() {
    expectGolden(
      list, .json,
      #"""
      {
        "kind": "BindingList",
        "incomplete": [
          "users.json is \"gone\"\n"
        ],
        "items": [
          {
            "namespace": null,
            "name": "system:all",
            "role": {
              "kind": "ClusterRole",
              "name": "gone"
            },
            "subjects": [
              {
                "kind": "Group",
                "name": "system:authenticated"
              }
            ],
            "created": null,
            "kind": "ClusterRoleBinding",
            "managedBy": "Kubernetes"
          },
          {
            "namespace": "retail-app",
            "name": "odd\nname",
            "role": {
              "kind": "Role",
              "name": "deployer"
            },
            "subjects": [
              {
                "kind": "Group",
                "name": "90000000-0000-0000-0000-000000000009"
              },
              {
                "kind": "ServiceAccount",
                "name": "ci"
              }
            ],
            "created": null,
            "kind": "RoleBinding",
            "managedBy": "Helm"
          },
          {
            "namespace": "retail-app",
            "name": "readers",
            "role": {
              "kind": "ClusterRole",
              "name": "view"
            },
            "subjects": [
              {
                "kind": "Group",
                "name": "10000000-0000-0000-0000-000000000001",
                "displayName": "数据平台团队"
              },
              {
                "kind": "Group",
                "name": "20000000-0000-0000-0000-000000000002",
                "displayName": "=SUM(A1), \"Readers\""
              },
              {
                "kind": "User",
                "name": "ADA@contoso.com",
                "displayName": "Ada Lovelace"
              }
            ],
            "created": "2026-11-01T00:00:00Z",
            "kind": "RoleBinding",
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
      clusterrolebinding.rbac.authorization.k8s.io/system:all
      rolebinding.rbac.authorization.k8s.io/odd\nname
      rolebinding.rbac.authorization.k8s.io/readers

      """#)
  }
}

import AccessModel
import AccessAnalysis
import Reports
import Testing

/// People in full detail for programs.
@Suite struct PeopleListTests {
  private let list: PeopleList = PeopleList(
    in: "retail-app", includesSystem: true, Small.analysis)

  @Test("a table for people: who, by which account, how much, where and through what")
  func table() {
    expectGolden(
      list.table, .table,
      #"""
      PERSON                                 ACCOUNT                                HIGHEST   WHERE        THROUGH        STATE
      system:authenticated                   system:authenticated                   none      everywhere   directly       everyone who signs in
      90000000-0000-0000-0000-000000000009   90000000-0000-0000-0000-000000000009   view      retail-app   directly       unknown object ID
      =SUM(A1), "Readers"                    20000000-0000-0000-0000-000000000002   none      retail-app   directly       members not read
      Ada Lovelace                           ADA@contoso.com                        none      retail-app   directly       differs in case, disabled
      Ada Lovelace                           ada@contoso.com                        none      retail-app   数据平台团队   disabled

      """#)
  }

  @Test("JSON has every way with its groups and bindings")
  func json() {
    expectGolden(
      list.table, .json,
      #"""
      {
        "kind": "PeopleList",
        "incomplete": [
          "users.json is \"gone\"\n"
        ],
        "items": [
          {
            "name": "system:authenticated",
            "account": {
              "kind": "Group",
              "name": "system:authenticated"
            },
            "highest": {
              "atLeast": "none",
              "atMost": "none"
            },
            "where": {
              "everywhere": true,
              "namespaces": []
            },
            "through": [
              {
                "groups": [],
                "eligible": false,
                "bindings": [
                  {
                    "kind": "ClusterRoleBinding",
                    "name": "system:all",
                    "role": {
                      "kind": "ClusterRole",
                      "name": "gone"
                    }
                  }
                ],
                "azureRoles": [],
                "eligibleAzureRoles": []
              }
            ],
            "state": "everyone who signs in",
            "kind": "Group"
          },
          {
            "name": "90000000-0000-0000-0000-000000000009",
            "account": {
              "kind": "Group",
              "name": "90000000-0000-0000-0000-000000000009"
            },
            "highest": {
              "atLeast": "view",
              "atMost": "view"
            },
            "where": {
              "everywhere": false,
              "namespaces": [
                "retail-app"
              ]
            },
            "through": [
              {
                "groups": [],
                "eligible": false,
                "bindings": [
                  {
                    "kind": "RoleBinding",
                    "namespace": "retail-app",
                    "name": "odd\nname",
                    "role": {
                      "kind": "Role",
                      "name": "deployer"
                    }
                  }
                ],
                "azureRoles": [],
                "eligibleAzureRoles": []
              }
            ],
            "state": "unknown object ID",
            "kind": "Group"
          },
          {
            "name": "=SUM(A1), \"Readers\"",
            "account": {
              "kind": "Group",
              "name": "20000000-0000-0000-0000-000000000002",
              "displayName": "=SUM(A1), \"Readers\""
            },
            "highest": {
              "atLeast": "none",
              "atMost": "none"
            },
            "where": {
              "everywhere": false,
              "namespaces": [
                "retail-app"
              ]
            },
            "through": [
              {
                "groups": [],
                "eligible": false,
                "bindings": [
                  {
                    "kind": "RoleBinding",
                    "namespace": "retail-app",
                    "name": "readers",
                    "role": {
                      "kind": "ClusterRole",
                      "name": "view"
                    }
                  }
                ],
                "azureRoles": [],
                "eligibleAzureRoles": []
              }
            ],
            "state": "members not read",
            "kind": "Group"
          },
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
            "where": {
              "everywhere": false,
              "namespaces": [
                "retail-app"
              ]
            },
            "through": [
              {
                "groups": [],
                "eligible": false,
                "bindings": [
                  {
                    "kind": "RoleBinding",
                    "namespace": "retail-app",
                    "name": "readers",
                    "role": {
                      "kind": "ClusterRole",
                      "name": "view"
                    }
                  }
                ],
                "azureRoles": [],
                "eligibleAzureRoles": []
              }
            ],
            "state": "differs in case, disabled",
            "kind": "User"
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
            "where": {
              "everywhere": false,
              "namespaces": [
                "retail-app"
              ]
            },
            "through": [
              {
                "groups": [
                  {
                    "objectID": "10000000-0000-0000-0000-000000000001",
                    "displayName": "数据平台团队"
                  }
                ],
                "eligible": false,
                "bindings": [
                  {
                    "kind": "RoleBinding",
                    "namespace": "retail-app",
                    "name": "readers",
                    "role": {
                      "kind": "ClusterRole",
                      "name": "view"
                    }
                  }
                ],
                "azureRoles": [],
                "eligibleAzureRoles": []
              }
            ],
            "state": "disabled",
            "kind": "User"
          }
        ]
      }

      """#)
  }

  @Test("missing and omitted data is reported")
  func notes() {
    #expect(
      list.notes == [
        "active members only: who could activate a membership (PIM) was not read.",
        "1 service account is not listed.",
      ])
    #expect(list.gaps.map(\.reason) == ["the members of 2 groups were not read"])
  }
}

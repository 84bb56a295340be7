import Manifests
import AccessModel
import AccessAnalysis
import Reports
import Testing

/// People bound individually, in every format.
@Suite struct MigrationListTests {
  private let list: MigrationList
  /// Only people whom the directory knows by the name in the binding, or does not know at all.
  private let known: MigrationList

  init() {
    let ids = (0...9).compactMap { ObjectID("\($0)0000000-0000-0000-0000-000000000000") }
    let names = ["Ana", "Bo", "Cem", "Dee\u{202E}", "Eve"]
    let users = names.enumerated().map { number, name in
      User(
        id: ids[number], displayName: name, userPrincipalName: Name("\(name.prefix(3).lowercased())@contoso.com"),
        isEnabled: number != 4)
    }
    let directory = Directory(
      groups: [
        Group(id: ids[6], displayName: "Readers"), Group(id: ids[7], displayName: "=Team", isSecurityEnabled: true),
        Group(id: ids[8], displayName: "Readers"),
      ], users: users,
      members: [
        ids[6]: [.group(ids[7]), .user(ids[3]), .user(ids[4])], ids[7]: [.user(ids[0]), .user(ids[1])],
        ids[8]: [.user(ids[2]), .group(ids[9])],
      ])
    func bind(_ name: Name, _ scope: Scope, _ subjects: (Subject.Kind, Name)...) -> Binding {
      Binding(
        metadata: ObjectMetadata(name: name), scope: scope, role: RoleReference(kind: .clusterRole, name: "view"),
        subjects: subjects.map { Subject(kind: $0.0, name: $0.1) })
    }
    var contents = Snapshot.Contents()
    contents.roles = [
      Role(
        metadata: ObjectMetadata(name: "view"), scope: .cluster,
        rules: [PolicyRule(verbs: ["get"], apiGroups: [""], resources: ["pods"])])
    ]
    contents.bindings = [
      bind("people", .namespace("shop"), (.user, "ana@contoso.com"), (.user, "zoe@contoso.com")),
      bind("team", .namespace("bank"), (.group, ids[7].name), (.user, "bo@contoso.com"), (.user, "Cem@contoso.com")),
    ]
    let migration = Migration(
      EffectiveRoles(
        Snapshot(contents: contents, directory: directory, title: "test", readAt: Timestamp(seconds: 0))))
    list = MigrationList(migration)
    known = MigrationList(migration, where: \.isEffective)
  }

  @Test("a table for people")
  func table() {
    expectGolden(
      list.table, .table,
      #"""
      USER              NAMESPACE   ROLE   GROUP                EFFECT
      Cem               bank        view   Readers (80000000)   nobody else gains, and whoever is in 90000000-0000-0000-0000-000000000000, whose members were not read; the person gains too, as the name in the binding matches nobody
      Ana               shop        view   =Team                1 other gains: Bo
      Bo                bank        view   =Team                holds it already, by RoleBinding team, view
      zoe@contoso.com   shop        view                        stays: nobody in the directory has this name

      """#)
  }

  @Test("the wide table has every column")
  func wide() {
    expectGolden(
      known.table, .wide,
      #"""
      USER              NAMESPACE   ROLE   GROUP   EFFECT                                         OTHER GROUPS             BINDING   OBJECT ID OR NAME
      Ana               shop        view   =Team   1 other gains: Bo                              Readers (60000000) (3)   people    ana@contoso.com
      Bo                bank        view   =Team   holds it already, by RoleBinding team, view                             team      bo@contoso.com
      zoe@contoso.com   shop        view           stays: nobody in the directory has this name                            people    zoe@contoso.com

      """#)
  }

  @Test("JSON loses nothing")
  func json() {
    expectGolden(
      known.table, .json,
      #"""
      {
        "kind": "MigrationList",
        "incomplete": [
          "users.json is \"gone\"\n"
        ],
        "items": [
          {
            "user": {
              "kind": "User",
              "name": "ana@contoso.com",
              "displayName": "Ana",
              "matches": true
            },
            "namespace": "shop",
            "role": {
              "kind": "ClusterRole",
              "name": "view"
            },
            "group": {
              "kind": "Group",
              "name": "70000000-0000-0000-0000-000000000000",
              "displayName": "=Team"
            },
            "effect": {
              "action": "bind",
              "gains": [
                {
                  "id": "10000000-0000-0000-0000-000000000000",
                  "displayName": "Bo"
                }
              ],
              "unread": []
            },
            "candidates": [
              {
                "group": {
                  "kind": "Group",
                  "name": "70000000-0000-0000-0000-000000000000",
                  "displayName": "=Team"
                },
                "through": [
                  "70000000-0000-0000-0000-000000000000"
                ],
                "gains": [
                  {
                    "id": "10000000-0000-0000-0000-000000000000",
                    "displayName": "Bo"
                  }
                ],
                "unread": []
              },
              {
                "group": {
                  "kind": "Group",
                  "name": "60000000-0000-0000-0000-000000000000",
                  "displayName": "Readers (60000000)"
                },
                "through": [
                  "70000000-0000-0000-0000-000000000000",
                  "60000000-0000-0000-0000-000000000000"
                ],
                "gains": [
                  {
                    "id": "10000000-0000-0000-0000-000000000000",
                    "displayName": "Bo"
                  },
                  {
                    "id": "30000000-0000-0000-0000-000000000000",
                    "displayName": "Dee\u202e"
                  },
                  {
                    "id": "40000000-0000-0000-0000-000000000000",
                    "displayName": "Eve"
                  }
                ],
                "unread": []
              }
            ],
            "binding": "people",
            "identifier": "ana@contoso.com"
          },
          {
            "user": {
              "kind": "User",
              "name": "bo@contoso.com",
              "displayName": "Bo",
              "matches": true
            },
            "namespace": "bank",
            "role": {
              "kind": "ClusterRole",
              "name": "view"
            },
            "group": {
              "kind": "Group",
              "name": "70000000-0000-0000-0000-000000000000",
              "displayName": "=Team"
            },
            "effect": {
              "action": "remove",
              "through": {
                "kind": "RoleBinding",
                "namespace": "bank",
                "name": "team",
                "role": {
                  "kind": "ClusterRole",
                  "name": "view"
                }
              }
            },
            "candidates": [],
            "binding": "team",
            "identifier": "bo@contoso.com"
          },
          {
            "user": {
              "kind": "User",
              "name": "zoe@contoso.com",
              "matches": null
            },
            "namespace": "shop",
            "role": {
              "kind": "ClusterRole",
              "name": "view"
            },
            "group": null,
            "effect": {
              "action": "none",
              "reason": "nobody in the directory has this name"
            },
            "candidates": [],
            "binding": "people",
            "identifier": "zoe@contoso.com"
          }
        ]
      }

      """#)
  }

  @Test("names are like those of kubectl")
  func name() {
    expectGolden(
      known.table, .name,
      #"""
      rolebinding.rbac.authorization.k8s.io/people
      rolebinding.rbac.authorization.k8s.io/team
      rolebinding.rbac.authorization.k8s.io/people

      """#)
  }

  @Test("each entry that can be removed is a move, and each has a message")
  func moves() {
    #expect(known.moves.map { $0.group?.displayName } == ["=Team", nil])
    #expect(
      known.messages == [
        "Ana: view in shop by =Team; 1 other gains: Bo.",
        "Bo: view in bank: =Team holds it already, by RoleBinding team, view, so the person's entry is redundant.",
        "zoe@contoso.com: view in shop stays: nobody in the directory has this name.",
      ])
  }
}

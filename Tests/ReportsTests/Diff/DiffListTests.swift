import AccessAnalysis
import AccessModel
import BuiltIn
import Reports
import TestSupport
import Testing

/// What differs between two states, in the formats that show it.
@Suite struct DiffListTests {
  private let list: DiffList

  init() {
    let shop = Scope.namespace("shop")
    let reader = role("reader", [rule(["get", "list"], ["pods", "nodes", "events", "services", "endpoints"])])
    let keeper = role("keeper", [rule(["get"], ["secrets"], names: ["tls"]), rule(["create"], ["pods/exec"])])
    let compared = ComparedSnapshots(
      state([reader, keeper], [bind("a", shop, "reader", to: group("dev"))]),
      state(
        [reader, keeper],
        [bind("b", shop, "keeper", to: group("dev")), bind("c", .cluster, "reader", to: account("ci", in: "shop"))]))
    let diff = AccessDiff(
      compared, before: Analysis(compared.before), after: Analysis(compared.after), byPeople: false)
    list = DiffList(diff, compared)
  }

  @Test("a table for people, in which the rest is counted")
  func table() {
    expectGolden(
      list.table, .table,
      #"""
      SUBJECT   KIND             NAMESPACE   CHANGE    BEFORE   AFTER    WHAT
      dev       Group            shop        changed   custom   custom   + get secrets named tls; + create pods/exec; - get,list pods,nodes,events and 2 more
      shop/ci   ServiceAccount   (cluster)   gained    none     custom   + get,list pods,nodes,events and 2 more

      """#)
  }

  @Test("JSON loses nothing")
  func json() {
    expectGolden(
      list.dataTable.only([0]), .json,
      #"""
      {
        "kind": "AccessDiff",
        "incomplete": [
          "users.json is \"gone\"\n"
        ],
        "items": [
          {
            "subject": {
              "kind": "Group",
              "name": "dev"
            },
            "kind": "Group",
            "namespace": "shop",
            "change": "changed",
            "before": {
              "atLeast": "none",
              "atMost": "cluster-admin"
            },
            "after": {
              "atLeast": "none",
              "atMost": "edit"
            },
            "gained": {
              "rules": [
                {
                  "apiGroups": [
                    ""
                  ],
                  "resources": [
                    "secrets"
                  ],
                  "resourceNames": [
                    "tls"
                  ],
                  "verbs": [
                    "get"
                  ]
                },
                {
                  "apiGroups": [
                    ""
                  ],
                  "resources": [
                    "pods/exec"
                  ],
                  "verbs": [
                    "create"
                  ]
                }
              ]
            },
            "lost": {
              "rules": [
                {
                  "apiGroups": [
                    ""
                  ],
                  "resources": [
                    "pods",
                    "nodes",
                    "events",
                    "services",
                    "endpoints"
                  ],
                  "verbs": [
                    "get",
                    "list"
                  ]
                }
              ]
            }
          }
        ]
      }

      """#)
  }

  @Test("CSV has all that is gained and lost")
  func csv() {
    expectGolden(
      list.dataTable, .csv,
      #"""
      subject,kind,namespace,change,before,after,gained,lost
      dev,Group,shop,changed,custom,custom,"get secrets named tls; create pods/exec","get,list pods,nodes,events,services,endpoints"
      shop/ci,ServiceAccount,(cluster),gained,none,custom,"get,list pods,nodes,events,services,endpoints",

      """#)
  }
}

import AccessAnalysis
import AccessModel
import App
import BuiltIn
import Manifests
import Reports
import Terminal

extension DocumentSchema {
  /// All schemas.
  static let all: [DocumentSchema] =
    [
      DocumentSchema("config", of: "config.yaml", "the settings") {
        SettingsFile.shape(themes: CustomThemes.read().library.names)
      },
      DocumentSchema("access-policy", of: "access-policy.yaml", "rules of your own, which policy check evaluates") {
        AccessPolicyReader.shape
      },
    ] + ListKind.allCases.map(lists) + [
      DocumentSchema("access", of: "aksess access SUBJECT", "the grants of a subject") {
        table(.oneOrSeveral(ReportSection.Topic.ofAccess)) { analysis in
          let nobody = SubjectIdentity(Subject(kind: .user, name: "nobody"), analysis.memberships)
          return AccessList(EffectiveAccess(of: nobody, analysis), analysis.levels).table
        }
      },
      DocumentSchema("access-people", of: "aksess access -n NAMESPACE --people", "the grants of people in a namespace")
      {
        table(.oneOrSeveral([])) { PeopleGrantList(PeopleList(in: "", includesSystem: true, $0), $0).table }
      },
      DocumentSchema("who-can", of: "aksess who-can", "the subjects that can do something") {
        table(.oneOrSeveral([])) { analysis in
          let snapshot = analysis.roles.snapshot
          let answer = ClusterAuthorizer(snapshot).kubernetes.whoCan([AccessAction("get", "pods")], in: .cluster)
          return WhoCanList(answer, in: snapshot).dataTable
        }
      },
      DocumentSchema("who-can-people", of: "aksess who-can --people", "the people who can do something") {
        table(.oneOrSeveral([])) { PeopleList([], $0).table }
      },
      DocumentSchema("paths", of: "aksess paths", "everybody's shortest way to cluster admin") {
        table(.one([])) { analysis in
          let paths = AccessPaths(analysis, builtIn: [])
          return ShortestPathList(
            ShortestWays(paths: [], isWhole: true), paths, goal: AccessLevel.clusterAdmin.label, includesSystem: true
          ).table
        }
      },
      DocumentSchema("paths-of", of: "aksess paths SUBJECT", "the steps of a subject's ways to cluster admin") {
        table(.one([.endsEveryWay])) { analysis in
          let nobody = SubjectIdentity(Subject(kind: .user, name: "nobody"), analysis.memberships)
          let paths = AccessPaths(analysis, builtIn: [])
          return PathStepList(paths.ways(of: nobody, limit: 1), paths, goal: AccessLevel.clusterAdmin.label).table
        }
      },
      DocumentSchema("matrix", of: "aksess matrix", "the level of each group in each namespace") {
        table(.one([])) { MatrixList(Matrix($0), $0).nestedTable }
      },
      DocumentSchema("revoke", of: "aksess revoke", "the grants to revoke") {
        table(.one(ReportSection.Topic.ofRevocation)) { GrantList($0).table }
      },
      DocumentSchema("migrate", of: "aksess migrate", "people bound one by one, and the groups to bind instead") {
        table(.one([])) { MigrationList(Migration($0.roles)).table }
      },
      DocumentSchema("drafts", of: "aksess drafts list", "what is staged for which source") {
        DraftList([]).table.shape(.none)
      },
      DocumentSchema("diff", of: "aksess diff", "the access gained and lost between two sources") {
        table(.several([.unchangedAccess])) { analysis in
          let compared = ComparedSnapshots(analysis.roles.snapshot, analysis.roles.snapshot)
          return DiffList(AccessDiff(compared, before: analysis, after: analysis, byPeople: false), compared).dataTable
        }
      },
      DocumentSchema("findings", of: "aksess findings", "what is wrong, why it matters, and what to do") {
        table(.one([])) { analysis in
          FindingList([], FindingLabels(FindingContext(analysis, FindingSettings(today: Day(of: .now))))).table
        }
      },
      DocumentSchema("policy-check", of: "aksess policy check", "the breaches of the rules in access-policy.yaml") {
        table(.one([])) { PolicyBreachList([], $0.roles, folder: "").table }
      },
      DocumentSchema("harden", of: "aksess harden", "the checklist of the cluster's sign-in") {
        HardeningReport.form.shape
      },
      DocumentSchema("doctor", of: "aksess doctor", "the checks of what aksess works with") {
        CheckupReport.form.shape
      },
    ]

  private static func lists(_ kind: ListKind) -> DocumentSchema {
    DocumentSchema(kind.name, of: "aksess get \(kind.name)", "the list of \(kind.name)") {
      kind.list(.unread, Selection()).table.shape(.oneOrSeveral([]))
    }
  }

  /// What a table is with any rows, by the table without rows.
  private static func table(_ preface: Table.Preface, _ table: (Analysis) -> Table) -> Shape {
    table(Analysis(.unread)).shape(preface)
  }
}

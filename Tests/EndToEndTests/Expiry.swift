import Foundation
import TestSupport
import Testing

extension EndToEnd {
  @Test(
    "what is past its last day is listed, counted for cron and revoked; what is no day is said",
    arguments: [
      ("get grants", 0, "2026-01-31 (past)   Support"), ("get bindings", 0, "EXPIRES             OWNER"),
      ("get grants --expired", 0, "incident"), ("get grants --expired --exit-code", 1, "incident"),
      ("get rb --expired -o name", 0, "rolebinding.rbac.authorization.k8s.io/incident\n"),
      ("get rb --expired -n elsewhere --exit-code", 0, "There are no expired bindings."),
      ("get crb --expired --exit-code", 0, "There are no expired bindings."),
      (
        "get grants --expired -f Tests/Fixtures/expiring-soon.yaml", 0,
        "RoleBinding trial in namespace retail-app (“next week”)"
      ),
      ("get bindings -f Tests/Fixtures/expiring-soon.yaml", 0, "  not a day\n"),
      ("get grants -o json", 0, "\"expiresOn\": \"2026-01-31\""),
      ("get grants -o csv", 0, ",2026-01-31,Support,INC-7\r\n"),
      ("get roles --expired", 64, "These do not expire"), ("get grants --exit-code", 64, "applies only to --expired"),
      ("revoke --expired", 0, "# kubectl delete rolebinding -n retail-app incident\n"),
      ("revoke --expired -o shell -f Tests/Fixtures/expiring-soon.yaml", 2, "is not a day such as"),
      ("revoke --expired --cluster-wide", 1, "No binding is past its last day."),
      ("revoke --expired --leavers", 64, "revoke --expired"),
    ])
  func expiry(words: String, status: Int32, expected: String) throws {
    let outcome = try Program.bash("aksess \(words) -f Tests/Fixtures/expiring")
    #expect(outcome.status == status, "\(outcome)")
    #expect((outcome.output + outcome.errors).contains(expected), "\(outcome)")
    #expect(!words.hasPrefix("revoke") || !outcome.output.contains("trial"))
  }

  @Test("only an unreadable day leaves open whether anything is expired")
  func unreadableExpiry() throws {
    let outcome = try Program.bash("aksess get grants --expired --exit-code -f Tests/Fixtures/expiring-soon.yaml")
    #expect(outcome.status == 2 && outcome.output.isEmpty, "\(outcome)")
  }

  @Test(
    "a grant gets its last day, counted from today in UTC, and its owner; what is no day is refused",
    arguments: [
      ("--expires 2099-12-31 --owner Retail", 0, "    aksess/expires-on: \"2099-12-31\"\n"),
      ("--expires 2099-12-31 --owner Retail", 0, "    aksess/owner: Retail\n"),
      ("--expires 2020-01-31", 64, "2020-01-31: this day is over; expected a day such as"),
      ("--expires 2027-02-30", 64, "2027-02-30: not a day; expected"), ("--expires soon", 64, "soon: not a day"),
      ("--expires 30d --owner ''", 64, "--owner is empty. Say it, or leave the option out."),
      ("--expires 30d --reason ' '", 64, "--reason is empty"), ("--expires 0d", 64, "0d: not a number of days from 1"),
      ("--expires 99999d", 64, "not a number of days"),
    ])
  func expires(words: String, status: Int32, expected: String) throws {
    let outcome = try Program.bash(
      "aksess grant view --group 'Retail Developers' -n retail-web \(words) -f Tests/Fixtures/retail")
    #expect(outcome.status == status, "\(outcome)")
    #expect((outcome.output + outcome.errors).contains(expected), "\(outcome)")
  }

  @Test(
    "a grant that is held already is renewed: its binding gets the day, the owner and the reason, unless others are in it",
    arguments: [
      (
        "edit --group 'Support Readers' --expires 2099-01-31",
        "    aksess/expires-on: \"2099-01-31\"\n    aksess/owner: Support\n",
        "by RoleBinding incident: its last day becomes 2099-01-31 instead of 2026-01-31.\n"
      ),
      (
        "edit --group 'Retail Developers' --expires 2099-12-31", "",
        "by RoleBinding migration: its last day is 2099-12-31 already.\n"
      ),
      (
        "view --group 'Retail Developers' --expires 2099-12-31 --owner Ann --reason audit", "    aksess/owner: Ann\n",
        "by RoleBinding readers: its last day becomes 2099-12-31, its owner becomes Ann and its reason becomes audit.\n"
      ),
      ("view --group 'Retail Developers'", "", "by RoleBinding readers: not granted again.\n"),
      (
        "keeper --group 'Support Readers' --expires 2099-12-31", "",
        "by RoleBinding shared: not granted again, and the day, owner or reason given is not written, as it would count for its 1 "
          + "other subject too. To give Support Readers its own, revoke the role from Support Readers there and then grant it, "
          + "both with --stage.\n"
      ),
      (
        "keeper --group 'Retail Developers' --expires 2099-12-31", "  name: own\n",
        "aksess: RoleBinding own in namespace retail-app is managed by Flux apps, which reverts manual changes.\n"
      ),
    ])
  func renewals(words: String, output: String, errors: String) throws {
    let folder = try TemporaryFolder()
    let (support, retail) = ("dc33ca10-1f4c-49e8-afd5-751c88b0482d", "7f3c1b2e-4d5a-4c6b-9e8f-0a1b2c3d4e5f")
    let flux = "kustomize.toolkit.fluxcd.io/name: apps"
    let bindings = [("shared", [support, retail], ""), ("own", [retail], flux)].map { name, groups, label in
      let subjects = groups.map { "{apiGroup: rbac.authorization.k8s.io, kind: Group, name: \($0)}" }
      return """
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: RoleBinding
        metadata: {name: \(name), namespace: retail-app, labels: {\(label)}}
        roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: keeper}
        subjects: [\(subjects.joined(separator: ", "))]

        """
    }
    let keeper = """
      apiVersion: rbac.authorization.k8s.io/v1
      kind: ClusterRole
      metadata: {name: keeper}
      rules: [{apiGroups: [""], resources: [secrets], verbs: [get]}]

      """
    let file = try folder.write(keeper + bindings.joined(), to: "more.yaml")
    let outcome = try Program.bash(
      "aksess grant \(words) -n retail-app -f Tests/Fixtures/expiring -f '\(file.path)'")
    #expect(outcome.status == 0 && outcome.errors.contains(errors), "\(outcome)")
    #expect(output.isEmpty ? outcome.output.isEmpty : outcome.output.contains(output), "\(outcome)")
  }

  @Test("a number of days is counted in UTC")
  func expiresInDays() throws {
    let outcome = try Program.bash(
      """
      first=$(date -u -d '90 days' +%F)
      aksess grant view --group 'Retail Developers' -n retail-web --expires 90d -f Tests/Fixtures/retail | \\
        grep -E "expires-on: .($first|$(date -u -d '90 days' +%F))"
      """)
    #expect(outcome.status == 0, "\(outcome)")
  }
}

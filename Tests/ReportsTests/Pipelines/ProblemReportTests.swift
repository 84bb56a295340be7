import AccessAnalysis
import AccessModel
import Manifests
import Reports
import SafeText
import TestSupport
import Testing

/// The results of checks as other tools read them.
@Suite("SARIF and JUnit")
struct ProblemReportTests {
  private static let rules = [
    ReportedRule(
      id: "view-only", title: "Partners may only view", help: ["They see prices.", "Grant view."], severity: .high,
      tags: ["CIS Kubernetes 1.12: 5.1.1"]),
    ReportedRule(id: "no-guests", title: "No guests <here>", help: [], severity: .low),
  ]

  private static let problems = [
    ReportedProblem(
      rule: "view-only", severity: .high, message: "Group “Partner [x](http://evil)” is admin in shop",
      details: ["Partner → RoleBinding shop/a\u{202e}\n → ClusterRole admin"],
      places: [Place("/repo/deploy/my file.yaml", line: 12), Place("./é/../other.yaml")],
      fingerprint: Name("a").fingerprint),
    ReportedProblem(
      rule: "view-only", severity: .critical, message: "in no file", places: [], fingerprint: Name("b").fingerprint,
      acceptance: "agreed with \"Ada\" until 2027-01-01"),
  ]

  private static func report(missing: [String] = [], allowsMissing: Bool = false) -> ProblemReport {
    ProblemReport(
      rules, problems, missing: missing, allowsMissing: allowsMissing, elsewhere: Place("access-policy.yaml", line: 4),
      run: ProblemReport.Run(folder: "/repo", version: "0.1.0"))
  }

  @Test("SARIF has the rules, every problem with places of the repository, and what is accepted or missing")
  func sarif() throws {
    let document = try JSONValue(ProblemReportTests.report(missing: ["users.json is gone"]).sarif.json)
    let run = try #require(document["runs"]?.elements.first)
    let driver = try #require(run["tool"]?["driver"])
    #expect(driver["rules"]?.elements.compactMap { $0["id"]?.string } == ["view-only", "no-guests"])
    let rule = try #require(driver["rules"]?.elements.first)
    #expect(rule["defaultConfiguration"]?["level"]?.string == "error")
    #expect(rule["properties"]?["security-severity"]?.string == "8.0")
    #expect(rule["help"]?["markdown"]?.string == "They see prices.\n\nGrant view.")
    let results = try #require(run["results"]?.elements)
    #expect(results.map { $0["ruleIndex"] } == [.integer(0), .integer(0)])
    #expect(results.map { $0["level"]?.string } == ["error", "error"])
    #expect(
      results[0]["message"]?["text"]?.string
        == "Group “Partner [x] (http://evil)” is admin in shop\n"
        + #"Partner → RoleBinding shop/a\u{202e}\n → ClusterRole admin"#)
    let places = results.map { result in
      (result["locations"]?.elements ?? []).map { location in
        let physical = location["physicalLocation"]
        return [physical?["artifactLocation"]?["uri"], physical?["region"]?["startLine"]]
      }
    }
    #expect(
      places == [
        [[.text("deploy/my%20file.yaml"), .integer(12)], [.text("other.yaml"), .integer(1)]],
        [[.text("access-policy.yaml"), .integer(4)]],
      ])
    #expect(results[0]["partialFingerprints"]?["aksess/v1"]?.string == "af63dc4c8601ec8c")
    #expect(results[0]["suppressions"] == nil)
    #expect(
      results[1]["suppressions"]?.elements.first?["justification"]?.string == #"agreed with "Ada" until 2027-01-01"#)
    let notice = run["invocations"]?.elements.first?["toolExecutionNotifications"]?.elements.first
    #expect(notice?["message"]?["text"]?.string == "incomplete: users.json is gone")
    #expect(notice?["level"]?.string == "warning")
  }

  @Test("a problem of more places than GitHub takes says how many more there are")
  func manyPlaces() throws {
    let problem = ReportedProblem(
      rule: "view-only", severity: .low, message: "m", places: (1...102).map { Place("a.yaml", line: $0) },
      fingerprint: "")
    let report = ProblemReport(
      ProblemReportTests.rules, [problem], missing: [], elsewhere: Place("x"),
      run: ProblemReport.Run(folder: "/", version: "1.0.0"))
    let result = try JSONValue(report.sarif.json)["runs"]?.elements.first?["results"]?.elements.first
    #expect(result?["locations"]?.elements.count == 100)
    #expect(result?["message"]?["text"]?.string == "m\nand in 2 more places")
  }

  @Test("JUnit has a suite for each rule, and what is missing is an error unless it is allowed")
  func junit() {
    let text = ProblemReportTests.report(missing: ["users.json is <gone>"]).junit(title: "policy")
    #expect(
      text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="policy" tests="4" failures="1" errors="1" skipped="1" time="0">
        <testsuite name="Partners may only view" tests="2" failures="1" errors="0" skipped="1" time="0">
        <testcase classname="aksess.view-only" name="Group “Partner [x](http://evil)” is admin in shop" \
        file="deploy/my file.yaml" line="12" time="0">
        <failure type="high" message="Group “Partner [x](http://evil)” is admin in shop">\
        Partner → RoleBinding shop/a\\u{202e}\\n → ClusterRole admin
        in deploy/my file.yaml:12
        in other.yaml</failure>
        </testcase>
        <testcase classname="aksess.view-only" name="in no file" time="0">
        <skipped message="accepted: agreed with &quot;Ada&quot; until 2027-01-01"/>
        </testcase>
        </testsuite>
        <testsuite name="No guests &lt;here&gt;" tests="1" failures="0" errors="0" skipped="0" time="0">
        <testcase classname="aksess.no-guests" name="no problem" time="0"/>
        </testsuite>
        <testsuite name="The data is complete" tests="1" failures="0" errors="1" skipped="0" time="0">
        <testcase classname="aksess.incomplete" name="users.json is &lt;gone&gt;" time="0">
        <error type="incomplete" message="incomplete: users.json is &lt;gone&gt;"/>
        </testcase>
        </testsuite>
        </testsuites>

        """, "\(text)")
    let allowed = ProblemReportTests.report(missing: ["x"], allowsMissing: true).junit(title: "policy")
    #expect(allowed.contains("errors=\"0\" skipped=\"2\"") && !allowed.contains("<error"))
  }

  @Test("no character breaks the XML")
  func anyCharacter() throws {
    let scalars = (0...0x10FFFF).compactMap { Unicode.Scalar(UInt32($0)) }
    let text = String(String.UnicodeScalarView(scalars))
    let quoted = Quoting.html(text)
    let isLegal = quoted.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
      default: false
      }
    }
    #expect(isLegal)
    let report = ProblemReport(
      ProblemReportTests.rules,
      [
        ReportedProblem(
          rule: "view-only", severity: .low, message: "a\u{0}<&\"\u{FFFE}]]>", details: ["<!-- \u{1F}"],
          places: [Place("<\u{7}>.yaml")], fingerprint: "")
      ], missing: ["]]>"], elsewhere: Place("x"), run: ProblemReport.Run(folder: "/", version: "1.0.0"))
    let folder = try TemporaryFolder(["report.xml": report.junit(title: "<&>")])
    let parsed = try Program.bash(
      "python3 -c \"import xml.dom.minidom as m; print(m.parse(\\\"report.xml\\\").documentElement.tagName)\"",
      in: folder.url)
    #expect(parsed.output == "testsuites\n", "\(parsed.errors)")
  }
}

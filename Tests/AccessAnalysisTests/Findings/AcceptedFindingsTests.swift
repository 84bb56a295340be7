import AccessModel
import TestSupport
import Testing

@testable import AccessAnalysis

/// Findings that somebody accepts until a day.
@Suite struct AcceptedFindingsTests {
  private static let groupID = "7f3c1b2e-4d5a-4c6b-9e8f-0a1b2c3d4e5f"

  private static func exception(
    subject: Name? = nil, role: Name? = nil, binding: Name? = nil, in namespaces: [String] = [],
    until: String = "2026-12-31"
  ) throws -> FindingException {
    FindingException(
      rule: "secrets-readable", subject: subject, role: role, binding: binding,
      namespaces: namespaces.map { Owner.NamePattern($0) }, reason: "vault", by: "ada",
      until: try #require(Day(until)), place: Place("exceptions.yaml", line: 2))
  }

  /// The findings about one group that reads Secrets in three namespaces, as `accepted shop-a shop-b`.
  private static func findings(_ exceptions: [FindingException]) throws -> [String] {
    var contents = Snapshot.Contents()
    contents.roles = [role("reader", [rule(["get"], ["secrets"])])]
    contents.bindings = ["shop-a", "shop-b", "till"].map { namespace in
      bind(Name("b-\(namespace)"), .namespace(Name(namespace)), "reader", to: TestSupport.group(Name(Self.groupID)))
    }
    contents.exceptions = exceptions
    let id = try #require(ObjectID(Self.groupID))
    let snapshot = Snapshot(
      contents: contents,
      directory: Directory(groups: [Group(id: id, displayName: "Retail Developers", isSecurityEnabled: true)]),
      title: "test", readAt: Timestamp(seconds: 0))
    let settings = FindingSettings(
      declared: DeclaredIdentities(), today: try #require(Day("2026-11-30")), builtIn: [],
      baseline: FindingBaseline([]))
    let rule = try #require(FindingRule.named("secrets-readable"))
    return Findings(FindingContext(bareAnalysis(snapshot), settings), rules: [rule]).all.map { finding in
      let places = finding.places.compactMap { $0.scope(in: snapshot)?.namespace?.text }
      let state =
        switch finding.acceptance {
        case .open: "open"
        case .accepted: "accepted"
        case .ended: "ended"
        }
      return ([state] + places).joined(separator: " ")
    }
  }

  @Test("an exception accepts what it is about, until its last day is over")
  func accepted() throws {
    #expect(try Self.findings([]) == ["open shop-a shop-b till"])
    #expect(try Self.findings([Self.exception()]) == ["accepted shop-a shop-b till"])
    #expect(try Self.findings([Self.exception(until: "2026-11-30")]) == ["accepted shop-a shop-b till"])
    #expect(try Self.findings([Self.exception(until: "2026-11-29")]) == ["ended shop-a shop-b till"])
  }

  @Test("an exception that is limited to some namespaces leaves the others open")
  func limited() throws {
    #expect(try Self.findings([Self.exception(in: ["shop-*"])]) == ["open till", "accepted shop-a shop-b"])
    #expect(try Self.findings([Self.exception(binding: "b-till")]) == ["open shop-a shop-b", "accepted till"])
    let two = [try Self.exception(in: ["shop-a"]), try Self.exception(in: ["till"], until: "2026-01-01")]
    #expect(try Self.findings(two) == ["ended till", "open shop-b", "accepted shop-a"])
  }

  @Test(
    "an exception calls the subject by name, by object ID, or as SUBJECT is typed",
    arguments: [
      ("Retail Developers", true), ("group:Retail Developers", true), ("7f3c1b2e-4d5a-4c6b-9e8f-0a1b2c3d4e5f", true),
      ("user:Retail Developers", false), ("Retail", false), ("RETAIL DEVELOPERS", false),
    ])
  func subjects(name: String, isMeant: Bool) throws {
    let accepted = try Self.findings([Self.exception(subject: Name(name))])
    #expect(accepted == [isMeant ? "accepted shop-a shop-b till" : "open shop-a shop-b till"])
    #expect(try Self.findings([Self.exception(role: "reader")]) == ["accepted shop-a shop-b till"])
    #expect(try Self.findings([Self.exception(role: "other")]) == ["open shop-a shop-b till"])
  }
}

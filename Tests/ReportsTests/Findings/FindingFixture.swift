import AccessAnalysis
import AccessModel
import BuiltIn
import Foundation
import Manifests
import TestSupport
import Testing

/// A cluster of `Tests/Fixtures/findings`, whose findings stand beside it in `findings.txt`.
///
/// `AKSESS_RECORD=1` rewrites the records; review the diff before committing.
struct FindingFixture {
  static let today = Day(of: Timestamp(seconds: 1_795_500_000))

  let name: String
  let snapshot: Snapshot

  /// - Parameter contents: What the files of the fixture do not say; the roles view, edit and admin are Kubernetes' own.
  init(_ name: String, _ contents: Snapshot.Contents = Snapshot.Contents(), _ directory: Directory) throws {
    var contents = contents
    let objects = try FindingFixture.objects(Repository.fixtureText("findings/\(name)/cluster.yaml"))
    contents.namespaces += objects.namespaces
    contents.serviceAccounts += objects.serviceAccounts
    contents.roles += objects.roles + ["view", "edit", "admin"].map { role($0, DefaultRoles.rules[$0] ?? []) }
    contents.bindings += objects.bindings
    self.name = name
    snapshot = Snapshot(
      contents: contents, directory: directory, title: name, readAt: Timestamp(seconds: 1_795_500_000))
  }

  func findings(_ families: Set<FindingRule.Family>, _ declared: DeclaredIdentities = DeclaredIdentities()) -> Findings
  {
    Findings(
      FindingContext(Analysis(snapshot), FindingSettings(declared, today: FindingFixture.today)),
      rules: FindingRule.all.filter { families.contains($0.family) })
  }

  /// Compares the findings, a line each and in the order of the rules, with their record.
  func expect(_ findings: Findings, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let lines = findings.all.map { line($0) }
    let recording = FindingRule.all.flatMap { rule in
      lines.filter { $0.rule == rule.id }.map(\.text).sorted()
    }.map { "\($0)\n" }.joined()
    let file = Repository.fixture("findings/\(name)/findings.txt")
    if ProcessInfo.processInfo.environment["AKSESS_RECORD"] == "1" {
      return try recording.write(to: file, atomically: true, encoding: .utf8)
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    #expect(Name(expected) == Name(recording), "\(name) is now:\n\(recording)", sourceLocation: sourceLocation)
  }

  private func line(_ finding: Finding) -> (rule: String, text: String) {
    let places = finding.places.map { FindingFixture.label($0, snapshot) }.sorted().joined(separator: ", ")
    let detail = finding.detail.map { " (\($0))" } ?? ""
    let object = FindingFixture.label(finding.object)
    return (finding.rule, "\(finding.severity.label) \(finding.rule): \(object)\(detail): \(places)")
  }

  private static func label(_ object: FindingObject) -> String {
    switch object {
    case .holder(let subject, let role, let isClusterWide):
      "\(label(subject)) as \(role.name)\(isClusterWide ? " cluster-wide" : "")"
    case .subject(let subject): label(subject)
    case .role(let role): "role \(role.name)"
    case .binding(let binding): "binding \(binding.name)"
    case .namespace(let name): "namespace \(name)"
    case .groups(let name): "groups \(name)"
    case .user(let id), .principal(let id): id.description
    case .cluster(let item): item
    }
  }

  private static func label(_ subject: Subject) -> String {
    "\(subject.kind.rawValue) \(subject.namespace.map { "\($0)/" } ?? "")\(subject.name)"
  }

  private static func label(_ place: FindingPlace, _ snapshot: Snapshot) -> String {
    let place = place.grant.map { FindingPlace.binding($0.binding) } ?? place
    let scope = place.scope(in: snapshot)?.namespace.map { "\($0)/" } ?? ""
    switch place {
    case .grant(let grant): return "\(grant)"
    case .binding(let number): return "\(scope)\(snapshot.bindings[number].name)"
    case .role(let number): return "\(scope)\(snapshot.roles[number].name)"
    case .serviceAccount(let number): return "\(scope)\(snapshot.serviceAccounts[number].name)"
    case .namespace(let name): return name.text
    case .group(let id), .user(let id): return id.description
    case .assignment(let assignment): return assignment.scope
    case .profile: return "profile"
    }
  }

  private static func objects(_ text: String) throws -> KubernetesObjects {
    var kubernetes = KubernetesReader()
    try YAMLDocuments.read(text, source: "cluster.yaml") { (document) throws(Problem) in
      document.json.withUnsafeBufferPointer { buffer in
        var reader = JSONReader(buffer)
        do throws(JSONReader.Failure) {
          _ = try kubernetes.read(&reader)
        } catch {
          Issue.record("cluster.yaml: \(error)")
        }
      }
    }
    return kubernetes.objects
  }
}

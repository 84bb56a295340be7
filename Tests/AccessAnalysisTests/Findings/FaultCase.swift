import SystemPackage
import AccessModel
import AccessAnalysis
import BuiltIn
import Connectors
import Foundation
import TestSupport
import Testing

/// What tests of findings share: workspaces, and findings as lines.
enum FaultCase {
  static let today = Day("2026-12-01") ?? Day(of: Timestamp(seconds: 0))
  static let declared = DeclaredIdentities(
    platformAdmins: [.objectID(id("a", 1))], breakGlass: [.principalName("dee@contoso.com")])

  static func id(_ digit: Character, _ number: Int) -> ObjectID {
    let text = String(number)
    let last = String(repeating: "0", count: 12 - text.count) + text
    return ObjectID("\(digit)0000000-0000-4000-8000-\(last)") ?? .zero
  }

  static func snapshot(_ name: String) async throws -> Snapshot {
    let path = Repository.fixture("findings/\(name)").path
    return try await WorkspaceReader(paths: [FilePath(path)]).read(at: Timestamp(seconds: 0)).snapshot
  }

  static func findings(_ snapshot: Snapshot, _ families: [FindingRule.Family]) -> Findings {
    let context = FindingContext(Analysis(snapshot), FindingSettings(declared, today: today))
    return Findings(context, rules: FindingRule.all.filter { families.contains($0.family) })
  }

  /// The findings, one a line: severity, rule, object, places, what else was found, and the remedy.
  static func lines(_ snapshot: Snapshot, _ families: [FindingRule.Family]) -> [String] {
    findings(snapshot, families).all.map { finding in
      let places = finding.places.map { label($0, in: snapshot) }.joined(separator: ", ")
      let detail = finding.detail.map { " | \($0)" } ?? ""
      return "\(finding.severity.label) \(finding.rule) \(label(finding.object)): \(places)\(detail)\(remedy(finding))"
    }
  }

  private static func label(_ subject: Subject) -> String {
    "\(subject.kind.rawValue) \(subject.namespace.map { "\($0)/" } ?? "")\(subject.name)"
  }

  private static func label(_ scope: Scope) -> String { scope.namespace?.text ?? "*" }

  private static func label(_ object: FindingObject) -> String {
    switch object {
    case .holder(let subject, let role, let isClusterWide):
      "\(label(subject)) \(role.name)\(isClusterWide ? " cluster-wide" : "")"
    case .subject(let subject): label(subject)
    case .role(let role): "\(role.scope == .cluster ? "ClusterRole" : "Role") \(label(role.scope))/\(role.name)"
    case .binding(let binding): "binding \(label(binding.scope))/\(binding.name)"
    case .namespace(let name): "namespace \(name)"
    case .groups(let name): "groups \(name)"
    case .user(let id): "user \(id)"
    case .principal(let id): "principal \(id)"
    case .cluster(let item): "cluster \(item)"
    }
  }

  private static func label(_ place: FindingPlace, in snapshot: Snapshot) -> String {
    switch place {
    case .grant(let grant):
      let binding = snapshot.bindings[grant.binding]
      return "\(label(binding.scope))/\(binding.name)[\(grant.subject)]"
    case .binding(let number): return "\(label(snapshot.bindings[number].scope))/\(snapshot.bindings[number].name)"
    case .role(let number): return "\(label(snapshot.roles[number].scope))/\(snapshot.roles[number].name)"
    case .serviceAccount(let number): return snapshot.serviceAccounts[number].name.text
    case .namespace(let name): return "namespace \(name)"
    case .group(let id): return "group \(id)"
    case .user(let id): return "user \(id)"
    case .assignment(let assignment):
      return "\(assignment.roleName) at \(assignment.scope.split(separator: "/").last ?? "")"
    case .profile: return "profile"
    }
  }

  private static func remedy(_ finding: Finding) -> String {
    switch finding.remedy {
    case .none: ""
    case .revoke: " → revoke"
    case .delete: " → delete"
    case .rename: " → rename"
    case .replace(let role): " → \(role.name)"
    case .steps(let steps):
      " → \(steps.map { $0.command.map { "az \($0)" } ?? $0.label }.joined(separator: "; ").prefix(100))"
    }
  }

  /// The snapshot with other profiles, each with what is different.
  static func profiles(_ snapshot: Snapshot) -> [(String, Snapshot)] {
    guard let own = snapshot.profile else { return [] }
    func profile(
      _ entra: ClusterProfile.EntraIntegration, admins: [ObjectID]? = nil, accounts: Bool? = false,
      kubernetes: Bool = true, azure: Bool
    ) -> ClusterProfile {
      ClusterProfile(
        name: own.name, resourceID: own.resourceID, tenantID: own.tenantID, entra: entra,
        adminGroups: admins ?? [id("a", 1)], hasLocalAccounts: accounts, usesKubernetesRBAC: kubernetes,
        usesAzureRBAC: azure)
    }
    let unread = [Gap([.azure], reason: "the role assignments could not be listed")]
    return [
      ("everything as it should be, but for Azure's admins", profile(.managed, azure: true), []),
      (
        "Kubernetes RBAC and Entra integration off",
        profile(.off, admins: [], accounts: true, kubernetes: false, azure: false), []
      ),
      ("legacy Entra integration", profile(.legacy, azure: false), []),
      ("no admin group, no Azure RBAC", profile(.managed, admins: [], azure: false), []),
      (
        "unknown, disabled and empty admin groups",
        profile(.managed, admins: [id("a", 4), id("a", 6), id("a", 99)], azure: true), []
      ),
      ("Azure RBAC on, assignments not read", profile(.managed, azure: true), unread),
    ].map { title, profile, gaps in
      var contents = snapshot.contents
      contents.profile = profile
      if !gaps.isEmpty { contents.roleAssignments = [] }
      return (
        title,
        Snapshot(
          contents: contents, directory: snapshot.directory, title: "test", readAt: Timestamp(seconds: 0),
          gaps: snapshot.gaps + gaps)
      )
    }
  }

  /// Compares lines with their record in `Tests/Fixtures/findings`; `AKSESS_RECORD=1` rewrites it.
  static func expectGolden(
    _ lines: [String], _ path: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = Repository.fixture("findings/\(path)")
    let text = lines.joined(separator: "\n") + "\n"
    if ProcessInfo.processInfo.environment["AKSESS_RECORD"] == "1" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
      return
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    let (old, new) = (Set(expected.split(separator: "\n")), Set(text.split(separator: "\n")))
    #expect(
      Array(expected.utf8) == Array(text.utf8),
      "\(path): gone \(old.subtracting(new).sorted()), new \(new.subtracting(old).sorted())",
      sourceLocation: sourceLocation)
  }
}

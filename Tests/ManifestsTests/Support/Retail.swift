import AccessAnalysis
import AccessModel
import Manifests
import Reports

/// A small cluster: two namespaces, the default roles and a few groups.
enum Retail {
  static let developers = id("7f3c1b2e-4d5a-4c6b-9e8f-0a1b2c3d4e5f")

  static func id(_ text: String) -> ObjectID {
    guard let id = ObjectID(text) else { preconditionFailure("\(text) is no object ID") }
    return id
  }

  static func group(_ id: String, _ displayName: String, isSecurityEnabled: Bool? = true) -> Group {
    Group(id: self.id(id), displayName: displayName, isSecurityEnabled: isSecurityEnabled)
  }

  static func snapshot(
    groups: [Group] = [Group(id: developers, displayName: "Retail Developers")], bindings: [Binding] = [],
    gaps: [Gap] = [], isFromGit: Bool = false
  ) -> Snapshot {
    var contents = Snapshot.Contents()
    contents.namespaces = [
      Namespace(metadata: ObjectMetadata(name: "retail-app")), Namespace(metadata: ObjectMetadata(name: "retail-web")),
      Namespace(metadata: ObjectMetadata(name: "retail-old"), isTerminating: true),
    ]
    if !isFromGit {
      contents.namespaces += ["default", "kube-system"].map {
        Namespace(metadata: ObjectMetadata(name: $0, created: Timestamp(seconds: 0)))
      }
    }
    contents.roles = [
      Role(metadata: ObjectMetadata(name: "view"), scope: .cluster, rules: []),
      Role(metadata: ObjectMetadata(name: "system:aggregate-to-view"), scope: .cluster, rules: []),
      Role(metadata: ObjectMetadata(name: "deployer"), scope: .namespace("retail-app"), rules: []),
    ]
    contents.bindings = bindings
    return Snapshot(
      contents: contents, directory: Directory(groups: groups), title: "retail", readAt: Timestamp(seconds: 0),
      gaps: gaps)
  }

  static func request(
    _ groups: [Group] = [Group(id: developers, displayName: "Retail Developers")],
    in scopes: [Scope] = [.namespace("retail-app")],
    role: RoleReference = RoleReference(kind: .clusterRole, name: "view")
  ) -> GrantRequest {
    GrantRequest(grantees: groups.map { GrantRequest.Grantee($0) }, scopes: scopes, role: role)
  }

  static func binding(
    _ name: Name, group: ObjectID, role: Name = "view", in scope: Scope = .namespace("retail-app")
  ) -> Binding {
    Binding(
      metadata: ObjectMetadata(name: name), scope: scope, role: RoleReference(kind: .clusterRole, name: role),
      subjects: [Subject(kind: .group, name: group.name)])
  }
}

extension GrantPlan {
  /// The manifests, as they are printed.
  var yaml: String { changes.yaml(directory) }
}

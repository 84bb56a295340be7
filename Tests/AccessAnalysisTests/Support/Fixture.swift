import AccessModel
import AccessAnalysis
import Foundation
import TestSupport

/// An object list from a cluster, and the answers of its API server to reviews.
struct Fixture {
  struct Review: Decodable {
    struct Spec: Decodable {
      struct ResourceAttributes: Decodable {
        let namespace, verb, group, resource, subresource, name: String?
      }
      struct NonResourceAttributes: Decodable {
        let path, verb: String
      }
      let user: String?
      let groups: [String]?
      let resourceAttributes: ResourceAttributes?
      let nonResourceAttributes: NonResourceAttributes?
    }
    let allowed: Bool
    let reason: String
    let spec: Spec
  }

  let snapshot: Snapshot
  let reviews: [Review]

  init(_ name: String) throws {
    let folder = Repository.fixture("conformance/\(name)")
    let decoder = JSONDecoder()
    snapshot = try decoder.decode(ObjectList.self, from: Data(contentsOf: folder.appending(path: "cluster.json")))
      .snapshot
    reviews = try Data(contentsOf: folder.appending(path: "reviews.jsonl")).split(separator: UInt8(ascii: "\n")).map {
      try decoder.decode(Review.self, from: $0)
    }
  }
}

extension Fixture.Review {
  var request: AccessRequest {
    let identity = AccessIdentity(user: spec.user.map { Name($0) }, groups: (spec.groups ?? []).map { Name($0) })
    if let path = spec.nonResourceAttributes {
      return AccessRequest(identity, AccessAction(Name(path.verb), path: Name(path.path)))
    }
    func name(_ text: String?) -> Name { Name(text ?? "") }
    let resource = spec.resourceAttributes
    return AccessRequest(
      identity,
      AccessAction(
        name(resource?.verb), name(resource?.resource), subresource: name(resource?.subresource),
        group: name(resource?.group), name: name(resource?.name)),
      namespace: name(resource?.namespace))
  }
}

/// The part of Kubernetes JSON that these tests need.
struct ObjectList: Decodable {
  struct Item: Decodable {
    struct Metadata: Decodable {
      let name: String
      let namespace: String?
      let labels: [String: String]?
    }
    struct Rule: Decodable {
      let verbs: [String]
      let apiGroups, resources, resourceNames, nonResourceURLs: [String]?
    }
    struct Reference: Decodable {
      let kind, name: String
      let namespace: String?
    }
    struct Aggregation: Decodable {
      struct Selector: Decodable {
        let matchLabels: [String: String]?
      }
      let clusterRoleSelectors: [Selector]?
    }
    let kind: String
    let metadata: Metadata
    let rules: [Rule]?
    let aggregationRule: Aggregation?
    let subjects: [Reference]?
    let roleRef: Reference?
  }
  let items: [Item]

  var snapshot: Snapshot {
    var contents = Snapshot.Contents()
    for item in items {
      let labels = item.metadata.labels ?? [:]
      let metadata = ObjectMetadata(name: Name(item.metadata.name), labels: named(labels))
      let scope = item.metadata.namespace.map { Scope.namespace(Name($0)) } ?? .cluster
      switch item.kind {
      case "Namespace": contents.namespaces.append(Namespace(metadata: metadata))
      case "Role", "ClusterRole":
        contents.roles.append(
          Role(
            metadata: metadata, scope: scope, rules: (item.rules ?? []).map(policyRule),
            aggregation: item.aggregationRule?.clusterRoleSelectors?.map {
              LabelSelector(labels: named($0.matchLabels ?? [:]))
            }))
      case "RoleBinding", "ClusterRoleBinding":
        guard let roleRef = item.roleRef, let kind = RoleKind(rawValue: roleRef.kind) else { continue }
        let subjects = (item.subjects ?? []).compactMap { subject in
          Subject.Kind(rawValue: subject.kind).map {
            Subject(kind: $0, name: Name(subject.name), namespace: subject.namespace.map { Name($0) })
          }
        }
        contents.bindings.append(
          Binding(
            metadata: metadata, scope: scope, role: RoleReference(kind: kind, name: Name(roleRef.name)),
            subjects: subjects))
      default: continue
      }
    }
    return Snapshot(contents: contents, title: "fixture", readAt: Timestamp(seconds: 0))
  }

  private func named(_ labels: [String: String]) -> [Name: String] {
    Dictionary(uniqueKeysWithValues: labels.map { (Name($0.key), $0.value) })
  }

  private func policyRule(_ rule: Item.Rule) -> PolicyRule {
    func names(_ texts: [String]?) -> [Name] { (texts ?? []).map { Name($0) } }
    return PolicyRule(
      verbs: names(rule.verbs), apiGroups: names(rule.apiGroups), resources: names(rule.resources),
      resourceNames: names(rule.resourceNames), nonResourceURLs: names(rule.nonResourceURLs))
  }
}

import Foundation

/// A subject in a binding on the server; a service account has its namespace.
struct BoundSubject: Hashable, Decodable {
  let kind: String
  let name: String
  let namespace: String?

  /// The user to review it as.
  var user: String? {
    switch kind {
    case "User": name
    case "ServiceAccount": "system:serviceaccount:\(namespace ?? ""):\(name)"
    default: nil
    }
  }

  var groups: [String] { kind == "Group" ? [name] : [] }
}

/// The part of kubectl's output that these tests need.
struct ServerObjects: Decodable {
  struct Item: Decodable {
    struct Metadata: Decodable {
      let name: String
      let namespace: String?
    }
    let kind: String
    let metadata: Metadata
    let subjects: [BoundSubject]?
  }
  let items: [Item]

  init(of server: APIServer) throws {
    let file = server.workspace.appending(path: "kubernetes.json")
    self = try JSONDecoder().decode(ServerObjects.self, from: Data(contentsOf: file))
  }

  var namespaces: [String] { items.filter { $0.kind == "Namespace" }.map(\.metadata.name).sorted() }

  var subjects: [BoundSubject] {
    let subjects = items.flatMap { item in
      (item.subjects ?? []).map {
        BoundSubject(
          kind: $0.kind, name: $0.name,
          namespace: $0.kind == "ServiceAccount" ? $0.namespace ?? item.metadata.namespace : nil)
      }
    }
    return Set(subjects).sorted { ($0.kind, $0.namespace ?? "", $0.name) < ($1.kind, $1.namespace ?? "", $1.name) }
  }
}

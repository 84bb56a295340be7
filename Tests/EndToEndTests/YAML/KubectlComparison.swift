import Foundation
import TestSupport
import Testing

extension EndToEnd {
  @Test("500 odd documents are read as kubectl reads them, or refused", .enabled(if: Program.hasCommand("kubectl")))
  func readsAsKubectl() throws {
    let folder = try TemporaryFolder()
    let numbers = 0..<500
    let documents = numbers.map { GeneratedYAML(seed: UInt64($0)).text }
    for number in numbers {
      try Data(documents[number].utf8).write(to: folder.url.appending(path: "\(number).yaml"))
    }
    let script = """
      cd '\(folder.url.path)'
      read_both() {
        for number; do
          KUBECONFIG=/dev/null kubectl label --local -f $number.yaml read=yes -o json > $number.kubectl 2> /dev/null
          echo $? > $number.status
          for kind in bindings roles; do
            "$AKSESS_BINARY" get $kind -f $number.yaml -o json > $number.$kind 2> /dev/null || rm $number.$kind
          done
        done
      }
      export -f read_both
      seq 0 \(numbers.count - 1) | xargs -P 2 -n 25 bash -c 'read_both "$@"' _
      """
    #expect(try Program.bash(script).status == 0)
    var read = 0
    for number in numbers {
      func content(_ suffix: String) -> Data? {
        try? Data(contentsOf: folder.url.appending(path: "\(number).\(suffix)"))
      }
      guard let bindings = content("bindings"), let roles = content("roles") else { continue }
      read += 1
      let own = try AccessObject.all(ofLists: [bindings, roles])
      let isRead = content("status") == Data("0\n".utf8)
      let kubectls = isRead ? try? AccessObject.all(ofObjects: content("kubectl") ?? Data()) : [:]
      #expect(own == kubectls, "seed \(number):\n\(documents[number].debugDescription)")
    }
    // If most were refused, little would be compared.
    #expect(read > 150, "\(read)")
  }
}

/// The parts of a Role, a ClusterRole or a binding that determine access, from the JSON of kubectl or of aksess.
private struct AccessObject: Hashable, Decodable {
  private struct List: Decodable {
    let items: [AccessObject]
  }

  private struct Metadata: Decodable {
    let name: String
    let namespace: String?
  }

  private struct Subject: Hashable, Decodable {
    let kind: String
    let name: String
    let namespace: String?
  }

  private struct Role: Hashable, Decodable {
    let kind: String
    let name: String
  }

  private struct Rule: Hashable, Decodable {
    let verbs: [String]?
    let apiGroups: [String]?
    let resources: [String]?
  }

  /// Whether it is of a kind that aksess keeps, as are all objects in its lists.
  private let isKept: Bool
  private let kind: String
  private let name: String
  private let namespace: String?
  private let role: Role?
  private let subjects: [Subject]
  private let rules: [Rule]

  private enum Key: String, CodingKey {
    case apiVersion, kind, name, namespace, metadata, role, roleRef, subjects, rules
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let kind = try container.decode(String.self, forKey: .kind)
    self.kind = kind
    isKept =
      try container.decodeIfPresent(String.self, forKey: .apiVersion).map { apiVersion in
        apiVersion.hasPrefix("rbac.authorization.k8s.io/")
          && ["Role", "ClusterRole", "RoleBinding", "ClusterRoleBinding"].contains(kind)
      } ?? true
    guard isKept else {
      (name, namespace, role, subjects, rules) = ("", nil, nil, [], [])
      return
    }
    let metadata = try container.decodeIfPresent(Metadata.self, forKey: .metadata)
    name = try metadata?.name ?? container.decode(String.self, forKey: .name)
    let namespace = try metadata.map(\.namespace) ?? container.decodeIfPresent(String.self, forKey: .namespace)
    self.namespace = kind.hasPrefix("Cluster") || namespace == "" ? nil : namespace
    role = try container.decodeIfPresent(Role.self, forKey: metadata == nil ? .role : .roleRef)
    subjects = try container.decodeIfPresent([Subject].self, forKey: .subjects) ?? []
    rules = try container.decodeIfPresent([Rule].self, forKey: .rules) ?? []
  }

  /// Reads the output of `aksess get -o json`.
  static func all(ofLists lists: [Data]) throws -> [AccessObject: Int] {
    count(try lists.flatMap { try JSONDecoder().decode(List.self, from: $0).items })
  }

  /// Reads the output of `kubectl label --local -o json`: consecutive objects.
  static func all(ofObjects output: Data) throws -> [AccessObject: Int] {
    let objects = String(decoding: output, as: UTF8.self).split(separator: "\n}\n").map { $0 + "\n}" }
    return count(try objects.map { try JSONDecoder().decode(AccessObject.self, from: Data($0.utf8)) })
  }

  private static func count(_ objects: [AccessObject]) -> [AccessObject: Int] {
    objects.filter(\.isKept).reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }
}

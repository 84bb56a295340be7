import TestSupport
import Foundation
import Testing

/// The spec of a SubjectAccessReview: exactly this user and these groups; the server adds none.
struct Review: Encodable {
  struct Resource: Encodable, Sendable {
    let namespace: String?
    let verb, group, resource, subresource, name: String
  }
  struct Path: Encodable, Sendable {
    let path, verb: String
  }

  let user: String?
  let groups: [String]
  let resourceAttributes: Resource?
  let nonResourceAttributes: Path?

  init(_ question: Question, in namespace: String?, user: String?, groups: [String]) {
    self.user = user
    self.groups = groups
    switch question.target {
    case .path(let path):
      nonResourceAttributes = Path(path: path, verb: question.verb)
      resourceAttributes = nil
    case .resource(_, let plural, let group, let subresource, let name, _):
      nonResourceAttributes = nil
      resourceAttributes = Resource(
        namespace: namespace, verb: question.verb, group: group, resource: plural, subresource: subresource, name: name)
    }
  }
}

extension APIServer {
  /// The answers of the server and of aksess to the same reviews, in order.
  func answers(_ reviews: [Review]) throws -> (server: [Bool], aksess: [Bool]) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let lines = try reviews.map { String(decoding: try encoder.encode($0), as: UTF8.self) }
    let file = workspace.deletingLastPathComponent().appending(path: "reviews.jsonl")
    try (lines.joined(separator: "\n") + "\n").write(to: file, atomically: true, encoding: .utf8)
    // One curl over few connections, where a kubectl for each of them would take half an hour.
    let server = try bash(
      #"""
      set -euo pipefail
      cd "$WORKSPACE/.."
      at() { kubectl config view --raw -o jsonpath="{$1}"; }
      url=$(at .clusters[0].cluster.server)/apis/authorization.k8s.io/v1/subjectaccessreviews
      jq -r --arg url "$url" --arg ca "$(at .clusters[0].cluster.certificate-authority)" \
        --arg token "$(at .users[0].user.token)" '
        "silent", "fail-with-body", "show-error", "url = \($url | tojson)", "cacert = \($ca | tojson)",
        "header = \("Authorization: Bearer \($token)" | tojson)", "header = \"Content-Type: application/json\"",
        "data = \({apiVersion: "authorization.k8s.io/v1", kind: "SubjectAccessReview", spec: .} | tojson | tojson)",
        "next"' reviews.jsonl | sed '$d' >curl.config
      curl --config curl.config | jq .status.allowed
      """#)
    try #require(server.status == 0, "\(server.errors)")
    let aksess = try bash(#"aksess can --reviews "$WORKSPACE/../reviews.jsonl" -f "$WORKSPACE" | jq .allowed"#)
    try #require(aksess.errors.isEmpty, "\(aksess.errors)")
    let answers = [server, aksess].map { $0.output.split(separator: "\n").map { $0 == "true" } }
    try #require(answers.allSatisfy { $0.count == reviews.count })
    return (answers[0], answers[1])
  }
}

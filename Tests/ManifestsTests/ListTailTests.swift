import AccessModel
import Manifests
import Testing

/// The second half of a list, read beside the first: whatever place it is guessed to begin at, nothing changes.
@Suite struct ListTailTests {
  private static let list = """
    {"apiVersion": "v1", "items": [
      {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": "a", "annotations": {"b": "\\n,{\\"kind\\": 1}"}}},
      {"apiVersion": "v1", "kind": "List", "metadata": {"continue": "more"}, "items": [
        {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": "inner"}},
        {"apiVersion": "v1", "kind": "ServiceAccount", "metadata": {"name": "inner", "namespace": "a"}}]},
      {"apiVersion": "rbac.authorization.k8s.io/v1", "kind": "RoleBinding", "metadata": {"name": "b", "namespace": "a"},
       "subjects": [{"kind": "Group", "name": "one"}, {"kind": "Group", "name": "two"}],
       "roleRef": {"kind": "ClusterRole", "name": "view"}},
      {"apiVersion": "apps/v1", "kind": "Deployment", "metadata": {"name": "d"}},
      {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": "z"}}
    ], "kind": "List"}
    {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": "after"}}
    """

  /// What reading comes to in words, and how often the tail was asked for.
  private func outcome(_ text: String, tailAt start: Int?) -> (words: String, waits: Int) {
    var waits = 0
    var text = text
    let words = text.withUTF8 { bytes -> String in
      var reader = JSONReader(bytes)
      let tail = start.map { start in
        ListTail.Pending(start: start) {
          waits += 1
          return ListTail(of: bytes, from: start)
        }
      }
      var kubernetes = KubernetesReader(tail: tail)
      do throws(JSONReader.Failure) {
        let isRead = try kubernetes.read(&reader)
        return "\(isRead) \(kubernetes.objects)"
      } catch {
        return error.problem(in: bytes, source: "test").sentence
      }
    }
    return (words, waits)
  }

  @Test(
    "a tail from any byte leaves the outcome as it is, failures and their places included",
    arguments: [
      list, list.replacing("\"two\"", with: "2"), list.replacing("\"z\"", with: "\"\\u{1}\""),
      list.replacing("\"kind\": \"Deployment\", ", with: ""), String(list.dropLast(150)),
    ])
  func anywhere(text: String) {
    let plain = outcome(text, tailAt: nil).words
    for start in 0..<text.utf8.count { #expect(outcome(text, tailAt: start).words == plain, "from \(start)") }
  }

  @Test("a tail is taken where an item of the outermost list begins, and nowhere else")
  func items() {
    let starts = (0..<Self.list.utf8.count).filter { outcome(Self.list, tailAt: $0).waits > 0 }
    let bytes = Array(Self.list.utf8)
    let lines = starts.map { start in String(decoding: bytes[start...].prefix(36), as: UTF8.self) }
    #expect(starts.count == 5)
    #expect(lines.allSatisfy { $0.hasPrefix("{\"apiVersion\": ") })
  }

  @Test("an item is found after the middle of what kubectl prints")
  func likelyStart() throws {
    var text = try fixture("server-output/kubectl-clusterroles.json")
    let start = try #require(text.withUTF8 { ListTail.likelyStart(in: $0) })
    #expect(start > text.utf8.count / 2)
    #expect(outcome(text, tailAt: start).waits == 1)
    #expect(outcome(text, tailAt: start).words == outcome(text, tailAt: nil).words)
  }
}

import AccessModel
import Manifests
import TestSupport
import Testing

/// Parts of a list that are read separately: the result does not depend on where they are assumed to begin.
@Suite struct ListPartTests {
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

  /// The result as text if the items from each of `starts` to the next are read separately.
  private func outcome(_ text: String, partsAt starts: [Int] = []) -> String {
    var text = text
    return text.withUTF8 { bytes in
      let parts = starts.enumerated().compactMap { number, start in
        ListPart(of: bytes, from: start, to: starts.dropFirst(number + 1).first)
      }
      var reader = JSONReader(bytes)
      var kubernetes = KubernetesReader(parts: parts)
      do throws(JSONReader.Failure) {
        let isRead = try kubernetes.read(&reader)
        return "\(isRead) \(kubernetes.objects)"
      } catch {
        return error.problem(in: bytes, source: "test").message
      }
    }
  }

  /// Where the items of `list` begin.
  private static let items: [Int] = {
    let bytes = Array(list.utf8)
    return bytes.indices.filter { bytes[..<$0].suffix(3).elementsEqual("\n  ".utf8) && bytes[$0] == 0x7B }
  }()

  @Test(
    "a part from any byte to the end leaves the outcome as it is, failures and their places included",
    arguments: [
      list, list.replacing("\"two\"", with: "2"), list.replacing("\"z\"", with: "\"\u{1}\""),
      list.replacing("\"kind\": \"Deployment\", ", with: ""), String(list.dropLast(150)),
    ])
  func anywhere(text: String) {
    let plain = outcome(text)
    for start in 0..<text.utf8.count { #expect(outcome(text, partsAt: [start]) == plain, "from \(start)") }
  }

  @Test("two parts, the first from an item and the second from any byte, leave the outcome as it is")
  func twoParts() {
    #expect(Self.items.count == 5)
    let plain = outcome(Self.list)
    for start in Self.items {
      for next in start + 1..<Self.list.utf8.count {
        #expect(outcome(Self.list, partsAt: [start, next]) == plain, "from \(start) and \(next)")
      }
    }
    #expect(outcome(Self.list, partsAt: Self.items) == plain)
  }

  @Test("a part ends where the next begins; there is none if no item begins there")
  func ends() {
    var text = Self.list
    text.withUTF8 { bytes in
      for next in 1..<bytes.count where ListPart(of: bytes, from: Self.items[0], to: next) != nil {
        // There are no items beyond the end of the list.
        #expect(Self.items.contains(next) || next > Self.items[4])
      }
      for (start, next) in zip(Self.items, Self.items.dropFirst()) {
        #expect(ListPart(of: bytes, from: start, to: next) != nil)
      }
    }
  }

  @Test("items are found at the beginning and in the middle of what kubectl prints")
  func likelyStarts() throws {
    var text = try Repository.fixtureText("server-output/kubectl-clusterroles.json")
    let starts = text.withUTF8 { ListPart.likelyStarts(in: $0, count: 2) }
    #expect(starts.count == 2)
    #expect(starts.last.map { $0 > text.utf8.count / 2 } == true)
    text.withUTF8 { bytes in
      for start in starts { #expect(ListPart(of: bytes, from: start, to: nil) != nil) }
    }
    #expect(outcome(text, partsAt: starts) == outcome(text))
  }
}

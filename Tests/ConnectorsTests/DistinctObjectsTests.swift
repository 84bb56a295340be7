import AccessModel
import TestSupport
import Testing

@testable import Connectors

/// Objects are told apart by their order where that is enough, and otherwise looked up; both keep the same.
@Suite struct DistinctObjectsTests {
  @Test(
    "of objects with one key the later counts, in whatever order and parts they come",
    arguments: Array(1...200) as [UInt64])
  func latest(seed: UInt64) {
    var random = RandomStates(seed: seed)
    var (distinct, expected, replaced) = (DistinctObjects<Binding>(), [Binding](), (found: 0, expected: 0))
    let isListed = random.number(3) > 0
    for _ in 0..<3 {
      var part = (0..<random.number(6)).map { _ -> Binding in
        let scope: Scope = random.number(3) == 0 ? .cluster : .namespace(Name("n\(random.number(4))"))
        return bind(Name("b\(random.number(9))"), scope, random.number(2) == 0 ? "view" : "edit", to: user("ann"))
      }
      if isListed { part.sort { ($0.scope, $0.name) < ($1.scope, $1.name) } }
      let marks = part.map { _ in Origins.Mark(document: 0, line: 1, uid: nil, resourceVersion: "") }
      distinct.add(part, marks) {
        ObjectKey(scope: $0.scope, name: $0.name)
      } replaced: { _, _ in
        replaced.found += 1
      }
      for binding in part {
        guard let known = expected.firstIndex(where: { $0.scope == binding.scope && $0.name == binding.name }) else {
          expected.append(binding)
          continue
        }
        if expected[known] != binding { replaced.expected += 1 }
        expected[known] = binding
      }
    }
    #expect(distinct.objects == expected && distinct.marks.count == expected.count)
    #expect(replaced.found == replaced.expected)
  }
}

import AccessModel
import TestSupport
import Testing

/// Looking objects up in a snapshot.
@Suite struct SnapshotTests {
  private let snapshot = state(
    [role("reader", []), role("reader", in: .namespace("shop"), [])],
    [
      bind("b", .namespace("shop"), "reader", .role, to: account("ci"), user("ann"), account("ci", in: "shop")),
      bind("b", .cluster, "reader", to: user("ann")), bind("c", .namespace("web"), "reader", .role),
    ])

  @Test("a binding is found by name only in its scope")
  func bindings() {
    #expect(snapshot.number(ofBinding: "b", in: .namespace("shop")) == 0)
    #expect(snapshot.number(ofBinding: "b", in: .cluster) == 1)
    #expect(snapshot.binding(named: "b", in: .namespace("web")) == nil)
    #expect(snapshot.binding(named: "b", in: .namespace("elsewhere")) == nil)
  }

  @Test("a Role is looked up in the namespace of its binding, and may be missing")
  func roles() {
    #expect(snapshot.role(of: 0)?.scope == .namespace("shop"))
    #expect(snapshot.role(of: 1)?.scope == .cluster)
    #expect(snapshot.role(of: 2) == nil)
  }

  @Test("namespaces that only bindings name are indexed but have no object")
  func namespaces() {
    #expect(snapshot.index.namespaces == ["shop", "web"])
    #expect(snapshot.namespace(named: "shop") == nil)
  }

  @Test("a subject that a binding lists twice is indexed once, with the binding once")
  func subjects() throws {
    let index = snapshot.index
    #expect(Set(index.subjects) == [account("ci", in: "shop"), user("ann")])
    let account = try #require(index.number(of: account("ci", in: "shop")))
    let ann = try #require(index.number(of: user("ann")))
    #expect(Array(index.bindingsOfSubject[account]) == [0] && Array(index.bindingsOfSubject[ann]) == [0, 1])
    #expect(Array(index.subjectsOfBinding[0]) == [account, ann, account].map(Int32.init))
  }

  @Test("a contradiction leaves answers certain, and anything missing does not")
  func gaps() {
    let twice = Gap(definedTwice: "Role reader", [.roles])
    let missing = Gap([.users, .groups], reason: "users.json could not be read")
    #expect([twice].missing.isEmpty && ![twice, missing].missing.isEmpty && [Gap]().missing.isEmpty)
    let snapshot = state([], [], gaps: [twice, missing])
    #expect(snapshot.gaps(in: [.roles, .users]) == [missing] && snapshot.gaps(in: [.members]).isEmpty)
    #expect(missing.message == "incomplete: users.json could not be read.")
    #expect([twice, missing].summary == "1 object defined twice · incomplete: \(missing.reason)")
    #expect([twice, twice].summary == "2 objects defined twice" && [twice].summary == twice.reason)
    #expect([missing].summary == "incomplete: \(missing.reason)" && [Gap]().summary == nil)
    #expect([twice, missing, twice].distinct == [twice, missing])
  }
}

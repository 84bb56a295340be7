import AccessAnalysis
import AccessModel
import TestSupport
import Testing

/// Answers about the state after edits, before they are made.
@Suite struct FutureTests {
  private let reader = role("reader", [rule(["get"], ["pods"])])
  private let ann = AccessRequest(AccessIdentity(user("ann")), AccessAction("get", "pods"), namespace: "shop")

  private func allows(_ snapshot: Snapshot) -> Bool { Authorizer(snapshot).decide(ann).isAllowed }

  @Test("a grant, a revocation and a replaced role are reflected in answers before they are made")
  func future() {
    let grant = bind("b", .namespace("shop"), "reader", to: user("ann"), user("bob"))
    let before = state([reader, role("writer", [rule(["create"], ["pods"])])], [])
    let granted = before.applying(ChangeSet([.putBinding(grant)]))
    #expect(!allows(before) && allows(granted))
    #expect(!allows(granted.applying(ChangeSet([.revoke([0], from: grant)]))))
    let replaced = ChangeSet([
      .putBinding(bind("c", .namespace("shop"), "writer", to: user("ann"))),
      .deleteBinding("b", in: .namespace("shop")),
    ])
    #expect(!allows(granted.applying(replaced)))
    #expect(allows(granted.applying(replaced).applying(replaced.inverse(in: granted))))
  }
}

import AccessModel
import AccessAnalysis
import TestSupport
import Testing

@Suite struct AccessIdentityTests {
  @Test("a user has the given groups and system:authenticated, once")
  func users() {
    #expect(AccessIdentity(user("ann"), groups: ["dev"]).groups == ["dev", "system:authenticated"])
    #expect(AccessIdentity(user("ann"), groups: ["system:authenticated"]).groups == ["system:authenticated"])
    #expect(AccessIdentity(user("system:anonymous")).groups == ["system:unauthenticated"])
  }

  @Test("a ServiceAccount has its three groups, however it is written")
  func serviceAccounts() {
    let identity = AccessIdentity(account("app", in: "shop"))
    #expect(identity.user == "system:serviceaccount:shop:app")
    #expect(identity.groups == ["system:serviceaccounts", "system:serviceaccounts:shop", "system:authenticated"])
    #expect(AccessIdentity(user("system:serviceaccount:shop:app")) == identity)
  }

  @Test("a group means any member of it, with what every member has")
  func groups() {
    #expect(AccessIdentity(group("dev")) == AccessIdentity(user: nil, groups: ["dev", "system:authenticated"]))
    #expect(AccessIdentity(group("system:unauthenticated")).groups == ["system:unauthenticated"])
    #expect(
      AccessIdentity(group("system:serviceaccounts:shop")).groups == [
        "system:serviceaccounts:shop", "system:serviceaccounts", "system:authenticated",
      ])
  }
}

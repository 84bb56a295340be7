import AccessModel
import TestSupport
import Testing

/// The subjects that a binding refers to.
@Suite struct SubjectTests {
  @Test("a ServiceAccount without a namespace gets that of the binding")
  func resolvedAccounts() {
    #expect(account("ci").resolved(in: .namespace("shop")) == account("ci", in: "shop"))
    #expect(account("ci", in: "").resolved(in: .namespace("shop")) == account("ci", in: "shop"))
    #expect(account("ci", in: "tools").resolved(in: .namespace("shop")) == account("ci", in: "tools"))
    #expect(account("ci").resolved(in: .cluster) == account("ci"))
  }

  @Test("users and groups have no namespace, whatever the binding says")
  func resolvedUsers() {
    #expect(Subject(kind: .user, name: "ann", namespace: "shop").resolved(in: .namespace("web")) == user("ann"))
    #expect(Subject(kind: .group, name: "dev", namespace: "shop").resolved(in: .cluster) == group("dev"))
  }

  @Test("only a lower-case GUID refers to an Entra object, and never in a ServiceAccount")
  func objectIDs() {
    let id = "7f3c1b2e-4d5a-4c6b-9e8f-0a1b2c3d4e5f"
    #expect(user(Name(id)).objectID?.description == id && group(Name(id)).objectID?.description == id)
    #expect(group(Name(id.uppercased())).objectID == nil && account(Name(id)).objectID == nil)
    #expect(group("developers").objectID == nil && group(Name(id + " ")).objectID == nil)
  }

  @Test("an object ID is read in any case and stored in lower case")
  func reading() {
    #expect(ObjectID("7F3C1B2E-4d5a-4C6B-9e8f-0A1B2C3D4E5F")?.description == "7f3c1b2e-4d5a-4c6b-9e8f-0a1b2c3d4e5f")
    #expect(ObjectID("7f3c1b2e4d5a4c6b9e8f0a1b2c3d4e5f") == nil)
    #expect(ObjectID("{f3c1b2e-4d5a-4c6b-9e8f-0a1b2c3d4e5f") == nil)
    #expect(ObjectID("7f3c1b2e-4d5a-4c6b-9e8f-0a1b2c3d4e5g") == nil)
  }
}

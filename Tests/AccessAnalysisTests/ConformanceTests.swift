import AccessModel
import AccessAnalysis
import Testing

/// The answers and reasons of a real API server.
@Suite struct ConformanceTests {
  @Test(
    "every review of a real API server is decided as it was there, for its reason",
    arguments: [("edge", 244), ("random-1", 4_000), ("random-2", 4_000)])
  func decidesAsTheServerDid(name: String, count: Int) throws {
    let fixture = try Fixture(name)
    #expect(fixture.reviews.count == count)
    let authorizer = Authorizer(fixture.snapshot)
    for review in fixture.reviews {
      let request = review.request
      let decision = authorizer.decide(request)
      #expect(decision.isAllowed == review.allowed, "\(request)")
      #expect(authorizer.decide(request, .firstChain).isAllowed == review.allowed, "\(request)")
      if review.allowed && !decision.isByMasters {
        let reasons = decision.chains.map { $0.reason(in: fixture.snapshot) }
        #expect(reasons.contains(review.reason), "\(request)")
      } else {
        #expect(decision.reason(in: fixture.snapshot) == review.reason, "\(request)")
      }
    }
  }

  @Test("who-can lists exactly the users that the server allowed", arguments: ["edge", "random-1", "random-2"])
  func whoCanAgrees(name: String) throws {
    let fixture = try Fixture(name)
    let authorizer = Authorizer(fixture.snapshot)
    let subjects = fixture.snapshot.index.subjects
    let users = subjects.map { $0.kind == .group ? nil : AccessIdentity($0).user }
    for review in fixture.reviews where !review.request.identity.isMaster {
      let request = review.request
      let namespace = request.namespace ?? ""
      let answer = authorizer.whoCan([request.action], in: namespace.isEmpty ? .cluster : .namespace(namespace))
      let isListed = answer.rows.contains { row in
        let subject = subjects[row.subject]
        return subject.kind == .group
          ? request.identity.groups.contains(subject.name) : users[row.subject] == request.identity.user
      }
      #expect(isListed == review.allowed, "\(request)")
    }
  }

  @Test("aggregated roles gathered from their parts have the rules that the cluster filled in")
  func gathersAsTheControllerDid() throws {
    for name in ["edge", "random-1", "random-2"] {
      let filled = try Fixture(name).snapshot
      var contents = filled.contents
      for role in contents.roles.indices where contents.roles[role].aggregation != nil {
        contents.roles[role].rules = []
      }
      let gathered = EffectiveRoles(
        Snapshot(contents: contents, title: "emptied", readAt: Timestamp(seconds: 0)))
      for role in contents.roles.indices {
        #expect(Set(gathered.rules[role]) == Set(filled.roles[role].rules), "\(filled.roles[role].name)")
      }
    }
  }
}

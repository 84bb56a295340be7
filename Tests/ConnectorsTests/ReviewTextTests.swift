import AccessAnalysis
import AccessModel
import Testing

@testable import Connectors

/// The reviews that an API server is asked for, and its answers.
@Suite struct ReviewTextTests {
  @Test("a review has what is asked, and nothing that is empty")
  func encoding() {
    let identity = AccessIdentity(user: nil, groups: ["a\u{202E}\"", "数"])
    let request = AccessRequest(
      identity, AccessAction("create", "pods", subresource: "exec", name: "web"), namespace: "")
    #expect(
      ReviewText.accessReview(request, objectID: nil)
        == #"{"apiVersion":"authorization.k8s.io/v1","kind":"SubjectAccessReview","spec":{"groups":["a\u202e\"","数"],"#
        + #""resourceAttributes":{"verb":"create","resource":"pods","subresource":"exec","name":"web"}}}"#)
    #expect(
      ReviewText.rulesReview(in: "shop")
        == #"{"apiVersion":"authorization.k8s.io/v1","kind":"SelfSubjectRulesReview","spec":{"namespace":"shop"}}"#)
  }

  @Test("null is nothing, and an answer that lacks what was asked is none")
  func decoding() throws {
    let rules =
      #"{"kind":"SelfSubjectRulesReview","status":{"resourceRules":null,"nonResourceRules":[],"incomplete":false}}"#
    #expect(try ReviewText.rules(Array(rules.utf8), in: "a") == ServerRules(namespace: "a", rules: []))
    let caller =
      #"{"kind":"SelfSubjectReview","status":{"userInfo":{"username":"a","groups":null,"extra":{"oid":null}}}}"#
    #expect(try ReviewText.caller(Array(caller.utf8)) == Caller(user: "a", groups: []))
    for text in [
      #"{"kind":"SubjectAccessReview","status":{"reason":"x"}}"#, #"{"kind":"SubjectAccessReview","status":null}"#,
      #"{"kind":"Status","status":"Failure"}"#, #"{"kind":"SubjectAccessReview","status":{"allowed":"yes"}}"#, "",
    ] {
      #expect(throws: KubectlFailure.self) { try ReviewText.answer(Array(text.utf8)) }
    }
  }
}

import AccessAnalysis
import AccessModel
import Reports
import TestSupport
import Testing

/// What whoever is to confirm an edit is told.
@Suite struct EditReviewTests {
  private func managed(_ name: Name, _ labels: [Name: String]) -> Binding {
    var binding = bind(name, .namespace("shop"), "reader", to: user("ann"))
    binding.metadata.labels = labels
    return binding
  }

  private func review(of bindings: [Binding]) -> EditReview {
    let snapshot = state([role("reader", [rule(["get"], ["pods"])])], bindings)
    let changes = ChangeSet(bindings.map { .deleteBinding($0.name, in: $0.scope) })
    return EditReview(changes, Small.analysis(snapshot), caller: nil)
  }

  @Test("each manager that reverts changes is told once, with what it manages")
  func managers() {
    let flux = ["a", "b", "c", "d"].map { managed($0, ["kustomize.toolkit.fluxcd.io/name": "apps"]) }
    let helm = managed("h", ["app.kubernetes.io/managed-by": "Helm", "app.kubernetes.io/instance": "shop"])
    let warnings = review(of: flux + [helm, bind("free", .namespace("shop"), "reader", to: user("bob"))]).warnings
    #expect(warnings.count == 2, "\(warnings)")
    #expect(
      warnings[0]
        == "RoleBinding a in namespace shop, RoleBinding b in namespace shop, RoleBinding c in namespace shop and 1 more "
        + "are managed by Flux apps, which reverts manual changes: change what they are made from instead.")
    #expect(
      warnings[1].hasPrefix("RoleBinding h in namespace shop is managed by Helm shop, which reverts"), "\(warnings)")
    #expect(review(of: flux).refusal == nil && review(of: flux).extent == "4 bindings in 1 namespace, 1 person")
    #expect(review(of: [managed("s", ["kubernetes.io/bootstrapping": "rbac-defaults"])]).refusal != nil)
  }
}

extension AccessPolicyReader {
  /// What `access-policy.yaml` can be.
  package static let shape = Shape.object([
    Shape.Member(
      "rules", "the rules, each with a name and of one form", .list(.either(RuleForm.all.map(\.shape)), isEmpty: false))
  ])
}

import AccessModel
import Testing

/// The objects that selectors select, as in `metav1.LabelSelectorAsSelector`.
@Suite struct LabelSelectorTests {
  private let labels: [Name: String] = ["team": "retail", "caf\u{E9}": "cr\u{E8}me"]

  private func matches(_ key: Name, _ condition: LabelSelector.Requirement.Operator, _ values: Name...) -> Bool {
    LabelSelector(requirements: [.init(key: key, condition: condition, values: values)]).matches(labels)
  }

  @Test("an empty selector selects everything, one without labels too")
  func empty() {
    #expect(LabelSelector().matches(labels) && LabelSelector().matches([:]))
  }

  @Test("all labels and expressions must match, compared by bytes")
  func all() {
    #expect(LabelSelector(labels: ["team": "retail", "caf\u{E9}": "cr\u{E8}me"]).matches(labels))
    #expect(!LabelSelector(labels: ["team": "retail", "tier": ""]).matches(labels))
    #expect(!LabelSelector(labels: ["cafe\u{301}": "cr\u{E8}me"]).matches(labels))
    #expect(!LabelSelector(labels: ["caf\u{E9}": "cre\u{300}me"]).matches(labels))
    let requirement = LabelSelector.Requirement(key: "team", condition: .doesNotExist)
    #expect(!LabelSelector(labels: ["team": "retail"], requirements: [requirement]).matches(labels))
  }

  @Test("NotIn and DoesNotExist select what has no such label, In and Exists do not")
  func absent() {
    #expect(matches("tier", .notIn, "web") && matches("tier", .doesNotExist))
    #expect(!matches("tier", .isIn, "web") && !matches("tier", .exists))
  }

  @Test("In and NotIn compare with every value, or with none if there are none")
  func values() {
    #expect(matches("team", .isIn, "payments", "retail") && !matches("team", .isIn, "Retail"))
    #expect(matches("team", .notIn, "payments") && !matches("team", .notIn, "payments", "retail"))
    #expect(!matches("team", .isIn) && matches("team", .notIn))
  }
}

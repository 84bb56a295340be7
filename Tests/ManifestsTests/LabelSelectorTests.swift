import AccessModel
import Manifests
import Testing

/// kubectl's `-l`.
@Suite struct LabelSelectorTests {
  private let labels: [Name: String] = ["team": "retail", "tier": "web", "env": ""]

  @Test(
    "a selector takes the labels that kubectl's would",
    arguments: [
      ("", true), ("team=retail", true), ("team==retail", true), ("team = retail", true), ("team=Retail", false),
      ("team!=retail", false), ("owner!=x", true), ("team=retail,tier=cache", false), ("team in (retail, web)", true),
      ("team notin (retail)", false), ("owner notin (a)", true), ("team", true), ("!team", false), ("!owner", true),
      ("env=", true), ("team=", false), ("tier in (web),!owner", true),
    ])
  func matches(text: String, expected: Bool) throws {
    #expect(try #require(LabelSelector(text)).matches(labels) == expected)
  }

  @Test(
    "a malformed selector is none",
    arguments: ["=a", ",", "a=b=c", "a in b", "a in (b", "a on (b)", "a b", "!", "a,,b"])
  func malformed(text: String) {
    #expect(LabelSelector(text) == nil)
  }
}

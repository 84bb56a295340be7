import AccessAnalysis
import TestSupport
import Testing

/// Azure's conditions: the documented grammar, and nothing else.
@Suite struct AzureConditionTests {
  private let question = AzureQuestion(dataAction: RandomCondition.action, RandomCondition.attributes)

  private func truth(_ text: String) -> AzureCondition.Truth { AzureCondition(text).truth(for: question) }

  @Test("random conditions are evaluated as plainly as they are written", arguments: 1...40 as ClosedRange<UInt64>)
  func random(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let condition = RandomCondition(&random)
      #expect(truth(condition.text) == condition.truth, "\(condition.text)")
    }
  }

  @Test("damaged and random texts are read or refused", arguments: 1...40 as ClosedRange<UInt64>)
  func damaged(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = ["(", ")", "!", "AND", "'", "@Request[", "]", "{", "\\", "*", "\u{0}", "é", "ActionMatches", " "]
    for _ in 0..<50 {
      var text = Array(RandomCondition(&random).text)
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let position = Int.random(in: 0...text.count, using: &random)
        if Bool.random(using: &random), position < text.count {
          text.remove(at: position)
        } else {
          text.insert(contentsOf: random.one(of: pieces), at: position)
        }
      }
      _ = truth(String(text))
    }
  }

  @Test("deep and long conditions are refused", arguments: [10, 100_000])
  func bounded(count: Int) {
    let isShort = count == 10
    for (left, right) in [("(", ")"), ("!!", ""), ("NOT NOT ", "")] {
      let text = String(repeating: left, count: count) + "ActionMatches{'*'}" + String(repeating: right, count: count)
      #expect(truth(text) == (isShort ? .yes : .unknown))
    }
    let chain = Array(repeating: "ActionMatches{'*'}", count: count).joined(separator: " AND ")
    #expect(truth(chain) == (isShort ? .yes : .unknown))
    #expect(AzureCondition(chain).text.count <= 1000)
  }

  @Test(
    "what Microsoft does not document is unknown",
    arguments: [
      "", "( )", "ActionMatches{'*'", "ActionMatches{'*'} ActionMatches{'*'}", "ActionMatches{'*', '*'}",
      "actionmatches{'*'}", "ActionMatches{'*'} and ActionMatches{'*'}", "ActionMatches{'*'} AND",
      "ActionMatches{'*'} OR ActionMatches{'*'} AND ActionMatches{'*'}", "ActionMatches{'*'} & ActionMatches{'*'}",
      "@Request[a:group] StringEquals \"apps\"", "@Request[a:group] StringIs 'apps'", "@Request[a:group] Equals 'apps'",
      "@Request[a:group] stringEquals 'apps'", "@Request[a:group] StringIgnoreCaseEquals 'apps'",
      "@Request[a:group] ForAnyOfAnyValues:StringEquals {'apps'}", "@Request[a:group] StringEquals 'app\\s'",
      "@Request[a:group] StringLike 'app\\s'", "'apps' StringEquals @Request[a:group]", "Exists @Request[a:group]",
      "@Resource[a:group] StringEquals 'apps'", "@Request[A:Group] StringEquals 'apps'",
      "@Request[a:group] StringEquals 'äpps'", "@Request[a:group] StringEquals 'apps' // fine",
    ])
  func undocumented(text: String) {
    #expect(truth(text) == .unknown)
  }

  @Test("escaped wildcards are characters")
  func escapes() {
    let question = AzureQuestion(dataAction: RandomCondition.action, ["@Request[a:group]": "a*b"])
    func truth(_ value: String) -> AzureCondition.Truth {
      AzureCondition("@Request[a:group] StringLike '\(value)'").truth(for: question)
    }
    #expect(truth("a\\*b") == .yes && truth("a\\?b") == .no && truth("a?b") == .yes)
  }

  @Test("how Azure compares other characters than ASCII is not documented")
  func unicode() {
    let question = AzureQuestion(dataAction: RandomCondition.action, ["@Request[a:group]": "\u{212A}"])
    #expect(
      AzureCondition("@Request[a:group] StringEqualsIgnoreCase 'k'").truth(for: question) == .unknown)
  }
}

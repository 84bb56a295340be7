import AccessModel
import AccessAnalysis
import Reports
import Testing

/// Subjects as people type them.
@Suite struct SubjectChoiceTests {
  @Test(
    "a subject is found by its kind, or bare where only one fits",
    arguments: [
      ("group:数据平台团队", "group:10000000-0000-0000-0000-000000000001"),
      ("group:20000000-0000-0000-0000-000000000002", "group:20000000-0000-0000-0000-000000000002"),
      ("user:ada@contoso.com", "user:ada@contoso.com"), ("Ada Lovelace", "user:ada@contoso.com"),
      ("sa:retail-app/ci", "sa:retail-app/ci"), ("retail-app/ci", "sa:retail-app/ci"),
      ("system:authenticated", "group:system:authenticated"),
    ])
  func found(typed: String, spelling: String) throws {
    #expect(try SubjectChoice(typed, in: Small.snapshot).subject.spelling == spelling)
  }

  @Test("a person has the groups of the directory, with the path to each")
  func groups() throws {
    let ada = try SubjectChoice("user:ada@contoso.com", in: Small.snapshot)
    #expect(ada.who.identity.groups == ["10000000-0000-0000-0000-000000000001", "system:authenticated"])
    #expect(ada.who.path(to: "10000000-0000-0000-0000-000000000001").count == 1)
    #expect(ada.who.path(to: "system:authenticated").isEmpty)
    #expect(!ada.gaps.isEmpty)
  }

  @Test(
    "nobody, several and malformed are refused",
    arguments: [
      ("group:数据平台团", "group:数据平台团: no such group. Did you mean 数据平台团队"), ("sa:ci", "expected sa:NAMESPACE/NAME"),
      ("user:", "does not name a subject"),
      ("user:adda@contoso.com", "or ada@contoso.com?"), ("xyzzy", "xyzzy: no such subject; expected group:NAME"),
    ])
  func refused(typed: String, words: String) {
    #expect {
      _ = try SubjectChoice(typed, in: Small.snapshot)
    } throws: { error in
      (error as? Refusal)?.message.contains(words) == true
    }
  }
}

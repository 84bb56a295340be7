import AccessAnalysis
import Testing

@testable import aksess

@Suite("Unknown commands")
struct RefusedCommandTests {
  @Test(
    "the first word that is no option's is told with the nearest commands",
    arguments: [
      (["gett", "pods"], "gett: no such command. Did you mean get?"),
      (["-f", "get", "--color", "never", "who-cna", "-o", "json"], "who-cna: no such command. Did you mean who-can?"),
      (["--slow", "--filename=x", "MATRIX"], "MATRIX: no such command. Did you mean matrix?"),
      (["get", "pods"], nil), (["-f", "gett"], nil), (["help", "x"], nil), ([], nil),
    ] as [([String], String?)])
  func refusals(words: [String], message: String?) {
    #expect(Aksess.refusal(of: words)?.message == message)
  }

  @Test("the kind for get is accepted in any case, or refused with the nearest kinds")
  func kinds() throws {
    #expect(try ListKind(typed: "ROLEBINDINGS") == .roleBindings)
    #expect {
      try ListKind(typed: "rolebindngs")
    } throws: { error in
      "\(error)".contains("rolebindngs") && "\(error)".contains("\"rolebindings\"")
    }
  }
}

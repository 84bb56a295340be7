import ScreenKit
import Terminal
import Testing

@testable import App

@Suite("The answers of prompts")
struct PromptTests {
  private func answers(_ kind: Prompt.Kind, _ keys: Key...) -> [PromptAnswer] {
    var line = PromptLine(Prompt("? ", kind))
    return keys.compactMap { key in
      if case .answer(let answer) = line.handle(key) { answer } else { nil }
    }
  }

  @Test("only y is yes; every other key, Enter too, is no")
  func confirmation() {
    let kind = Prompt.Kind.confirmation(yes: "delete it", no: "keep it")
    #expect(answers(kind, .character("y")) == [.yes] && answers(kind, .character("Y")) == [.yes])
    for key in [Key.enter, .escape, .character("n"), .character(" "), .function(1)] {
      #expect(answers(kind, key) == [.no])
    }
  }

  @Test("a choice is one of those offered, or none")
  func choice() {
    let kind = Prompt.Kind.choice(["view", "edit", "admin"])
    #expect(answers(kind, .enter) == [.choice(0)])
    #expect(answers(kind, .right, .right, .enter) == [.choice(2)])
    #expect(answers(kind, .left, .enter) == [.choice(2)])
    #expect(answers(kind, .right, .escape) == [.cancelled])
  }

  @Test("Tab completes a text, and a prompt with fixed answers accepts only those")
  func text() {
    let names = ["payments-api", "payments-jobs", "retail-app"]
    let kind = Prompt.Kind.text(proposal: "", candidates: names, isFree: false)
    #expect(answers(kind, .character("r"), .tab, .enter) == [.text("retail-app")])
    #expect(answers(kind, .character("x"), .enter) == [])
    #expect(answers(.text(proposal: "", candidates: names, isFree: true), .character("x"), .enter) == [.text("x")])
    #expect(answers(kind, .escape) == [.cancelled])
  }

  @Test("a path needs a name and one of the extensions, which Tab cycles through")
  func path() {
    let kind = Prompt.Kind.path(proposal: "rows.csv", endings: [".csv", ".md", ".json"])
    #expect(answers(kind, .enter) == [.text("rows.csv")])
    #expect(answers(kind, .tab, .enter) == [.text("rows.md")])
    #expect(answers(kind, .tab, .tab, .tab, .enter) == [.text("rows.csv")])
    #expect(answers(kind, .control("u"), .enter) == [])
    #expect(answers(kind, .end, .backspace, .enter) == [])
    #expect(answers(.path(proposal: "a.yaml", endings: []), .end, .backspace, .enter) == [.text("a.yam")])
  }
}

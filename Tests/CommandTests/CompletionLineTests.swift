import ArgumentParser
import Testing

@testable import aksess

@Suite("Command lines with a word to complete")
struct CompletionLineTests {
  @Test(
    "sources are what -f names, wherever it stands, and not the word being completed",
    arguments: [
      (["aksess", "get", "ns", "-f", "a", "--filename=b c", "x"], 6, ["a", "b c"]),
      (["aksess", "-f", "a", "get", "ns", ""], 5, ["a"]), (["aksess", "get", "ns", "", "-f", "'a b'"], 3, ["a b"]),
      (["aksess", "get", "ns", "-f", "a"], 4, []), (["aksess", "get", "ns", "-f"], 3, []),
      (["aksess", "get", "ns", "-f", "$(x)", ""], 5, nil),
    ] as [([String], Int, [String]?)])
  func sources(words: [String], index: Int, sources: [String]?) {
    #expect(CompletionLine(words, index: index, shell: .zsh).sources == sources)
  }

  @Test("the pieces into which bash splits a word are joined, and the candidate replaces the last")
  func pieces() {
    let line = CompletionLine(["aksess", "can", "-f", "a", ":", "b", "group", ":", "Re"], index: 8, shell: .bash)
    #expect(line.typed == "group:Re" && line.head == "group:" && line.sources == ["a:b"])
    let atColon = CompletionLine(["aksess", "can", "group", ":"], index: 3, shell: .bash)
    #expect(atColon.typed == "group:" && atColon.head == "group:")
    let equalSign = CompletionLine(["aksess", "get", "--filename", "=", "a", ""], index: 5, shell: .bash)
    #expect(equalSign.sources == ["a"] && equalSign.typed == "" && equalSign.head == "")
    // bash would insert a different word.
    #expect(CompletionLine(["aksess", "can", "ana", "@", "c"], index: 4, shell: .bash).typed == nil)
  }

  @Test(
    "a candidate is spelt for its shell, or is not offered",
    arguments: [
      (.bash, "a b", nil, "'a b'"), (.bash, "it's", nil, #"'it'\''s'"#), (.bash, "$(x)", nil, nil),
      (.bash, "$(x)", .single, "'$(x)'"), (.bash, "a`x`", nil, nil), (.bash, "~root", nil, nil),
      (.bash, "a~", nil, "'a~'"),
      (.zsh, "a:b\\c", nil, "a\\:b\\\\c"), (.zsh, "a!b", nil, nil), (.zsh, "a!b", .double, nil),
      (.zsh, "a!b", .single, "a!b"),
      (.fish, "$(x) a:b!", nil, "$(x) a:b!"), (.fish, "a\nb", .single, nil), (.bash, "a\u{202E}", .single, nil),
      (.zsh, "-rf", .single, nil), (.fish, "a\tb", nil, nil), (.fish, "", nil, nil), (.zsh, "a\u{1B}[31m", nil, nil),
    ] as [(CompletionShell, String, ShellWord.OpenQuote?, String?)])
  func spelling(shell: CompletionShell, name: String, quote: ShellWord.OpenQuote?, spelling: String?) {
    #expect(shell.spelling(of: name, in: quote) == spelling)
  }
}

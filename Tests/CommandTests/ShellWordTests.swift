import ArgumentParser
import Testing

@testable import aksess

@Suite("Words of a command line as typed")
struct ShellWordTests {
  @Test(
    "quotes, ~ and $HOME are resolved",
    arguments: [
      ("plain", "plain"), ("a\\ b", "a b"), ("'a b'", "a b"), ("\"a b\"", "a b"), ("a'b'\"c\"", "abc"), ("'a b", "a b"),
      ("\"a $HOME/b", "a /h/b"), ("~", "/h"), ("~/a", "/h/a"), ("a~", "a~"), ("'~'/a", "~/a"), ("$HOME/a", "/h/a"),
      ("${HOME}a", "/ha"), ("'$HOME'", "$HOME"), ("\\$HOME", "$HOME"), ("\"\\$(x)\"", "$(x)"), ("'`x`'", "`x`"),
      ("'a\\b'", "a\\b"), ("\"a\\b\"", "a\\b"), ("a\\", "a"), ("", ""), ("''", ""),
    ])
  func resolved(word: String, text: String) {
    #expect(ShellWord(word, quoting: .posix, home: "/h").text == text)
  }

  @Test(
    "what would have to be expanded or run is not known",
    arguments: [
      "$(touch x)", "`touch x`", "\"$(touch x)\"", "\"`x`\"", "$OTHER", "$HOMER", "${HOME:-x}", "~root", "*.json", "a?",
      "{a,b}", "<(x)", "$'a'", "a;b", "a&",
    ])
  func unknown(word: String) {
    #expect(ShellWord(word, quoting: .posix, home: "/h").text == nil)
  }

  @Test("fish escapes within single quotes, and fish 3 hands over words without quotes")
  func fish() {
    #expect(ShellWord("'a\\'b\\\\c'", quoting: .fish, home: "/h").text == "a'b\\c")
    #expect(ShellWord("it's", quoting: .none, home: "/h").text == "it's")
    #expect(ShellWord("~/a b", quoting: .none, home: "/h").text == "/h/a b")
    #expect(ShellWord("$(x)", quoting: .none, home: "/h").text == "$(x)")
    #expect(ShellWord("''", quoting: .none, home: "/h").text == "")
  }

  @Test("an open quote is reported")
  func openQuote() {
    #expect(ShellWord("'a", quoting: .posix).openQuote == .single)
    #expect(ShellWord("a\"b", quoting: .posix).openQuote == .double)
    #expect(ShellWord("'a'", quoting: .posix).openQuote == nil)
    #expect(ShellWord("\"a\\\"", quoting: .posix).openQuote == .double)
  }
}

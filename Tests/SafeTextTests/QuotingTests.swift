import Foundation
import SafeText
import Testing

@Suite("Quoting")
struct QuotingTests {
  @Test(
    "for CSV quotes commas and quotes, and disarms formulas",
    arguments: [
      ("Retail", "Retail", "Retail"), ("", "", ""),
      ("a,b", #""a,b""#, #""a,b""#), (#"say "hi""#, #""say ""hi""""#, #""say ""hi""""#),
      ("=1+1", "'=1+1", "=1+1"), ("+1", "'+1", "+1"), ("-1", "'-1", "-1"), ("@SUM(A1)", "'@SUM(A1)", "@SUM(A1)"),
      ("\t=1", #"'\t=1"#, #"\t=1"#), ("\r=1", #"'\r=1"#, #"\r=1"#), ("\r\n=1", #"'\r\n=1"#, #"\r\n=1"#),
      ("=\u{301}1", "'=\u{301}1", "=\u{301}1"),
      (#"=HYPERLINK("x","y")"#, #""'=HYPERLINK(""x"",""y"")""#, #""=HYPERLINK(""x"",""y"")""#),
      ("two\nlines", #"two\nlines"#, #"two\nlines"#), ("a-b=c", "a-b=c", "a-b=c"),
      ("x;=HYPERLINK(A1)", #""x;=HYPERLINK(A1)""#, #""x;=HYPERLINK(A1)""#), (" =1+1", "' =1+1", " =1+1"),
      ("＝1+1", "'＝1+1", "＝1+1"), ("  ＋1", "'  ＋1", "  ＋1"), ("－1", "'－1", "－1"), ("＠A", "'＠A", "＠A"),
      ("  a=", "  a=", "  a="),
    ])
  func csv(text: String, cell: String, raw: String) {
    #expect(Quoting.csv(text).bytes == cell.bytes)
    #expect(Quoting.csv(text, raw: true).bytes == raw.bytes)
  }

  @Test("for HTML leaves no markup")
  func html() {
    #expect(
      Quoting.html(#"<b onclick="x('y')">R&D</b>"#)
        == "&lt;b onclick=&quot;x(&#39;y&#39;)&quot;&gt;R&amp;D&lt;/b&gt;")
    #expect(Quoting.html("a\u{1B}\n") == #"a\e\n"#)
    #expect(Quoting.html("\u{338}x") == #"\u{338}x"#)
  }

  @Test(
    "for Markdown leaves no markup and one line",
    arguments: [
      ("Retail Developers", "Retail Developers"), ("system:masters", "system:masters"), ("v1.2-rc", "v1.2-rc"),
      ("anna@contoso.com", "anna@contoso.com"),
      ("a|b", #"a\|b"#), ("*b* _i_ `c` ~s~", #"\*b\* \_i\_ \`c\` \~s\~"#),
      ("[x](y) ![z]", #"\[x\](y) \!\[z\]"#), ("<b>&amp;", #"\<b\>\&amp;"#), ("# h", "\\# h"),
      ("- item", #"\- item"#), (":-", #"\:-"#), ("1. item", #"1\. item"#), ("1) item", #"1\) item"#),
      ("    code", "&#32;   code"),
      ("https://a.b/c", #"https:\//a.b/c"#), ("www.a.b", #"www\.a.b"#),
      (#"\"#, #"\\\\"#), ("two\nlines", #"two\\nlines"#), ("\u{202E}x", #"\\u\{202e\}x"#),
    ])
  func markdown(text: String, markdown: String) {
    #expect(Quoting.markdown(text).bytes == markdown.bytes)
  }

  @Test(
    "for JSON escapes what is not seen, and nothing else",
    arguments: [
      ("Retail", #""Retail""#), ("", "\"\""), (#"a"b\c"#, #""a\"b\\c""#), ("\n\t\r\u{1B}\0", #""\n\t\r\u001b\u0000""#),
      ("\u{202E}\u{85}\u{2028}\u{FFFE}\u{A0}", #""\u202e\u0085\u2028\ufffe\u00a0""#),
      ("\u{E0067}\u{F0000}", #""\udb40\udc67\udb80\udc00""#), ("数é😀/<", #""数é😀/<""#),
      ("e\u{301}", "\"e\u{301}\""),
    ])
  func json(text: String, json: String) {
    #expect(Quoting.json(text).bytes == json.bytes)
  }

  @Test("for JSON is read back, whatever the text")
  func jsonReadBack() throws {
    for text in RandomText(seed: 4, count: 2_000) {
      let json = Quoting.json(text)
      let read = try JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed) as? String
      #expect(read?.bytes == text.bytes)
      #expect(!json.unicodeScalars.contains { $0.isShownAsEscape })
    }
  }

  @Test("for CSV, HTML, Markdown and the shell gives safe text, whatever the text")
  func safe() {
    for text in RandomText(seed: 5, count: 2_000) {
      let quoted = [Quoting.csv(text), Quoting.html(text), Quoting.markdown(text), Quoting.shell(text)]
      #expect(quoted.allSatisfy { !$0.unicodeScalars.contains { $0.isShownAsEscape } })
    }
  }
}

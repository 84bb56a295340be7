import Terminal
import Testing

@Suite struct ASCIIFormTests {
  @Test func `What boxes and lists are drawn with has a form of its own`() {
    let forms = "─│┌▌…●▲⏎↑↓".unicodeScalars.map { ASCIIForm.of($0) }
    #expect(String(String.UnicodeScalarView(forms)) == "-|+>~*^<^v")
  }

  @Test func `All else is a question mark, and ASCII itself`() {
    #expect(ASCIIForm.of("é") == "?")
    #expect(ASCIIForm.of("数") == "?")
    #expect(ASCIIForm.of("~") == "~")
  }
}

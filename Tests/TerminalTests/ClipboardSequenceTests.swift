import Testing

@testable import Terminal

@Suite("The clipboard's bytes")
struct ClipboardSequenceTests {
  private func sent(_ base64: String, _ environment: [String: String]) -> String {
    let multiplexer = ClipboardSequence.Multiplexer(environment: environment)
    return String(decoding: ClipboardSequence(base64: base64, through: multiplexer).bytes, as: UTF8.self)
      .replacing("\u{1B}", with: "\\e").replacing("\u{07}", with: "\\a")
  }

  @Test(
    "tmux and screen are asked to pass it on",
    arguments: [
      ([:], "\\e]52;c;aGk=\\a"), (["TMUX": "", "STY": ""], "\\e]52;c;aGk=\\a"),
      (["TMUX": "/tmp/x"], "\\e]52;c;aGk=\\a\\ePtmux;\\e\\e]52;c;aGk=\\a\\e\\"),
      (["STY": "1.x"], "\\eP\\e]52;c;aGk=\\a\\e\\"),
    ] as [([String: String], String)])
  func multiplexers(environment: [String: String], expected: String) {
    #expect(sent("aGk=", environment) == expected)
  }

  @Test("screen gets it in pieces within its string limit, which add up to the whole")
  func pieces() {
    let base64 = String(repeating: "QUJD", count: 1_000)
    let pieces = sent(base64, ["STY": "1"]).split(separator: "\\e\\")
    #expect(pieces.count > 5 && pieces.allSatisfy { $0.hasPrefix("\\eP") && $0.utf8.count < 768 })
    #expect(pieces.map { $0.dropFirst(3) }.joined() == "\\e]52;c;\(base64)\\a")
  }
}

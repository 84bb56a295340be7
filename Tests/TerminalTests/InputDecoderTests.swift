import Terminal
import Testing

@Suite struct InputDecoderTests {
  /// The events of input that arrives at once, in pieces with the bytes of these texts.
  private func events(_ batches: String...) -> [Event] {
    events(batches.map { Array($0.utf8) })
  }

  private func events(_ batches: [[UInt8]]) -> [Event] {
    var decoder = InputDecoder()
    var events: [Event] = []
    for batch in batches {
      for byte in batch { decoder.decode(.byte(byte), into: &events) }
      decoder.pause(into: &events)
    }
    return events
  }

  private func keys(_ keys: Key...) -> [Event] { keys.map { .key($0) } }

  @Test func `Characters and control characters are keys`() {
    #expect(
      events("aé数\u{3}\r\t\u{7F}\u{8} ")
        == keys(
          .character("a"), .character("é"), .character("数"), .control("c"), .enter, .tab, .backspace, .backspace,
          .character(" ")))
  }

  @Test func `A character may come in pieces`() {
    #expect(events(Array("数".utf8).map { [$0] }) == keys(.character("数")))
  }

  @Test func `What is not UTF-8 becomes the replacement character and spoils nothing after it`() {
    let unknown = Key.character("\u{FFFD}")
    #expect(
      events([[0xFF, 0x61, 0xC3, 0x62, 0x80]]) == keys(unknown, .character("a"), unknown, .character("b"), unknown))
  }

  @Test func `Function keys are known in the forms of xterm and the Linux console, also in pieces`() {
    #expect(events("\u{1B}OP\u{1B}OS\u{1B}[15~") == keys(.function(1), .function(4), .function(5)))
    #expect(events("\u{1B}[12~\u{1B}[2", "1~\u{1B}[24~") == keys(.function(2), .function(10), .function(12)))
    #expect(events("\u{1B}[16~\u{1B}[22~\u{1B}[25~") == [])
  }

  @Test func `Escape alone is a key, and followed by a key both`() {
    #expect(events("\u{1B}") == keys(.escape))
    #expect(events("\u{1B}", "[") == keys(.escape, .character("[")))
    #expect(events("\u{1B}x") == keys(.escape, .character("x")))
    #expect(events("\u{1B}\u{1B}") == keys(.escape, .escape))
  }

  @Test(arguments: ["\u{1B}[1;5A", "\u{1B}[99~", "\u{1B}[?1;2c", "\u{1B}[200", "\u{1B}Ox"])
  func `The letters of an unknown sequence are not taken for keys`(sequence: String) {
    #expect(events(sequence) == [])
  }

  @Test func `A sequence that is cut short does not swallow what follows for long`() {
    #expect(events("\u{1B}[12\u{3}a") == keys(.control("c"), .character("a")))
    #expect(events("\u{1B}[99", "~a") == keys(.character("a")))
  }

  @Test func `The keys of terminals that send something else than their description says are known`() {
    #expect(
      events("\u{1B}[A\u{1B}OB\u{1B}[1~\u{1B}[4~\u{1B}[6~\u{1B}[Z")
        == keys(
          .up, .down, .home, .end, .pageDown, .backTab))
  }

  @Test func `A paste is one event, in however many pieces it comes`() {
    let sequence = Array("\u{1B}[200~ab\r\nc\rd\u{1B}[A\u{3}\u{1B}[201~e".utf8)
    let expected: [Event] = [.paste("ab\nc\nd\u{1B}[A\u{3}"), .key(.character("e"))]
    #expect(events([sequence]) == expected)
    // Not within the three bytes that start a paste, where a pause makes it a plain Escape.
    for place in 3..<sequence.count {
      #expect(events([Array(sequence[..<place]), Array(sequence[place...])]) == expected)
    }
  }

  @Test(arguments: [("\u{1B}", Key.escape), ("\u{3}", .control("c"))])
  func `A paste without an end is given up by the Escape or ^C of somebody who waits`(text: String, key: Key) {
    var decoder = InputDecoder()
    var events: [Event] = []
    var now = ContinuousClock.now
    func send(_ text: String, after pause: Duration) {
      now += pause
      for byte in text.utf8 { decoder.decode(.byte(byte), into: &events) }
      decoder.pause(into: &events, at: now)
    }
    send("\u{1B}[200~ab\(text)", after: .zero)
    // A byte that arrives alone on a line that delivers bytes one by one, or with others after a stall, is text.
    for piece in [text, "c"] { send(piece, after: .milliseconds(100)) }
    send("d\(text)", after: .seconds(2))
    // Waking up for another reason is not input.
    now += .milliseconds(400)
    decoder.pause(into: &events, at: now)
    #expect(events == [])
    send(text, after: .milliseconds(200))
    send("x", after: .zero)
    #expect(events == [.key(key), .key(.character("x"))])
  }

  @Test(arguments: [("\u{1B}", Key.escape), ("\u{3}", .control("c"))])
  func `A paste without an end is given up by whoever presses Escape or ^C three times in a row, however quickly`(
    text: String, key: Key
  ) {
    var (decoder, events) = (InputDecoder(), [Event]())
    for byte in "\u{1B}[200~abc\(text)x\(text)\(text)".utf8 { decoder.decode(.byte(byte), into: &events) }
    #expect(events.isEmpty)
    for byte in "\(text)j".utf8 { decoder.decode(.byte(byte), into: &events) }
    #expect(events == [.key(key), .key(.character("j"))])
  }

  @Test func `A paste beyond the limit is cut and its end still found`() {
    let text = String(repeating: "x", count: InputDecoder.pasteLimit + 100_000)
    let result = events("\u{1B}[200~" + text + "\u{1B}[201~y")
    guard case .paste(let pasted) = result.first else {
      Issue.record("no paste")
      return
    }
    #expect(pasted.utf8.count == InputDecoder.pasteLimit)
    #expect(result.dropFirst() == [.key(.character("y"))])
  }
}

import AccessModel
import Foundation
import Manifests
import Testing

/// Text in JSON, as the decoder of Kubernetes reads it.
@Suite struct JSONTextTests {
  private func name(_ literal: String) throws -> String? {
    try KubernetesObjects(json: "{\"kind\":\"Namespace\",\"apiVersion\":\"v1\",\"metadata\":{\"name\":\(literal)}}")
      .namespaces.first?.name.text
  }

  @Test(
    "escapes are resolved",
    arguments: [
      (#""a\"\\\/\b\f\n\r\tz""#, "a\"\\/\u{8}\u{C}\n\r\tz"), (#""\u0041\u00e9\u6570""#, "Aé数"),
      (#""\ud83d\udc4d""#, "👍"), (#""\uD83D\uDC4D!""#, "👍!"), (#""\u0000""#, "\0"),
    ])
  func escapes(literal: String, text: String) throws {
    #expect(try name(literal).map { Array($0.utf8) } == Array(text.utf8))
  }

  @Test(
    "what is not plain text is seen wherever it stands",
    arguments: [(#"\n"#, "\n"), (#"\""#, "\""), ("é", "é"), ("", "")])
  func places(written: String, meant: String) throws {
    for before in 1...33 {
      for after in [0, 1, 16] {
        let (start, end) = (String(repeating: "a", count: before), String(repeating: "z", count: after))
        #expect(try name("\"\(start)\(written)\(end)\"") == start + meant + end, "\(before), \(after)")
        #expect(throws: (any Error).self) { try name("\"\(start)\(written)\u{1F}\(end)\"") }
      }
    }
  }

  @Test("a member whose name differs in one byte is another", arguments: ["kind", "apiVersion", "metadata"])
  func otherMembers(member: String) throws {
    let text = #"{"kind":"Namespace","apiVersion":"v1","metadata":{"name":"a"}}"#
    #expect(try KubernetesObjects(json: text).namespaces.count == 1)
    for position in member.indices {
      let other = member.replacingCharacters(in: position...position, with: "_")
      let changed = text.replacing("\"\(member)\"", with: "\"\(other)\"")
      #expect((try? KubernetesObjects(json: changed).namespaces.first?.name) != "a", "\(other)")
    }
  }

  @Test(
    "a lone surrogate is U+FFFD and takes nothing after it along",
    arguments: [
      (#""\ud83d""#, "\u{FFFD}"), (#""\udc4d""#, "\u{FFFD}"), (#""\ud83d!""#, "\u{FFFD}!"),
      (#""\ud83d\n""#, "\u{FFFD}\n"), (#""\ud83d\u0041""#, "\u{FFFD}A"), (#""\ud83d\ud83d\udc4d""#, "\u{FFFD}👍"),
      (#""\udc4d\ud83d""#, "\u{FFFD}\u{FFFD}"),
    ])
  func loneSurrogates(literal: String, text: String) throws {
    #expect(try name(literal) == text)
  }

  @Test("names that are canonically equivalent stay two names")
  func noNormalization() throws {
    let composed = try name("\"caf\u{E9}\"")
    let decomposed = try name("\"cafe\u{301}\"")
    #expect(composed.map { Array($0.utf8) } != decomposed.map { Array($0.utf8) })
  }

  @Test("if a member occurs twice the last counts, and members are case-sensitive")
  func duplicates() throws {
    let text = """
      {"kind":"Role","kind":"Namespace","Kind":"Secret","apiVersion":"v1",
       "metadata":{"name":"first","name":"last","NAME":"other"}}
      """
    let objects = try KubernetesObjects(json: text)
    #expect(objects.namespaces.map(\.name) == ["last"])
    #expect(objects.count == 1)
  }

  @Test("a member's name may be written with escapes")
  func escapedMember() throws {
    let text = #"{"\u006bind":"Namespace","apiVersion":"v1","metadata":{"n\u0061me":"a"}}"#
    #expect(try KubernetesObjects(json: text).namespaces.map(\.name) == ["a"])
  }

  @Test("a byte order mark and white space around the value are skipped")
  func byteOrderMark() throws {
    let text = "\u{FEFF} \r\n\t{\"kind\":\"Namespace\",\"apiVersion\":\"v1\",\"metadata\":{\"name\":\"a\"}} \r\n\t"
    #expect(try KubernetesObjects(json: text).namespaces.count == 1)
  }

  @Test("several consecutive objects are read, and other JSON is distinguished from broken objects")
  func severalValues() throws {
    let one = "{\"kind\":\"Namespace\",\"apiVersion\":\"v1\",\"metadata\":{\"name\":\"a\"}}"
    #expect(try KubernetesObjects(json: one + "\n" + one + one).namespaces.count == 3)
    for text in ["[]", "{}", "5", "\"text\"", "null", "{\"kind\":\"Base\",\"sku\":{}}"] {
      #expect(throws: ReadingError.noObject) { try KubernetesObjects(json: text) }
    }
  }
}

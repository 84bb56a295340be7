import AccessModel
import Manifests
import Testing

/// Errors in text that is not JSON, with their places.
@Suite struct JSONErrorTests {
  @Test(
    "each error names its line and column and what was found",
    arguments: [
      ("", "1:1: the text ends"),
      ("{\n  \"kind\": \"Role\"", "2:17: the text ends"),
      ("{\n  \"kind", "2:8: the text ends"),
      ("{\"kind\": \"a\\", "1:13: the text ends"),
      ("{\"kind\": \"\\u12", "1:15: the text ends"),
      ("{\"kind\": -", "1:11: the text ends"),
      ("{\"kind\": tru", "1:13: the text ends"),
      ("{\"kind\" 5}", "1:9: found ‘5’; expected a colon"),
      ("{\n\n \"a\": 1 \"b\": 2}", "3:9: found ‘\"’; expected a comma or the end of the object"),
      ("{\"a\": [1 2]}", "1:10: found ‘2’; expected a comma or the end of the list"),
      ("{\"a\": [1,]}", "1:10: found ‘]’; expected a JSON value"),
      ("{\"a\": 1,}", "1:9: found ‘}’; expected a name in double quotes"),
      ("{'a': 1}", "1:2: found ‘'’; expected a name in double quotes"),
      ("{\"a\": 01}", "1:8: found ‘1’; expected a comma"),
      ("{\"a\": 1.}", "1:9: found ‘}’; expected a digit"),
      ("{\"a\": 1e+}", "1:10: found ‘}’; expected a digit"),
      ("{\"a\": +1}", "1:7: found ‘+’; expected a JSON value"),
      ("{\"a\": NaN}", "1:7: found ‘N’; expected a JSON value"),
      ("{\"a\": nil}", "1:7: found ‘n’; expected null"),
      ("{\"a\": é}", "1:7: found a character that is not ASCII; expected a JSON value"),
      ("{\"a\": \u{1}}", "1:7: found a control character; expected a JSON value"),
      ("{\"a\": \"b\nc\"}", "1:9: a raw control character in text; expected an escape"),
      ("{\"a\": \"b\\xc\"}", "1:9: an unknown escape in text"),
      ("{\"a\": \"b\\u12g4\"}", "1:9: a broken \\u escape; expected four hexadecimal digits"),
      ("{\"kind\": \"Role\", \"apiVersion\": \"v1\"} x", "1:38: found ‘x’; expected a JSON value"),
      ("{\"kind\": \"Role\", \"apiVersion\": \"v1\"} 5", "1:38: a number; expected a Kubernetes object"),
    ])
  func places(text: String, expected: String) {
    let message = problem { () throws(ReadingError) in try KubernetesObjects(json: text) }
    #expect(message?.hasPrefix(expected) == true, "\(message ?? "no problem")")
  }

  @Test("bytes that are not UTF-8 are found at their place, in values and in names")
  func notUTF8() {
    for (before, after) in [("{\n\"a\": \"é", "\"}"), ("{\n\"é aaa", "\": 1}")] {
      for bad: [UInt8] in [[0xFF], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80]] {
        let message = problem { () throws(ReadingError) in
          try KubernetesObjects(json: Array(before.utf8) + bad + Array(after.utf8))
        }
        #expect(message?.hasPrefix("2:\(before.utf8.count - 1): bytes that are not UTF-8") == true, "\(bad)")
      }
    }
  }

  @Test(
    "values nested without end are refused and do not end the program", arguments: ["[", "{\"a\":", "{\"items\":["])
  func depthBomb(piece: String) {
    let text = "{\"a\":" + String(repeating: piece, count: 100_000)
    let message = problem { () throws(ReadingError) in try KubernetesObjects(json: text) }
    #expect(message?.contains("values nested deeper than 512 levels") == true)
  }
}

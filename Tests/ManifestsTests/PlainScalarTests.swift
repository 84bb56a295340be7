import AccessModel
import Manifests
import Testing

/// The unquoted words that kubectl reads as text, as observed.
@Suite struct PlainScalarTests {
  private func annotation(_ word: String) throws(ReadingError) -> KubernetesObjects {
    try KubernetesObjects(
      yaml: "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: retail-app\n  annotations:\n    word: \(word)\n")
  }

  @Test(
    "unquoted numbers and booleans are refused where Kubernetes wants text",
    arguments: [
      "y", "Y", "yes", "no", "on", "OFF", "true", "False", "1e3", "1E3", "0x1F", "0X1F", "0o17", "0O17", "0b11", "0B11",
      "017", "08", "1_000", "1_", "-_1", "+1", "-1", ".5", "5.", "1.5e+3",
      "12e45",
      "1__2", "0_", "1e3_0", "99999999999999999999999", "-0b1", "-0x1", "0.", "00", "!!int 5", "!!bool no",
    ])
  func refused(word: String) {
    let message = problem { () throws(ReadingError) in try annotation(word) }
    #expect(message?.hasPrefix("6:") == true)
    #expect(message?.hasSuffix("expected text") == true)
  }

  @Test(
    "other unquoted words are text",
    arguments: [
      "oN", "nUll", "tRUE", "1e", "0b12", "_1", ".", "._5", "1.2.3", "inf", "NaN", "2001-01-01", "2001-1-1",
      "2001-01-01T00:00:00Z", "1:30", "190:20:30", "0x", "0xG", "1.5e+", "0x1p-2", "1,000",
    ])
  func text(word: String) throws {
    #expect(try annotation(word).namespaces.first?.metadata.annotations["word"] == word)
  }

  @Test("quoted and tagged words are text", arguments: ["\"no\"", "'no'", "!!str no", "|-\n      no"])
  func quoted(word: String) throws {
    #expect(try annotation(word).namespaces.first?.metadata.annotations["word"] == "no")
  }

  @Test("null is the empty text, as for kubectl", arguments: ["", "~", "null", "Null"])
  func null(word: String) throws {
    #expect(try annotation(word).namespaces.first?.metadata.annotations["word"] == "")
  }
}

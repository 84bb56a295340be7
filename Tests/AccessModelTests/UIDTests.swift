import AccessModel
import Testing

@Suite struct UIDTests {
  @Test(
    "a UID is the same text again, whether it is a UUID as a server makes them or not",
    arguments: [
      ("0b3e7f5a-0000-4c1d-8e2f-00000000000a", true), ("ffffffff-ffff-ffff-ffff-ffffffffffff", true),
      ("00000000-0000-0000-0000-000000000001", true), ("0B3E7F5A-0000-4C1D-8E2F-00000000000A", false),
      ("0b3e7f5a-0000-4c1d-8e2f-00000000000g", false), ("0b3e7f5a00004c1d-8e2f-00000000000a-00", false),
      ("u-1", false), ("é", false),
    ])
  func text(_ text: String, isUUID: Bool) {
    #expect(UID(text).text == text)
    #expect((UID(uuid: text.utf8Span.span) != nil) == isUUID)
  }
}

import AccessModel
import Testing

/// Times in RFC 3339.
@Suite struct TimestampTests {
  @Test(
    "moments are read with their offsets, fractions dropped",
    arguments: [
      ("1970-01-01T00:00:00Z", 0), ("2026-11-24T09:30:00Z", 1_795_512_600),
      ("2026-11-24t09:30:00.999999z", 1_795_512_600),
      ("2026-11-24 11:00:00+01:30", 1_795_512_600), ("2026-11-24T00:30:00-09:00", 1_795_512_600),
      ("2024-02-29T00:00:00Z", 1_709_164_800), ("2000-03-01T00:00:00Z", 951_868_800),
      ("1969-12-31T23:59:59Z", -1), ("0001-01-01T00:00:00Z", -62_135_596_800), ("2016-12-31T23:59:60Z", 1_483_228_800),
    ] as [(String, Int64)])
  func reading(text: String, seconds: Int64) {
    #expect(Timestamp(text)?.seconds == seconds)
  }

  @Test(
    "what is no moment is none",
    arguments: [
      "", "2026-11-24", "2026-11-24T09:30:00", "2026-13-24T09:30:00Z", "2026-00-24T09:30:00Z", "2026-11-32T09:30:00Z",
      "2026-11-24T24:30:00Z", "2026-11-24T09:60:00Z", "2026-11-24T09:30:61Z", "2026-11-24T09:30:00Zulu",
      "2026-11-24T09:30:00+1:00", "+026-11-24T09:30:00Z", "2026/11/24T09:30:00Z", "２026-11-24T09:30:00Z",
    ])
  func refusing(text: String) {
    #expect(Timestamp(text) == nil)
  }

  @Test("a written time is read back the same, over centuries before and after 1970")
  func roundTrip() {
    for seconds in stride(from: -62_135_596_800 as Int64, through: 253_402_300_799, by: 86_399 * 397) {
      let moment = Timestamp(seconds: seconds)
      #expect(Timestamp(moment.description) == moment, "\(moment)")
    }
    #expect(Timestamp(seconds: -1).description == "1969-12-31T23:59:59Z")
  }

  @Test(
    "an age has one unit, and is nothing for what is yet to come",
    arguments: [
      (-5, "0s"), (0, "0s"), (119, "119s"), (120, "2m"), (7_199, "119m"), (7_200, "2h"), (172_799, "47h"),
      (172_800, "2d"), (63_071_999, "729d"), (63_072_000, "2y"),
    ] as [(Int64, String)])
  func age(elapsed: Int64, expected: String) {
    #expect(Timestamp(seconds: 1_000).age(at: Timestamp(seconds: 1_000 + elapsed)) == expected)
  }
}

import AccessModel
import Testing

/// Days, and the annotations that say when a grant ends.
@Suite struct DayTests {
  private static let today = Timestamp(seconds: 1_795_512_600)

  @Test("a day is read and written, and what no calendar has is none")
  func reading() {
    #expect(Day("1970-01-01")?.number == 0 && Day("2024-02-29") != nil)
    #expect(Day("2026-11-24") == Day(of: Self.today) && Day(of: Timestamp(seconds: -1)).description == "1969-12-31")
    for text in ["", "2027-02-29", "2027-04-31", "2027-1-31", "31.1.2027", "2027-01-31T00:00:00Z", "２027-01-3"] {
      #expect(Day(text) == nil, "\(text)")
    }
    #expect(Day(of: Self.today).adding(days: 90).description == "2027-02-22")
  }

  @Test("the last day counts, and an annotation that is no day is never past")
  func past() {
    func isPast(_ text: String) -> Bool? {
      GrantTerms(ObjectMetadata(name: "b", annotations: ["aksess/expires-on": text])).expiry?
        .isPast(on: Day(of: Self.today))
    }
    #expect(isPast("2026-11-23") == true && isPast("2026-11-24") == false && isPast("2099-12-31") == false)
    #expect(isPast("yesterday") == false && isPast("") == false)
    #expect(GrantTerms(ObjectMetadata(name: "b")).expiry == nil)
  }

  @Test("terms are written as the annotations that they are read from")
  func annotations() {
    for expiry in [nil, GrantTerms.Expiry.on(Day(of: Self.today)), .unreadable("soon")] {
      let terms = GrantTerms(expiry: expiry, owner: "Retail", reason: expiry == nil ? nil : "INC-7")
      #expect(GrantTerms(ObjectMetadata(name: "b", annotations: terms.annotations)) == terms)
    }
  }
}

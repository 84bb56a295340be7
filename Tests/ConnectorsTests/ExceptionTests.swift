import AccessModel
import Connectors
import TestSupport
import Testing

@Suite("exceptions.yaml")
struct ExceptionTests {
  private static let whole = """
    exceptions:
    - rule: secrets-readable
      subject: Retail Developers
      namespaces: [retail-*]
      reason: the vault is not there yet
      by: Ada Lovelace
      until: 2027-01-31
    """

  @Test("an exception says which finding is accepted, where, until when, by whom and why")
  func whole() async throws {
    let exceptions = try await TemporaryFolder(["exceptions.yaml": Self.whole]).read().snapshot.contents.exceptions
    let exception = try #require(exceptions.first)
    #expect(exceptions.count == 1)
    #expect(exception.rule == "secrets-readable" && exception.subject == "Retail Developers")
    #expect(exception.namespaces.map { $0.matches("retail-app") } == [true])
    #expect(exception.reason == "the vault is not there yet" && exception.by == "Ada Lovelace")
    #expect(exception.until == Day("2027-01-31") && exception.place.line == 2)
  }

  @Test(
    "what is not as expected is said with its place",
    arguments: [
      (
        "exceptions: 3\n",
        "1:13: “3”; expected a list of exceptions, such as [{rule: …, reason: …, by: …, until: 2027-01-31}]"
      ),
      ("accepted: []\n", "1:1: “accepted”; expected exceptions"),
      (
        "exceptions:\n- rule: secret-readable\n  reason: a\n  by: b\n  until: 2027-01-31\n",
        "2:9: “secret-readable”; expected the ID of a rule, as aksess findings lists them"
      ),
      (
        "exceptions:\n- rule: secrets-readable\n  reason: a\n  by: b\n  until: 2027-02-30\n",
        "5:10: “2027-02-30”; expected until: a day such as 2027-01-31"
      ),
      (
        "exceptions:\n- rule: secrets-readable\n  by: b\n  until: 2027-01-31\n",
        "2:3: an exception without reason; expected reason: why it is accepted"
      ),
      (
        "exceptions:\n- rule: secrets-readable\n  reason: a\n  who: b\n  until: 2027-01-31\n",
        "4:3: “who”; expected one of rule, subject, role, binding, namespaces, reason, by, until"
      ),
      (
        "exceptions:\n- rule: secrets-readable\n  reason: \"\"\n  by: b\n  until: 2027-01-31\n",
        "3:11: nothing; expected reason: why it is accepted"
      ),
      (
        "exceptions:\n- rule: secrets-readable\n  namespaces: shop\n  reason: a\n  by: b\n  until: 2027-01-31\n",
        "3:15: “shop”; expected a list of namespaces, such as [payments-*]"
      ),
    ])
  func problems(text: String, message: String) async throws {
    let problem = try await TemporaryFolder(["exceptions.yaml": text]).problem(isStrict: true)
    #expect(problem == "exceptions.yaml:\(message)")
  }

  @Test("exceptions that cannot be read leave what does not depend on them complete")
  func unreadable() async throws {
    let gaps = try await TemporaryFolder(["exceptions.yaml": "exceptions: 3\n", "users.json": "[]"]).read().snapshot
      .gaps
    #expect(gaps.contains { $0.parts == [.exceptions] && $0.reason.hasSuffix("exceptions.yaml could not be read") })
    #expect(!gaps.contains { $0.parts.contains(.users) && $0.reason.contains("exceptions.yaml") })
  }
}

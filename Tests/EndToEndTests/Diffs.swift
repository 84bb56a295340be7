import Foundation
import TestSupport
import Testing

extension EndToEnd {
  @Test(
    "diff compares by access, says what is missing on which side, and ends with the code asked for",
    arguments: [
      ("diff/before Tests/Fixtures/diff/after", 0, "changed   view+    view+   + list pods/log; + get,list secrets;"),
      (
        "diff/before Tests/Fixtures/diff/after --exit-code", 1,
        "RoleBinding retail-developers-view in retail-app (added)"
      ),
      (
        "diff/before Tests/Fixtures/diff/after --people", 0,
        "Ada Lovelace   User   retail-app   gained    none     view+"
      ),
      ("diff/before Tests/Fixtures/diff/after -o markdown", 0, "- cluster: Tests/Fixtures/diff/before\n"),
      ("diff/after Tests/Fixtures/diff/after --exit-code", 0, "No difference in access between"),
      ("leavers sample --exit-code", 2, "incomplete: sample: "), ("leavers sample --allow-incomplete", 0, "gained"),
      ("leavers sample --allow-incomplete --exit-code", 1, "incomplete: sample: "),
      ("diff/before Tests/Fixtures/gone", 65, "Tests/Fixtures/gone: "),
      ("gone Tests/Fixtures/diff/after", 65, "aksess: Tests/Fixtures/gone: no such file or folder\n"),
      ("diff/before - </dev/null", 65, "aksess: standard input: the file is empty;"),
      ("diff/before context:", 64, "does not name a context"),
      ("diff/before sample -f Tests/Fixtures/retail", 64, "diff takes its sources as arguments"),
    ])
  func diffs(words: String, status: Int32, expected: String) throws {
    let outcome = try Program.bash("aksess diff Tests/Fixtures/\(words)")
    #expect(outcome.status == status, "\(outcome)")
    #expect((outcome.output + outcome.errors).contains(expected), "\(outcome)")
  }

  @Test("standard input is one side of a diff, and both are not")
  func diffOfStandardInput() throws {
    let after = "cat Tests/Fixtures/diff/after/kubernetes/access.yaml"
    let outcome = try Program.bash(
      "\(after) | aksess diff Tests/Fixtures/diff/before - -o json | jq -c '.items[].change'")
    #expect(outcome.output == "\"changed\"\n\"gained\"\n", "\(outcome)")
    #expect(try Program.bash("\(after) | aksess diff - -").status == 64)
  }
}

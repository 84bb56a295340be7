import AccessModel
import Testing

@testable import aksess

/// The line on standard error while something takes long.
@Suite struct ProgressNoticeTests {
  @Test("it says how much of how much, and shows it where there is room")
  func line() {
    let progress = WorkProgress(done: 34_400_000, total: 103_000_000)
    #expect(
      ProgressNotice.line("reading list.json", progress, room: 79)
        == "reading list.json: 34 of 103 MB [########................]")
    #expect(ProgressNotice.line("reading list.json", progress, room: 40) == "reading list.json: 34 of 103 MB")
    #expect(ProgressNotice.line("reading list.json", progress, room: 12) == "reading lis…")
  }

  @Test("of a stream it says how much there was so far")
  func stream() {
    let line = ProgressNotice.line("reading standard input", WorkProgress(done: 2_600, total: nil), room: 79)
    #expect(line == "reading standard input: 3 kB")
  }

  @Test("of things it says how many of them, with commas in long numbers")
  func items() {
    let progress = WorkProgress(done: 1_200, total: 2_000, unit: .items("groups"))
    #expect(
      ProgressNotice.line("computing the matrix", progress, room: 79)
        == "computing the matrix: 1,200 of 2,000 groups [##############..........]")
    let unknown = WorkProgress(total: 0, unit: .items("groups"))
    #expect(ProgressNotice.line("computing the matrix", unknown, room: 20) == "computing the matri…")
    #expect(ProgressNotice.line("computing the matrix", unknown, room: 79) == "computing the matrix…")
    #expect(WorkProgress(done: 999, total: 1_234_567, unit: .items("rows")).label == "999 of 1,234,567 rows")
  }
}

import App
import Testing

@testable import aksess

@Suite("Work that runs off the loop")
struct RunningWorkTests {
  @Test("cancelling stops the work itself, and its end is told")
  func cancelling() async throws {
    let mailbox = try Mailbox()
    var works = RunningWork()
    works.start(
      Work(7) {
        let end = ContinuousClock.now + .seconds(2)
        while !Task.isCancelled, .now < end {}
        mailbox.post(.event(.failed(Task.isCancelled ? "stopped" : "worked to the end")))
        return { _ in [] }
      }, mailbox)
    works.cancel(7)
    var items: [Mailbox.Item] = []
    while items.count < 2 {
      try await Task.sleep(for: .milliseconds(5))
      items += mailbox.take()
    }
    guard case .event(.failed("stopped")) = items[0], case .worked(let result) = items[1] else {
      Issue.record("\(items)")
      return
    }
    #expect(result.number == 7)
    works.end(7)
    #expect(works.isEmpty)
  }
}

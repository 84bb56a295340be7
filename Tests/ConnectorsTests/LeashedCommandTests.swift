import Foundation
import Testing

@testable import Connectors

@Suite("Deadlines of other programs")
struct LeashedCommandTests {
  /// The command lines of the processes in which a mark stands, once there are none or after ten seconds.
  private static func processes(with mark: String) async throws -> [String] {
    for _ in 0..<100 {
      let found = try FileManager.default.contentsOfDirectory(atPath: "/proc").compactMap { number in
        Int(number).flatMap { try? String(contentsOfFile: "/proc/\($0)/cmdline", encoding: .utf8) }
      }.filter { $0.contains(mark) }
      if found.isEmpty { return [] }
      try await Task.sleep(for: .milliseconds(100))
    }
    return [mark]
  }

  /// A command line that goes on for ten minutes, with a mark.
  private static func command(_ script: String) -> (LeashedCommand, mark: String) {
    let mark = "aksess-test-\(UUID().uuidString)"
    return (LeashedCommand(["sh", "-c", "\(script); sleep 600", mark]), mark)
  }

  @Test("one that prints nothing for too long is ended, with all that it started")
  func silence() async throws {
    let (command, mark) = Self.command(#"echo first; sh -c "sleep 600; :" "$0" & :"#)
    await #expect(throws: LeashedCommand.Failure.timedOut(.milliseconds(300))) {
      try await command.run(silence: .milliseconds(300))
    }
    #expect(try await Self.processes(with: mark).isEmpty)
  }

  @Test("one that goes on printing, on either stream, is heard to its end")
  func printing() async throws {
    let script = "for n in 1 2 3 4; do echo $n; sleep 0.2; echo w >&2; sleep 0.2; done"
    let output = try await LeashedCommand(["sh", "-c", script]).run(silence: .seconds(1))
    #expect(output.status == 0 && output.bytes == Array("1\n2\n3\n4\n".utf8) && output.errors == "w\nw\nw\nw\n")
  }

  @Test("one with a limit is ended at it, whatever it prints meanwhile")
  func limit() async throws {
    let (command, mark) = Self.command("while :; do echo more; sleep 0.05; done")
    await #expect(throws: LeashedCommand.Failure.timedOut(.milliseconds(500))) {
      try await command.run(within: .milliseconds(500))
    }
    #expect(try await Self.processes(with: mark).isEmpty)
  }

  @Test("one that nobody waits for any more is ended at once")
  func cancellation() async throws {
    let (command, mark) = Self.command(":")
    let task = Task { try await command.run(silence: .seconds(60)) }
    try await Task.sleep(for: .milliseconds(200))
    task.cancel()
    await #expect(throws: LeashedCommand.Failure.cancelled) { try await task.value }
    #expect(try await Self.processes(with: mark).isEmpty)
  }

  @Test("a deadline that passes is told as the server's silence, with what to do")
  func words() {
    let message = KubectlFailure(LeashedCommand.Failure.timedOut(.seconds(60))).message
    #expect(message.hasPrefix("the server does not answer in time") && message.contains("60 s"), "\(message)")
  }
}

import Subprocess
import Synchronization
import SystemPackage

extension Kubectl {
  /// A group leader that starts the command and ends the whole group, a login plugin included, as soon as the pipe that
  /// it reads is closed: at the end of aksess, however that comes.
  ///
  /// The first bytes of the pipe, as many as its first argument says, are the command's standard input. The newline
  /// after them tells that they are whole: half of a manifest is never passed on.
  private static let leash = """
    exec 3<&0 </dev/null
    size=$1
    shift
    if [ "$size" -gt 0 ]; then
      input=$(head -c "$size" <&3) || exit 125
      read -r _ <&3 || exit 125
      printf '%s' "$input" 3<&- | "$@" 3<&- &
    else
      "$@" 3<&- &
    fi
    command=$!
    { read -r _; kill -KILL 0; } <&3 >/dev/null 2>&1 &
    leash=$!
    exec 3<&-
    wait "$command"
    status=$?
    kill "$leash" 2>/dev/null
    exit "$status"
    """

  /// What kubectl printed.
  struct Output: Sendable {
    let status: Int32
    let bytes: [UInt8]
    /// At most 64 KiB.
    let errors: String
  }

  private static let mostErrors = 64 << 10

  /// Runs kubectl.
  ///
  /// - Parameters:
  ///   - input: What it reads on standard input, without null characters; newlines at its end are dropped.
  ///   - silence: How long it may print nothing: it waits in silence for a server that says "try again later".
  ///   - tell: Is given what it says on standard error while it goes on, as a login plugin does that waits for somebody to
  ///     enter a code.
  /// - Throws: A failure if it cannot be run, or is silent for longer; cancellation of the task ends it at once.
  func run(
    _ arguments: [String], input: String = "", silence: Duration, tell: @escaping @Sendable (String) -> Void = { _ in }
  ) async throws(KubectlFailure) -> Output {
    let line = line(arguments)
    var options = PlatformOptions()
    options.processGroupID = 0
    do {
      let result = try await Subprocess.run(
        .path("/bin/sh"), arguments: Arguments(["-c", Kubectl.leash, "aksess", "\(input.utf8.count)"] + line),
        platformOptions: options,
        input: .inputWriter, output: .sequence, error: .sequence
      ) { execution in
        // A leash that has ended meanwhile is told by its exit status.
        if !input.isEmpty { _ = try? await execution.standardInputWriter.write(Array("\(input)\n".utf8)) }
        let (output, errors) = (execution.standardOutput, execution.standardError)
        return try await Kubectl.gather(output, errors, silence: silence, tell)
      }
      try Task.checkCancellation()
      let status: Int32
      switch result.terminationStatus {
      case .exited(let code): status = code
      case .signaled(let signal): status = 128 + signal
      }
      return Output(status: status, bytes: result.closureResult.bytes, errors: result.closureResult.errors)
    } catch let failure as KubectlFailure {
      throw failure
    } catch is CancellationError {
      throw KubectlFailure(.cancelled, "")
    } catch {
      throw KubectlFailure(.other, "\(error)")
    }
  }

  /// Reads both streams to their ends.
  private static func gather(
    _ output: SubprocessOutputSequence, _ errors: SubprocessOutputSequence, silence: Duration,
    _ tell: @escaping @Sendable (String) -> Void
  ) async throws -> (bytes: [UInt8], errors: String) {
    let heard = Heard()
    return try await withThrowingTaskGroup(of: [UInt8]?.self) { group in
      group.addTask {
        var bytes: [UInt8] = []
        for try await piece in output {
          heard.something()
          piece.withUnsafeBytes { bytes.append(contentsOf: $0) }
        }
        return bytes
      }
      group.addTask {
        for try await piece in errors { piece.withUnsafeBytes { heard.words($0) } }
        return nil
      }
      group.addTask {
        while !heard.isSilent(for: silence) {
          try await Task.sleep(for: min(silence, .milliseconds(500)))
          if let words = heard.untold() { tell(words) }
        }
        throw KubectlFailure(.timedOut, "nothing for \(silence.components.seconds) s")
      }
      let ended = [try await group.next(), try await group.next()]
      group.cancelAll()
      return (ended.lazy.compactMap { $0 ?? nil }.first ?? [], heard.text)
    }
  }

  /// What was printed on standard error, and when anything was printed last.
  private final class Heard: Sendable {
    private struct State {
      var last = ContinuousClock.now
      var words: [UInt8] = []
      var isTold = true
    }

    private let state = Mutex(State())

    func something() { state.withLock { $0.last = .now } }

    func words(_ bytes: UnsafeRawBufferPointer) {
      state.withLock { state in
        state.last = .now
        state.words.append(contentsOf: bytes.prefix(max(0, mostErrors - state.words.count)))
        state.isTold = false
      }
    }

    /// The words so far if some of them were not told; nil otherwise.
    func untold() -> String? {
      state.withLock { state in
        if state.isTold { return nil }
        state.isTold = true
        return String(decoding: state.words, as: UTF8.self)
      }
    }

    var text: String { state.withLock { String(decoding: $0.words, as: UTF8.self) } }

    func isSilent(for time: Duration) -> Bool { state.withLock { ContinuousClock.now - $0.last >= time } }
  }
}

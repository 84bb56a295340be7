import Subprocess
import Synchronization
import SystemPackage

/// Runs another program, such as kubectl or az, and ends it with everything that it started when aksess ends.
struct LeashedCommand: Sendable {
  /// The whole command line, each argument apart; the program is looked for on the PATH.
  let line: [String]

  init(_ line: [String]) {
    self.line = line
  }

  /// Why a command has no output at all.
  enum Failure: Error, Sendable, Hashable {
    /// It printed nothing for so long.
    case timedOut(Duration)
    /// Whoever takes its output wants no more of it.
    case stopped
    /// The task was cancelled.
    case cancelled
    /// The system's words for why it cannot be run.
    case other(String)
  }

  /// Whether a status means that the program was not found, or cannot be run.
  static func isMissing(_ status: Int32) -> Bool { status == 126 || status == 127 }

  /// The leader of a session that starts the command and ends the whole group, a login plugin included, as soon as the
  /// pipe that it reads is closed: at the end of aksess, however that comes.
  ///
  /// The first bytes of the pipe, as many as its first argument says, are the command's standard input. The newline
  /// after them tells that they are whole: half of a manifest is never passed on.
  ///
  /// Whoever types goes before what is read: without a terminal of its own, a session is one competitor for the
  /// processor, however many threads it has, and may have the smallest share (`sched(7)`, the autogroup feature). The
  /// system takes that from whoever is not root ten times a second, so the rest try again. Where groups of the system
  /// decide instead, `nice` does the same within them. Nothing that is started can write to the terminal, or read from
  /// it.
  ///
  /// kubectl is written in Go, and lives for a page: with Go's own limit its collector runs several times for a few
  /// megabytes, which is a third of the time that the page takes.
  private static let leash = """
    exec 3<&0 </dev/null
    share() { echo 19 >"/proc/$$/autogroup"; }
    again=
    if [ -w /proc/self/autogroup ] && ! share 2>/dev/null; then
      { for _ in 1 2 3 4 5; do sleep 0.1 && share && break; done; } 3<&- >/dev/null 2>&1 &
      again=$!
    fi
    export GOGC="${GOGC:-400}"
    size=$1
    shift
    if command -v nice >/dev/null; then set -- nice -n 10 "$@"; fi
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
    kill "$leash" $again 2>/dev/null
    exit "$status"
    """

  /// What the command printed.
  struct Output: Sendable {
    let status: Int32
    let bytes: [UInt8]
    /// At most 64 KiB.
    let errors: String
  }

  private static let mostErrors = 64 << 10

  /// Runs it.
  ///
  /// - Parameters:
  ///   - input: What it reads on standard input, without null characters; newlines at its end are dropped.
  ///   - silence: How long it may print nothing: it waits in silence for a server that says "try again later".
  ///   - taking: Is given each piece of what it prints, which then is not kept; says whether it goes on.
  ///   - tell: Is given what it says on standard error while it goes on, as a login plugin does that waits for somebody to
  ///     enter a code.
  /// - Throws: If it cannot be run, or is silent for longer; cancellation of the task ends it at once.
  func run(
    input: String = "", silence: Duration, taking: (@Sendable ([UInt8]) -> Bool)? = nil,
    tell: @escaping @Sendable (String) -> Void = { _ in }
  ) async throws(Failure) -> Output {
    var options = PlatformOptions()
    options.createSession = true
    do {
      let result = try await Subprocess.run(
        .path("/bin/sh"), arguments: Arguments(["-c", LeashedCommand.leash, "aksess", "\(input.utf8.count)"] + line),
        platformOptions: options,
        input: .inputWriter, output: .sequence, error: .sequence
      ) { execution in
        // A leash that has ended meanwhile is told by its exit status.
        if !input.isEmpty { _ = try? await execution.standardInputWriter.write(Array("\(input)\n".utf8)) }
        let (output, errors) = (execution.standardOutput, execution.standardError)
        return try await LeashedCommand.gather(output, errors, silence: silence, taking, tell)
      }
      try Task.checkCancellation()
      let status: Int32
      switch result.terminationStatus {
      case .exited(let code): status = code
      case .signaled(let signal): status = 128 + signal
      }
      return Output(status: status, bytes: result.closureResult.bytes, errors: result.closureResult.errors)
    } catch let failure as Failure {
      throw failure
    } catch is CancellationError {
      throw Failure.cancelled
    } catch {
      throw Failure.other("\(error)")
    }
  }

  /// Reads both streams to their ends.
  private static func gather(
    _ output: SubprocessOutputSequence, _ errors: SubprocessOutputSequence, silence: Duration,
    _ taking: (@Sendable ([UInt8]) -> Bool)?, _ tell: @escaping @Sendable (String) -> Void
  ) async throws -> (bytes: [UInt8], errors: String) {
    let heard = Heard()
    return try await withThrowingTaskGroup(of: [UInt8]?.self) { group in
      group.addTask {
        var bytes: [UInt8] = []
        for try await piece in output {
          heard.something()
          if let taking {
            guard taking(piece.withUnsafeBytes { Array($0) }) else { throw Failure.stopped }
          } else {
            piece.withUnsafeBytes { bytes.append(contentsOf: $0) }
          }
        }
        return bytes
      }
      group.addTask {
        for try await piece in errors { piece.withUnsafeBytes { heard.words($0) } }
        return nil
      }
      group.addTask {
        // Counted in short waits, as all of aksess may have been stopped meanwhile, and what is printed waits to be read.
        let pause = min(silence, .milliseconds(500))
        var (quiet, known) = (Duration.zero, heard.pieces)
        while quiet < silence {
          try await Task.sleep(for: pause)
          if let words = heard.untold() { tell(words) }
          let pieces = heard.pieces
          quiet = pieces == known ? quiet + pause : .zero
          known = pieces
        }
        throw Failure.timedOut(silence)
      }
      let ended = [try await group.next(), try await group.next()]
      group.cancelAll()
      return (ended.lazy.compactMap { $0 ?? nil }.first ?? [], heard.text)
    }
  }

  /// What was printed on standard error, and how often anything was printed.
  private final class Heard: Sendable {
    private struct State {
      var pieces = 0
      var words: [UInt8] = []
      var isTold = true
    }

    private let state = Mutex(State())

    /// How often anything was printed.
    var pieces: Int { state.withLock { $0.pieces } }

    func something() { state.withLock { $0.pieces += 1 } }

    func words(_ bytes: UnsafeRawBufferPointer) {
      state.withLock { state in
        state.pieces += 1
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
  }
}

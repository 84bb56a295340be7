import Subprocess
import Synchronization
import SystemPackage

extension Kubectl {
  /// A group leader that starts the command and ends the whole group, a login plugin included, as soon as the pipe that
  /// it reads is closed: at the end of aksess, however that comes.
  private static let leash = """
    exec 3<&0 </dev/null
    "$@" 3<&- &
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

  /// Runs kubectl without standard input.
  ///
  /// - Parameter silence: How long it may print nothing: it waits in silence for a server that says "try again later".
  /// - Throws: A failure if it cannot be run, or is silent for longer; cancellation of the task ends it at once.
  func run(_ arguments: [String], silence: Duration) async throws(KubectlFailure) -> Output {
    let line = line(arguments)
    var options = PlatformOptions()
    options.processGroupID = 0
    do {
      let result = try await Subprocess.run(
        .path("/bin/sh"), arguments: Arguments(["-c", Kubectl.leash, "aksess"] + line), platformOptions: options,
        input: .inputWriter, output: .sequence, error: .sequence
      ) { execution in
        let (output, errors) = (execution.standardOutput, execution.standardError)
        return try await Kubectl.gather(output, errors, silence: silence)
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
    _ output: SubprocessOutputSequence, _ errors: SubprocessOutputSequence, silence: Duration
  ) async throws -> (bytes: [UInt8], errors: String) {
    let heard = LastHeard()
    enum Part { case output([UInt8]), errors([UInt8]), silent }
    return try await withThrowingTaskGroup(of: Part.self) { group in
      group.addTask {
        var bytes: [UInt8] = []
        for try await piece in output {
          heard.now()
          piece.withUnsafeBytes { bytes.append(contentsOf: $0) }
        }
        return .output(bytes)
      }
      group.addTask {
        var bytes: [UInt8] = []
        for try await piece in errors {
          heard.now()
          piece.withUnsafeBytes { bytes.append(contentsOf: $0.prefix(max(0, mostErrors - bytes.count))) }
        }
        return .errors(bytes)
      }
      group.addTask {
        while true {
          let rest = silence - heard.ago
          guard rest > .zero else { return .silent }
          try await Task.sleep(for: rest)
        }
      }
      var (bytes, text): ([UInt8]?, String?) = (nil, nil)
      while bytes == nil || text == nil {
        switch try await group.next() {
        case .output(let read)?: bytes = read
        case .errors(let read)?: text = String(decoding: read, as: UTF8.self)
        case .silent?: throw KubectlFailure(.timedOut, "nothing for \(silence.components.seconds) s")
        case nil: throw CancellationError()
        }
      }
      group.cancelAll()
      return (bytes ?? [], text ?? "")
    }
  }

  /// When something was last printed.
  private final class LastHeard: Sendable {
    private let time = Mutex(ContinuousClock.now)

    func now() { time.withLock { $0 = .now } }

    var ago: Duration { time.withLock { ContinuousClock.now - $0 } }
  }
}

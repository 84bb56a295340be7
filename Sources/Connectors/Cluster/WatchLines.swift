import AccessModel
import Synchronization

/// Puts together the lines of a watch, which come in pieces, and reports what they say.
final class WatchLines: Sendable {
  private struct State {
    var rest: [UInt8] = []
    var version: String
    var isStale: Bool
    var lostCause: KubectlFailure.Cause?
    var hasHeard = false
    var failure: KubectlFailure?
  }

  private let kind: ListedKind
  private let report: @Sendable (ClusterWatch.Report) -> Void
  private let state: Mutex<State>

  init(_ start: ClusterWatch.Start, _ report: @escaping @Sendable (ClusterWatch.Report) -> Void) {
    kind = start.kind
    self.report = report
    state = Mutex(State(version: start.version, isStale: start.version.isEmpty))
  }

  /// The version of the list up to which everything was heard.
  var version: String { state.withLock { $0.version } }
  /// Whether the watch cannot go on from that version.
  var isStale: Bool { state.withLock { $0.isStale } }
  /// Whether the last run said anything.
  var hasHeard: Bool { state.withLock { $0.hasHeard } }
  /// Why nothing more is heard; nil while something is.
  var lostCause: KubectlFailure.Cause? { state.withLock { $0.lostCause } }
  /// What made the last run's output unusable.
  var failure: KubectlFailure? { state.withLock { $0.failure } }

  /// Goes on from the version of a new list.
  func begin(at version: String) {
    hear()
    state.withLock { ($0.version, $0.isStale) = (version, false) }
  }

  /// Forgets the rest of the last run.
  func beginRun() {
    state.withLock { ($0.rest, $0.hasHeard, $0.failure) = ([], false, nil) }
  }

  /// Reports that nothing more is heard, once.
  func lose(_ failure: KubectlFailure) {
    // A version that expired is listed anew, and nothing is missed.
    if failure.cause == .expired { return state.withLock { $0.isStale = true } }
    let isNews = state.withLock { state in
      if failure.cause == .notJSON { state.isStale = true }
      defer { state.lostCause = state.lostCause ?? failure.cause }
      return state.lostCause == nil
    }
    let words =
      failure.cause == .forbidden
      ? "you are not allowed to watch them (kubectl: \(failure.words)). R reads them again"
      : "\(failure.event). aksess tries again"
    if isNews { report(.lost("\(kind.plural): \(words)")) }
  }

  /// Reports that it is heard of again, once.
  func find() {
    let isNews = state.withLock { state in
      defer { state.lostCause = nil }
      return state.lostCause != nil
    }
    if isNews { report(.found) }
  }

  /// Notes that the server has said something, if only by ending the watch at its time.
  func hear() {
    state.withLock { $0.hasHeard = true }
    find()
  }

  /// Takes a piece of the output, and says whether the watch can go on.
  func take(_ piece: [UInt8]) -> Bool {
    let lines = state.withLock { state -> [[UInt8]] in
      state.rest += piece
      var lines = state.rest.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
      state.rest = lines.removeLast()
      return lines.filter { !$0.isEmpty }
    }
    for line in lines { read(line) }
    return failure == nil
  }

  private func read(_ line: [UInt8]) {
    do throws(KubectlFailure) {
      switch try WatchEvent(line, of: kind) {
      case .changed(let changes, let version):
        hear()
        state.withLock { $0.version = version }
        report(.changed(changes))
      case .bookmark(let version):
        hear()
        state.withLock { $0.version = version }
      case .ended: state.withLock { $0.isStale = true }
      }
    } catch {
      state.withLock { state in
        state.isStale = true
        state.failure = state.failure ?? error
      }
    }
  }
}

import AccessAnalysis
import ArgumentParser
import Synchronization

/// What a command found out about each of the clusters that it was asked about, or why not.
///
/// It is kept until the process exits, so nothing in it may need to be deinitialized.
struct ClusterAnswers<Value: Sendable>: Sendable {
  /// The name of a cluster; nil if only one was asked about.
  typealias Cluster = String?

  let all: [(cluster: Cluster, result: Result<Value, CommandFailure>)]

  init(all: [(cluster: Cluster, result: Result<Value, CommandFailure>)]) {
    self.all = all
    ClusterAnswer.keep(all)
  }

  /// What was found out.
  var found: [(cluster: Cluster, value: Value)] {
    all.compactMap { cluster, result in (try? result.get()).map { (cluster, $0) } }
  }

  /// Works on what was found out. What is said meanwhile names the cluster.
  ///
  /// - Throws: A failure where only one cluster was asked about; of several, it is the answer for that cluster.
  func map<New: Sendable>(
    _ make: (Cluster, Value) async throws -> New
  ) async throws -> ClusterAnswers<New> {
    var answers: [(Cluster, Result<New, CommandFailure>)] = []
    for (cluster, result) in all {
      answers.append(
        (
          cluster,
          try await StandardError.$cluster.withValue(cluster) {
            do {
              return .success(try await make(cluster, try result.get()))
            } catch {
              guard cluster != nil, let failure = CommandFailure(of: error) else { throw error }
              return .failure(failure)
            }
          }
        ))
    }
    return ClusterAnswers<New>(all: answers)
  }

  /// Ends the command once everything is printed: yes if it is yes for each cluster, and unknown if it is that for one.
  ///
  /// - Parameter end: Says what is missing, and throws the code unless it is yes.
  func end(_ end: (Value) throws(ExitCode) -> Void) throws(ExitCode) {
    var codes: [ExitCode] = []
    for (cluster, result) in all {
      StandardError.$cluster.withValue(cluster) {
        switch result {
        case .success(let value):
          do throws(ExitCode) { try end(value) } catch { codes.append(error) }
        case .failure(let failure):
          StandardError.say("incomplete: \(failure.message)")
          let code = found.isEmpty ? failure.code : .incomplete
          codes.append(ExitCode(code.rawValue))
        }
      }
    }
    if let worst = codes.max(by: { $0.rawValue < $1.rawValue }) { throw worst }
  }
}

/// What was read and answered, kept until the process exits: to deallocate a large model piece by piece when the last
/// part of it is printed would take longer than to print it.
private enum ClusterAnswer {
  private static let kept = Mutex<[any Sendable]>([])

  static func keep<Value: Sendable>(_ all: [(cluster: String?, result: Result<Value, CommandFailure>)]) {
    kept.withLock { $0 += all.map(\.result) }
  }
}

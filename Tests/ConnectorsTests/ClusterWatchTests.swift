import AccessModel
import Synchronization
import Testing

@testable import Connectors

/// Watches of many lists.
@Suite struct ClusterWatchTests {
  @Test("more lists than kubectls can be run are said not to be watched")
  func mostLists() async {
    for (count, expected) in [
      (60, [String]()), (75, ["15 lists of 75 cannot be watched at the same time; R reads them"]),
    ] {
      let starts = (0..<count).map {
        ClusterWatch.Start(kind: .roleBindings, namespace: Name("team-\($0)"), version: "1")
      }
      let lost = Mutex<[String]>([])
      await Task {
        // No kubectl is run by a task that is cancelled.
        withUnsafeCurrentTask { $0?.cancel() }
        await ClusterWatch(ClusterReader(Kubectl()), starts).run { report in
          if case .lost(let reason) = report { lost.withLock { $0.append(reason) } }
        }
      }.value
      #expect(lost.withLock { $0 } == expected)
    }
  }
}

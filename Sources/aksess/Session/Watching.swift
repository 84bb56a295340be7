import AccessAnalysis
import AccessModel
import BuiltIn
import Connectors
import App
import Synchronization

/// A watch of a live cluster: what it reports is applied in batches, and the results are posted.
struct Watching {
  private let task: Task<Void, Never>

  /// - Parameters:
  ///   - number: What its reports are posted with.
  ///   - reading: What is watched from here on.
  ///   - pace: How soon after each other batches are posted.
  init(_ number: Int, _ watch: ClusterWatch, after reading: AnalyzedReading, pace: Pace, _ mailbox: Mailbox) {
    let reports = Reports()
    task = Task.detached {
      await withTaskGroup(of: Void.self) { group in
        group.addTask { await watch.run(reports.add) }
        group.addTask {
          var state = State(analysis: reading.analysis)
          mailbox.post(.watched(number, .watching(.live)))
          for await _ in reports.signal {
            let start = ContinuousClock.now
            for event in state.take(reports.take()) { mailbox.post(.watched(number, event)) }
            // A cluster where much happens gets no more of the time than one where little does.
            let pause = pace == .quick ? Duration.milliseconds(100) : .seconds(1)
            try? await Task.sleep(for: max(pause, (ContinuousClock.now - start) * 4))
          }
        }
      }
    }
  }

  func cancel() { task.cancel() }

  /// What was reported and is not applied yet.
  private final class Reports: Sendable {
    /// Says that there is something.
    let signal: AsyncStream<Void>
    private let wake: AsyncStream<Void>.Continuation
    private let reports = Mutex<[ClusterWatch.Report]>([])

    init() {
      (signal, wake) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    func add(_ report: ClusterWatch.Report) {
      reports.withLock { $0.append(report) }
      wake.yield()
    }

    func take() -> [ClusterWatch.Report] {
      reports.withLock { reports in
        defer { reports = [] }
        return reports
      }
    }
  }

  /// The cluster as it is known, and the lists of which nothing is heard.
  private struct State {
    private(set) var analysis: Analysis
    private var lost = 0

    init(analysis: Analysis) {
      self.analysis = analysis
    }

    mutating func take(_ reports: [ClusterWatch.Report]) -> [AppEvent] {
      var changes: [ClusterChange] = []
      var events: [AppEvent] = []
      for report in reports {
        switch report {
        case .changed(let some): changes += some
        case .listed(let list):
          apply(changes, &events)
          changes = []
          apply(list.changes(from: analysis.roles.snapshot), &events)
        case .lost(let reason):
          lost += 1
          events.append(.watching(.lost(reason)))
        case .found:
          lost = max(0, lost - 1)
          if lost == 0 { events.append(.watching(.live)) }
        }
      }
      apply(changes, &events)
      return events
    }

    private mutating func apply(_ changes: [ClusterChange], _ events: inout [AppEvent]) {
      guard !changes.isEmpty else { return }
      let edits = changes.compactMap(\.edit)
      analysis =
        edits.count == changes.count
        ? analysis.applying(ChangeSet(edits), at: .now)
        : Analysis(analysis.roles.snapshot.applying(changes, at: .now))
      events.append(.changed(analysis, changes))
    }
  }
}

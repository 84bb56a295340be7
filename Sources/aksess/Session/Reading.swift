import AccessModel
import Connectors
import Dispatch
import Synchronization

/// One reading of the source, with the number that the app knows it by.
struct Reading {
  /// What it came to, or why nothing came of it.
  typealias Outcome = Result<AnalyzedReading, Problem>

  let number: Int
  private let task: Task<Void, Never>
  private let timer: any DispatchSourceTimer

  private static let queue = DispatchQueue(label: "reading")

  /// How far a reading has come when there is something to show.
  struct Arrival {
    let outcome: Outcome
    /// Whether the reading goes on to ask Azure.
    let isEarly: Bool

    init?(_ item: Mailbox.Item) {
      switch item {
      case .read(_, let outcome): (self.outcome, isEarly) = (outcome, false)
      case .early(_, let reading): (outcome, isEarly) = (.success(reading), true)
      default: return nil
      }
    }
  }

  /// Begins to read once `former`, which is cancelled, has ended. How far it has come and what came of it is posted; what
  /// a live cluster itself says comes before the whole.
  ///
  /// - Parameter pace: How often is posted how far it has come.
  init(_ number: Int, _ source: DataSource, after former: Reading? = nil, pace: Pace, _ mailbox: Mailbox) {
    self.number = number
    former?.cancel()
    let meter = WorkMeter(source.unit)
    let source = source.asking { question in
      let answer = AwaitedAnswer()
      mailbox.post(.asked(number, question, answer))
      return await answer.value
    }
    task = Task.detached { [former = former?.task] in
      await former?.value
      let isEarly = Atomic(false)
      let outcome = await Reading.outcome(of: source, meter) { early in
        isEarly.store(true, ordering: .relaxed)
        mailbox.post(.early(number, AnalyzedReading(early)))
      }
      mailbox.post(isEarly.load(ordering: .relaxed) ? .enriched(number, outcome) : .read(number, outcome))
    }
    // The threads of Swift's pool may all be busy with reading.
    timer = DispatchSource.makeTimerSource(queue: Reading.queue)
    let pause = pace == .quick ? DispatchTimeInterval.milliseconds(100) : .seconds(1)
    timer.schedule(deadline: .now() + pause, repeating: pause)
    timer.setEventHandler { mailbox.post(.progress(number, meter.progress)) }
    timer.activate()
  }

  var isCancelled: Bool { task.isCancelled }

  /// Stops it; what comes of it is posted all the same.
  func cancel() {
    task.cancel()
    end()
  }

  /// Tells no more how far it has come.
  func end() { timer.cancel() }

  private static func outcome(
    of source: DataSource, _ meter: WorkMeter, early: @escaping @Sendable (DataSource.Reading) -> Void
  ) async -> Outcome {
    do throws(Problem) {
      return .success(AnalyzedReading(try await source.read(at: .now, meter: meter, early: early)))
    } catch {
      return .failure(error)
    }
  }
}

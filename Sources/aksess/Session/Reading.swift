import AccessModel
import App
import Connectors
import Dispatch

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
    /// What is still being read; nil if that is all.
    let stillReading: StillReading?

    init?(_ item: Mailbox.Item) {
      switch item {
      case .read(_, let outcome): (self.outcome, stillReading) = (outcome, nil)
      case .early(_, let reading, let rest): (outcome, stillReading) = (.success(reading), rest)
      default: return nil
      }
    }
  }

  /// Begins to read once `former`, which is cancelled, has ended. How far it has come and what came of it is posted; what
  /// a live cluster itself says comes before the whole.
  ///
  /// - Parameters:
  ///   - opens: Whether nothing is shown yet, so that the first of a live cluster is posted too.
  ///   - pace: How often is posted how far it has come.
  init(
    _ number: Int, _ source: DataSource, after former: Reading? = nil, opens: Bool = false, pace: Pace,
    _ mailbox: Mailbox
  ) {
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
      let first = { @Sendable (reading: DataSource.Reading) in
        mailbox.post(.early(number, AnalyzedReading(reading), .cluster))
      }
      let outcome = await Reading.outcome(of: source, meter, first: opens ? first : nil) { reading in
        mailbox.post(.early(number, AnalyzedReading(reading), .azure))
      }
      mailbox.post(.read(number, outcome))
    }
    timer = Reading.timer(pace) { mailbox.post(.progress(number, meter.progress)) }
  }

  /// Does something again and again until it is cancelled, at a pace at which somebody looks.
  static func timer(_ pace: Pace, _ tick: @escaping @Sendable () -> Void) -> any DispatchSourceTimer {
    // The threads of Swift's pool may all be busy with reading.
    let timer = DispatchSource.makeTimerSource(queue: queue)
    let pause = pace == .quick ? DispatchTimeInterval.milliseconds(100) : .seconds(1)
    timer.schedule(deadline: .now() + pause, repeating: pause)
    timer.setEventHandler(handler: tick)
    timer.activate()
    return timer
  }

  var isCancelled: Bool { task.isCancelled }

  /// Stops it; what comes of it is posted all the same.
  func cancel() {
    task.cancel()
    end()
  }

  /// Tells no more how far it has come.
  func end() { timer.cancel() }

  /// Tells no more how far it has come, unless objects of the cluster are still to be counted.
  func end(unless rest: StillReading?) {
    if rest != .cluster { end() }
  }

  private static func outcome(
    of source: DataSource, _ meter: WorkMeter, first: (@Sendable (DataSource.Reading) -> Void)?,
    early: @escaping @Sendable (DataSource.Reading) -> Void
  ) async -> Outcome {
    do throws(Problem) {
      return .success(AnalyzedReading(try await source.read(at: .now, meter: meter, first: first, early: early)))
    } catch {
      return .failure(error)
    }
  }
}

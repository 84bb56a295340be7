import App

/// The work that runs off the loop, including cancelled work that has not ended yet.
struct RunningWork {
  private var tasks: [Int: Task<Void, Never>] = [:]

  var isEmpty: Bool { tasks.isEmpty }

  /// Starts work. Its result is posted, even if it is cancelled.
  mutating func start(_ work: Work, _ mailbox: Mailbox) {
    tasks[work.number] = Task.detached { mailbox.post(.worked(work.result())) }
  }

  /// Cancels the task of work.
  func cancel(_ number: Int) { tasks[number]?.cancel() }

  /// Removes work that has ended.
  mutating func end(_ number: Int) { tasks[number] = nil }
}

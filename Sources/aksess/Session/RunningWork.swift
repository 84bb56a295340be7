import App

/// The work that is under way off the loop, or was cancelled and has not ended yet.
struct RunningWork {
  private var tasks: [Int: Task<Void, Never>] = [:]

  var isEmpty: Bool { tasks.isEmpty }

  /// Begins work; what it came to is posted, also where it was cancelled.
  mutating func start(_ work: Work, _ mailbox: Mailbox) {
    tasks[work.number] = Task.detached { mailbox.post(.worked(work.result())) }
  }

  /// Tells work to end early.
  func cancel(_ number: Int) { tasks[number]?.cancel() }

  /// Forgets work that has ended.
  mutating func end(_ number: Int) { tasks[number] = nil }
}

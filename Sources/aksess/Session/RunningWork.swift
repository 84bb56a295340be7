import AccessModel
import App
import Connectors
import Reports

/// The work that runs off the loop, including cancelled work that has not ended yet.
struct RunningWork {
  private var tasks: [Int: Task<Void, Never>] = [:]

  var isEmpty: Bool { tasks.isEmpty }

  /// Starts work. Its result is posted, even if it is cancelled.
  ///
  /// - Parameter priority: High where somebody waits for it, while the threads for other tasks may all be busy with reading.
  mutating func start(_ work: Work, priority: TaskPriority = .high, _ mailbox: Mailbox) {
    tasks[work.number] = Task.detached(priority: priority) { mailbox.post(.worked(work.result())) }
  }

  /// Asks the API server of a source. Its answer is posted, even if the question is cancelled.
  mutating func ask(_ number: Int, _ question: ServerQuestion, _ server: ServerReviews, _ mailbox: Mailbox) {
    tasks[number] = Task.detached {
      let result: Result<[ServerAnswer], Problem>
      do throws(Problem) {
        result = .success(try await server.answers(question.requests, objectID: question.objectID))
      } catch {
        result = .failure(error)
      }
      mailbox.post(.answered(number, question, result))
    }
  }

  /// Reads a state to compare with. What comes of it is posted, even if that is cancelled.
  mutating func read(_ reading: StateReading, _ pace: Pace, _ mailbox: Mailbox) {
    tasks[reading.number] = Task.detached { mailbox.post(.done(reading.number, await reading.event(pace, mailbox))) }
  }

  /// Looks at a folder. What it comes to is posted, even if that is cancelled.
  mutating func plan(_ request: FolderRequest, _ mailbox: Mailbox) {
    tasks[request.number] = Task.detached(priority: .high) { mailbox.post(.done(request.number, request.planned)) }
  }

  /// Cancels the task of work.
  func cancel(_ number: Int) { tasks[number]?.cancel() }

  /// Removes work that has ended.
  mutating func end(_ number: Int) { tasks[number] = nil }
}

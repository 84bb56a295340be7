extension LeashedCommand {
  /// Runs it without standard input for at most so long, whatever it prints meanwhile.
  ///
  /// - Parameter tell: See `run(input:silence:taking:tell:)`.
  /// - Throws: If it cannot be run, or has not ended by then; cancellation of the task ends it at once.
  func run(
    within limit: Duration, tell: @escaping @Sendable (String) -> Void = { _ in }
  ) async throws(Failure) -> Output {
    let result = await withTaskGroup(of: Result<Output, Failure>?.self) { group in
      group.addTask {
        do throws(Failure) {
          return .success(try await run(silence: limit, tell: tell))
        } catch {
          return .failure(error)
        }
      }
      group.addTask {
        try? await Task.sleep(for: limit)
        return nil
      }
      let first = await group.next() ?? nil
      group.cancelAll()
      return first
    }
    guard let result else { throw Task.isCancelled ? .cancelled : .timedOut(limit) }
    return try result.get()
  }
}

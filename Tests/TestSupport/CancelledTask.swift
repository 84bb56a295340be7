/// What work comes to in a task that is cancelled before it begins.
package func inCancelledTask<Result: Sendable>(_ work: @escaping @Sendable () -> Result) async -> Result {
  await Task.detached {
    withUnsafeCurrentTask { $0?.cancel() }
    return work()
  }.value
}

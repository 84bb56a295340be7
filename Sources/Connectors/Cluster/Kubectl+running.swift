extension Kubectl {
  /// What kubectl printed.
  typealias Output = LeashedCommand.Output

  /// Runs kubectl without standard input.
  ///
  /// - Parameters: See `LeashedCommand.run(silence:tell:)`.
  /// - Throws: A failure if it cannot be run, or is silent for longer; cancellation of the task ends it at once.
  func run(
    _ arguments: [String], silence: Duration, taking: (@Sendable ([UInt8]) -> Void)? = nil,
    tell: @escaping @Sendable (String) -> Void = { _ in }
  ) async throws(KubectlFailure) -> Output {
    do throws(LeashedCommand.Failure) {
      return try await LeashedCommand(line(arguments)).run(silence: silence, taking: taking, tell: tell)
    } catch {
      throw KubectlFailure(error)
    }
  }
}

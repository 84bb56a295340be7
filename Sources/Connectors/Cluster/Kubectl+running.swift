extension Kubectl {
  /// What kubectl printed.
  typealias Output = LeashedCommand.Output

  /// Runs kubectl.
  ///
  /// - Parameters: See `LeashedCommand.run(input:silence:taking:tell:)`.
  /// - Throws: A failure if it cannot be run, or is silent for longer; cancellation of the task ends it at once.
  func run(
    _ arguments: [String], input: String = "", silence: Duration, taking: (@Sendable ([UInt8]) -> Void)? = nil,
    tell: @escaping @Sendable (String) -> Void = { _ in }
  ) async throws(KubectlFailure) -> Output {
    do throws(LeashedCommand.Failure) {
      return try await LeashedCommand(line(arguments)).run(input: input, silence: silence, taking: taking, tell: tell)
    } catch {
      throw KubectlFailure(error)
    }
  }
}

extension Kubectl {
  /// What kubectl printed.
  typealias Output = LeashedCommand.Output

  /// Runs kubectl.
  ///
  /// - Parameters: See `LeashedCommand.run(input:silence:taking:tell:)`.
  /// - Throws: A failure if it cannot be run, or is silent for longer; cancellation of the task ends it at once.
  func run(
    _ arguments: [String], input: String = "", silence: Duration, taking: (@Sendable ([UInt8]) -> Bool)? = nil,
    tell: @escaping @Sendable (String) -> Void = { _ in }
  ) async throws(KubectlFailure) -> Output {
    do throws(LeashedCommand.Failure) {
      return try await LeashedCommand(line(arguments)).run(input: input, silence: silence, taking: taking, tell: tell)
    } catch {
      throw KubectlFailure(error)
    }
  }

  /// Runs kubectl without standard input for at most so long.
  ///
  /// - Parameter tell: See `LeashedCommand.run(input:silence:taking:tell:)`.
  /// - Throws: A failure if it cannot be run, has not ended by then or ended badly; cancellation of the task ends it at
  ///   once.
  func run(
    _ arguments: [String], within limit: Duration, tell: @escaping @Sendable (String) -> Void = { _ in }
  ) async throws(KubectlFailure) -> Output {
    let output: Output
    do throws(LeashedCommand.Failure) {
      output = try await LeashedCommand(line(arguments)).run(within: limit, tell: tell)
    } catch {
      throw KubectlFailure(error)
    }
    if let failure = KubectlFailure(output) { throw failure }
    return output
  }
}

/// What a program on the PATH answered to a question about itself.
package enum ToolAnswer<Value: Sendable>: Sendable {
  case answered(Value)
  /// It is not on the PATH.
  case missing
  /// Why there is no answer, in its own words or ours; may contain hostile text.
  case failed(String)

  /// Runs a program for at most so long, and reads what it printed.
  ///
  /// - Parameter read: Nil if that is not what was asked for.
  static func from(
    _ line: [String], within limit: Duration, _ read: @Sendable ([UInt8]) -> Value?
  ) async -> ToolAnswer {
    do throws(LeashedCommand.Failure) {
      let output = try await LeashedCommand(line).run(within: limit)
      if LeashedCommand.isMissing(output.status) { return .missing }
      let words = output.errors.split(separator: "\n").first.map(String.init) ?? "it ended with status \(output.status)"
      guard output.status == 0 else { return .failed(words) }
      return read(output.bytes).map(ToolAnswer.answered) ?? .failed("its answer cannot be read")
    } catch {
      switch error {
      case .timedOut(let limit): return .failed("no answer within \(limit.components.seconds) s")
      case .cancelled, .stopped: return .failed("it was cancelled")
      case .other(let words): return .failed(words)
      }
    }
  }
}

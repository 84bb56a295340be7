import AccessModel

/// az on the PATH, which knows every way to sign in; aksess holds no credential.
package struct Az: Sendable {
  /// How long az may print nothing: it prints only when it has everything.
  private static let silence = Duration.seconds(300)

  package init() {}

  /// Runs a command.
  ///
  /// - Returns: What it printed.
  /// - Throws: A failure if it ends badly; cancellation of the task ends it at once.
  func run(_ call: AzCall) async throws(AzFailure) -> [UInt8] {
    let output: LeashedCommand.Output
    do throws(LeashedCommand.Failure) {
      output = try await LeashedCommand(call.line).run(silence: Az.silence)
    } catch {
      throw AzFailure(error)
    }
    if let failure = AzFailure(output) { throw failure }
    return output.bytes
  }
}

import ArgumentParser
import Foundation
import SafeText

/// Runs the command line, and turns every error into its words and its exit code.
@main
enum Main {
  static func main() async {
    StandardStreams.takeMissing()
    signal(SIGPIPE, SIG_IGN)
    // A file-size limit is a full disk: the write fails and is said.
    signal(SIGXFSZ, SIG_IGN)
    do {
      var command = try Aksess.parseAsRoot(CommandLineWords.parted(Array(CommandLine.arguments.dropFirst())))
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      // Leaving at once spares taking a large model apart.
      exit(0)
    } catch let failure as CommandFailure {
      StandardError.say(failure.sentence)
      exit(failure.code.rawValue)
    } catch let code as ExitCode where !code.isSuccess {
      // The answer is printed and is itself no.
      exit(code.rawValue)
    } catch {
      exit(explain(error))
    }
  }

  /// Prints ArgumentParser's own messages: help goes to standard output, a usage error to standard error with 64.
  private static func explain(_ error: any Error) -> Int32 {
    let isHelp = Aksess.exitCode(for: error).isSuccess
    let lines = Aksess.fullMessage(for: error).split(separator: "\n", omittingEmptySubsequences: false)
    let message = lines.map { String($0).printed + "\n" }.joined()
    if isHelp {
      do throws(CommandFailure) {
        try StandardOutput.write(message)
      } catch {
        StandardError.say(error.sentence)
        return error.code.rawValue
      }
      return 0
    }
    StandardError.write(message)
    return CommandFailure.Code.usage.rawValue
  }
}

import AccessAnalysis
import ArgumentParser
import Glibc
import SafeText

/// Runs the command line, and turns every error into its message and exit code.
@main
enum Main {
  static func main() async {
    StandardStreams.takeMissing()
    signal(SIGPIPE, SIG_IGN)
    // A file-size limit is a full disk: the write fails and is said.
    signal(SIGXFSZ, SIG_IGN)
    let words = CommandLineArguments.parted(CommandLineArguments.typed)
    let command: any ParsableCommand
    do {
      command = try await Aksess.asyncParseAsRoot(words)
    } catch {
      exit(explain(error, of: words))
    }
    await run(command)
  }

  private static func run(_ command: any ParsableCommand) async {
    do {
      var command = command
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      // Leaving at once spares taking a large model apart.
      exit(0)
    } catch let failure as CommandFailure {
      exit(end(failure))
    } catch let refusal as Refusal {
      exit(end(CommandFailure(refusal)))
    } catch let code as ExitCode where !code.isSuccess {
      // The answer is printed and is itself no.
      exit(code.rawValue)
    } catch {
      // What ends well without being a command of ours is the help.
      exit(explain(error, foot: Version.current.line))
    }
  }

  private static func end(_ failure: CommandFailure) -> Int32 {
    StandardError.say(failure.message)
    return failure.code.rawValue
  }

  /// Prints ArgumentParser's own messages: what was asked for (help, version, completion) goes to standard output as it
  /// is, a usage error, which may hold what was typed, to standard error with 64.
  private static func explain(_ error: any Error, of words: [String] = [], foot: String? = nil) -> Int32 {
    let message = Aksess.fullMessage(for: error)
    if Aksess.exitCode(for: error).isSuccess {
      do throws(CommandFailure) {
        try StandardOutput.write("\(message)\n" + (foot.map { "\n\($0)\n" } ?? ""))
      } catch {
        StandardError.say(error.message)
        return error.code.rawValue
      }
      return 0
    }
    // A shell that asks for candidates shows the terminal whatever is said.
    if CommandLine.arguments.dropFirst().first == "---completion" { return 0 }
    if let refusal = Aksess.refusal(of: words) { return end(CommandFailure(refusal)) }
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
    StandardError.write(lines.map { String($0).printed + "\n" }.joined())
    return CommandFailure.Code.usage.rawValue
  }
}

import AccessAnalysis
import ArgumentParser
import CLinux
import Glibc
import SafeText

/// Runs the command line and converts every error to a message and an exit code.
@main
enum Main {
  static func main() async {
    StandardStreams.takeMissing()
    signal(SIGPIPE, SIG_IGN)
    // With the signal ignored, a write beyond the file-size limit fails with an error, like on a full disk.
    signal(SIGXFSZ, SIG_IGN)
    let words = CommandLineArguments.splitAssignments(CommandLineArguments.typed)
    // With a heap for each thread, reading a live cluster takes some megabytes more, and is no faster; large files are
    // read more slowly without. It has to be said before there are other threads.
    if !words.contains(where: { $0.hasPrefix("-f") || $0.hasPrefix("--filename") }) { shim_limit_heaps(2) }
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
      // Exiting at once avoids deallocating a large model.
      exit(0)
    } catch let failure as CommandFailure {
      exit(end(failure))
    } catch let refusal as Refusal {
      exit(end(CommandFailure(refusal)))
    } catch let code as ExitCode where !code.isSuccess {
      // The answer has been printed; the exit code says no or unknown.
      exit(code.rawValue)
    } catch {
      // The only other successful end is the help, which gets the footer.
      exit(explain(error, foot: Version.current.line))
    }
  }

  private static func end(_ failure: CommandFailure) -> Int32 {
    StandardError.say(failure.message)
    return failure.code.rawValue
  }

  /// Prints the messages of ArgumentParser: requested text (help, version, completion) goes to standard output
  /// unchanged; a usage error, which may contain what was typed, goes to standard error with exit code 64.
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
    // During completion, the terminal would show any message.
    if CommandLine.arguments.dropFirst().first == "---completion" { return 0 }
    if let refusal = Aksess.refusal(of: words) { return end(CommandFailure(refusal)) }
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
    StandardError.write(lines.map { String($0).printed + "\n" }.joined())
    return CommandFailure.Code.usage.rawValue
  }
}

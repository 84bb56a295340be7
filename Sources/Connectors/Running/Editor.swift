import FoundationEssentials
import Glibc

/// The user's editor, as git and crontab find it: `$VISUAL`, `$EDITOR`, else `editor` or `vi`.
///
/// The variables hold a command line for the shell, such as `code --wait` or one with a quoted path, and are the user's own
/// settings. The path of the file is an argument beside it and never read by the shell.
package struct Editor: Sendable {
  /// The command line.
  package let command: String

  /// Nil if there is none.
  package init?(_ environment: [String: String] = ProcessInfo.processInfo.environment) {
    let named = ["VISUAL", "EDITOR"].compactMap { environment[$0] }.first { !$0.allSatisfy(\.isWhitespace) }
    let folders = (environment["PATH"] ?? "").split(separator: ":")
    let found = ["editor", "vi"].first { name in folders.contains { access("\($0)/\(name)", X_OK) == 0 } }
    guard let command = named ?? found else { return nil }
    self.command = command
  }

  /// Runs it on a file, with the terminal of this program, and waits for its end.
  ///
  /// - Returns: Why it has not ended as it should; nil if it has.
  package func run(on path: String) async -> String? {
    // ^C in the editor must not end the shell that waits for it.
    let line = ["/bin/sh", "-c", "trap : INT QUIT; \(command) \"$@\"", "aksess", path]
    switch await ForegroundProgram(line).run() {
    case .exited(0): return nil
    case .exited(let status) where LeashedCommand.isMissing(status):
      return "the editor “\(command)” cannot be run (status \(status)): set EDITOR to another one"
    case .exited(let status): return "the editor “\(command)” ended with status \(status)"
    case .signaled(let signal): return "the editor “\(command)” was ended by signal \(signal)"
    case .missing: return "the editor “\(command)” cannot be run (no /bin/sh): set EDITOR to another one"
    case .refused(let reason): return "the editor “\(command)” cannot be run (\(reason)): set EDITOR to another one"
    }
  }
}

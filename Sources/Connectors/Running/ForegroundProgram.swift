import Subprocess
import SystemPackage

/// A program of the user's choice that has the terminal of this one until it ends. No shell reads its arguments.
package struct ForegroundProgram: Sendable {
  /// The program, which is looked for on the PATH unless it has a slash, and its arguments.
  private let line: [String]
  /// The variables that differ from those of aksess.
  private let environment: [String: String]

  /// How it ended.
  package enum End: Sendable, Hashable {
    case exited(Int32)
    case signaled(Int32)
    /// There is no such program.
    case missing
    /// The system's words for why it cannot be run.
    case refused(String)
  }

  package init(_ line: [String], environment: [String: String] = [:]) {
    self.line = line
    self.environment = environment
  }

  /// Runs it and waits for its end; whoever calls has released the terminal.
  package func run() async -> End {
    guard let program = line.first else { return .missing }
    let variables = environment.map { (Environment.Key(stringLiteral: $0.key), Optional($0.value)) }
    do {
      let result = try await Subprocess.run(
        program.contains("/") ? .path(FilePath(HomeFolder.expanding(program))) : .name(program),
        arguments: Arguments(Array(line.dropFirst())),
        environment: .inherit.updating(Dictionary(variables) { $1 }),
        input: .fileDescriptor(.standardInput, closeAfterSpawningProcess: false),
        output: .fileDescriptor(.standardOutput, closeAfterSpawningProcess: false),
        error: .fileDescriptor(.standardError, closeAfterSpawningProcess: false))
      switch result.terminationStatus {
      case .exited(let status): return .exited(status)
      case .signaled(let signal): return .signaled(signal)
      }
    } catch let error as SubprocessError where error.code == .executableNotFound {
      return error.underlyingError == .permissionDenied ? .refused("permission denied") : .missing
    } catch {
      return .refused("\(error)")
    }
  }
}

import Foundation
import TestSupport
import Testing

/// The built program, run as a user runs it.
enum Program {
  /// Where it is: `AKSESS_BINARY` says so, and without it there are no end-to-end tests.
  static let path = ProcessInfo.processInfo.environment["AKSESS_BINARY"]

  /// What a command printed, and how it ended.
  struct Outcome {
    let output: String
    let errors: String
    let status: Int32
  }

  /// Runs a line of bash in the repository's folder, `aksess` being the built program.
  static func bash(_ line: String, environment: [String: String] = [:]) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", "aksess() { \"$AKSESS_BINARY\" \"$@\"; }; \(line)"]
    process.currentDirectoryURL = Repository.root
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let folder = try TemporaryFolder()
    let (output, errors) = (folder.url.appending(path: "out"), folder.url.appending(path: "err"))
    for file in [output, errors] { try Data().write(to: file) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return Outcome(
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self), status: process.terminationStatus)
  }

  static func hasCommand(_ name: String) -> Bool {
    (try? bash("command -v \(name)").status) == 0
  }
}

/// The tests that need the built program, and tmux.
@Suite("End to end", .enabled(if: Program.path != nil), .serialized)
struct EndToEnd {}

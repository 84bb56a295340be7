import Foundation

/// The built program, run as by a user.
package enum Program {
  /// Whether `AKSESS_BINARY` is set, which end-to-end tests require.
  package static let isNamed = named != nil

  /// The path of the program: `AKSESS_BINARY`, or else the one beside the tests.
  package static let path = named ?? besideTests("aksess")

  /// The path of the benchmark's program, which is built with the tests and not part of the packages.
  package static let bench = besideTests("aksess-bench")

  private static func besideTests(_ name: String) -> String {
    URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: name).path
  }

  private static let named = ProcessInfo.processInfo.environment["AKSESS_BINARY"]

  /// The output and exit status of commands.
  package struct Outcome: Sendable {
    package let output: String
    package let errors: String
    package let status: Int32

    /// The lines of the output; in CSV, they end with a carriage return.
    package var lines: [String] {
      output.replacingOccurrences(of: "\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
        .dropLast().map { String($0) }
    }
  }

  /// Runs commands in a folder, with `aksess` as the built program and without user settings.
  ///
  /// - Parameter environment: Changes to the environment of this process; `PATH` is prepended to the existing one.
  package static func bash(
    _ commands: String, in folder: URL = Repository.root, environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", commands]
    process.currentDirectoryURL = folder
    let inherited = ProcessInfo.processInfo.environment
    let programs: [String?] = [
      environment["PATH"], URL(filePath: path).deletingLastPathComponent().path, inherited["PATH"],
    ]
    process.environment =
      inherited
      .merging([
        "LC_ALL": "C.UTF-8", "XDG_CONFIG_HOME": "/nonexistent", "KUBECONFIG": "/nonexistent", "AKSESS_BINARY": path,
      ]) { $1 }
      .merging(environment) { $1 }
      .merging(["PATH": programs.compactMap { $0 }.joined(separator: ":")]) { $1 }
    let files = try TemporaryFolder(["out": "", "err": ""])
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: files.url.appending(path: "out"))
    process.standardError = try FileHandle(forWritingTo: files.url.appending(path: "err"))
    try process.run()
    process.waitUntilExit()
    // The output of a program may not be UTF-8.
    let printed = try ["out", "err"].map {
      String(decoding: try Data(contentsOf: files.url.appending(path: $0)), as: UTF8.self)
    }
    return Outcome(output: printed[0], errors: printed[1], status: process.terminationStatus)
  }

  package static func hasCommand(_ name: String) -> Bool { (try? bash("command -v \(name)").status) == 0 }
}

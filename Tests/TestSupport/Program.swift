import Foundation

/// The built program, run as a user runs it.
package enum Program {
  /// Whether `AKSESS_BINARY` names it; without that there are no end-to-end tests.
  package static let isNamed = named != nil

  /// Where it is: what `AKSESS_BINARY` names, else the one beside the tests.
  package static let path =
    named ?? URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "aksess").path

  private static let named = ProcessInfo.processInfo.environment["AKSESS_BINARY"]

  /// What commands printed, and how they ended.
  package struct Outcome: Sendable {
    package let output: String
    package let errors: String
    package let status: Int32

    /// The lines of the output, whose ends in CSV have a carriage return.
    package var lines: [String] {
      output.replacingOccurrences(of: "\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
        .dropLast().map { String($0) }
    }
  }

  /// Runs commands in a folder, `aksess` being the built program, without a person's settings.
  ///
  /// - Parameter environment: What differs from this process's; its `PATH` stands before the others.
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
      .merging(["LC_ALL": "C.UTF-8", "XDG_CONFIG_HOME": "/nonexistent", "AKSESS_BINARY": path]) { $1 }
      .merging(environment) { $1 }
      .merging(["PATH": programs.compactMap { $0 }.joined(separator: ":")]) { $1 }
    let files = try TemporaryFolder(["out": "", "err": ""])
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: files.url.appending(path: "out"))
    process.standardError = try FileHandle(forWritingTo: files.url.appending(path: "err"))
    try process.run()
    process.waitUntilExit()
    // What a program prints need not be UTF-8.
    let printed = try ["out", "err"].map {
      String(decoding: try Data(contentsOf: files.url.appending(path: $0)), as: UTF8.self)
    }
    return Outcome(output: printed[0], errors: printed[1], status: process.terminationStatus)
  }

  package static func hasCommand(_ name: String) -> Bool { (try? bash("command -v \(name)").status) == 0 }
}

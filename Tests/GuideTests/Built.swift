import Foundation

/// The built program: the one that `AKSESS_BINARY` names, else the one beside the tests.
enum Built {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let program =
    ProcessInfo.processInfo.environment["AKSESS_BINARY"]
    ?? URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "aksess").path

  /// What commands printed, and how they ended.
  struct Outcome {
    let output: String
    let errors: String
    let status: Int32

    var lines: [String] {
      output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { String($0) }
    }
  }

  /// Runs commands in a folder, the repository's where none is given, `aksess` being the built program.
  ///
  /// - Parameter environment: What differs from this process's; its `PATH` stands before the others.
  static func bash(
    _ commands: String, in folder: URL = root, environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", commands]
    process.currentDirectoryURL = folder
    let inherited = ProcessInfo.processInfo.environment
    let programs: [String?] = [
      environment["PATH"], URL(fileURLWithPath: program).deletingLastPathComponent().path, inherited["PATH"],
    ]
    process.environment = inherited.merging(environment) { $1 }
      .merging(["PATH": programs.compactMap { $0 }.joined(separator: ":")]) { $1 }
    let files = FileManager.default.temporaryDirectory.appending(path: "guide-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: files, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: files) }
    let (output, errors) = (files.appending(path: "out"), files.appending(path: "err"))
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
}

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

    /// The lines of the output, whose ends in CSV have a carriage return.
    var lines: [String] {
      output.replacingOccurrences(of: "\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
        .dropLast().map { String($0) }
    }
  }

  /// Runs commands in a folder, the repository's where none is given, `aksess` being the built program.
  ///
  /// - Parameter environment: What differs from this process's without its settings; its `PATH` stands before the others.
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
    let fixed = ["LC_ALL": "C.UTF-8", "XDG_CONFIG_HOME": "/nonexistent"]
    process.environment = inherited.merging(fixed) { $1 }.merging(environment) { $1 }
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

  static func hasCommand(_ name: String) -> Bool { (try? bash("command -v \(name)").status) == 0 }
}

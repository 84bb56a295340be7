import AccessModel
import ArgumentParser
import Connectors
import Foundation
import SafeText

/// Where the data comes from.
struct SourceOptions: ParsableArguments {
  @Option(
    name: [.customShort("f"), .customLong("filename")],
    help: ArgumentHelp("A workspace folder, a file, a FIFO, or - for standard input; repeatable.", valueName: "path"),
    completion: .file())
  var paths: [FilePath] = []

  @Flag(help: "End with an error where something in a folder cannot be read, instead of skipping it.")
  var strict = false

  @Flag(
    help: ArgumentHelp(
      "Your word that the list of groups holds all of the tenant's.",
      discussion: "A group that a binding names and the list does not hold then exists no longer and reaches nobody."))
  var wholeDirectory = false

  /// What reads the sources.
  ///
  /// - Parameter namespace: The namespace of objects in files that name none.
  func reader(namespace: Name? = nil) -> WorkspaceReader {
    WorkspaceReader(paths: paths, isStrict: strict, namespace: namespace, isDirectoryWhole: wholeDirectory)
  }

  /// Reads the sources and says on standard error what is to be said of them.
  /// - Parameter namespace: The namespace of objects in files that name none.
  func read(namespace: Name? = nil) async throws(CommandFailure) -> Snapshot {
    guard !paths.isEmpty else {
      throw CommandFailure(
        .usage, "Say what to read with -f (a workspace folder, a kubectl list, manifests), or try: aksess demo")
    }
    let reading = try await progress { () async throws(Problem) in
      try await reader(namespace: namespace).read(at: .now)
    }
    reading.notes.forEach(StandardError.say)
    return reading.snapshot
  }

  /// Shows that something is being read, where a person waits longer than 150 ms.
  private func progress<Value: Sendable>(
    _ body: () async throws(Problem) -> Value
  ) async throws(CommandFailure) -> Value {
    let words = "reading \(paths.map { InputFile.source($0.text) }.joined(separator: ", ").printed)…"
    let notice = Task {
      try await Task.sleep(for: .milliseconds(150))
      if isatty(STDERR_FILENO) == 1 { StandardError.write(words) }
    }
    let result: Result<Value, Problem>
    do throws(Problem) { result = .success(try await body()) } catch { result = .failure(error) }
    notice.cancel()
    if case .success = await notice.result, isatty(STDERR_FILENO) == 1 {
      StandardError.write("\r\u{1B}[K")
    }
    do { return try result.get() } catch { throw CommandFailure(error) }
  }
}

extension Timestamp {
  /// The moment at which it is asked for.
  static var now: Timestamp { Timestamp(seconds: Int64(Date().timeIntervalSince1970)) }
}

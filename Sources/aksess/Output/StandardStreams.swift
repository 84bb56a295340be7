import AccessAnalysis
import AccessModel
import Descriptors
import Glibc
import Reports
import SafeText
import SystemPackage

/// The descriptors 0, 1 and 2.
enum StandardStreams {
  /// Opens a placeholder for each descriptor that is closed, so that no file opened later gets its number and is read
  /// or written in its place.
  ///
  /// Placeholders have the wrong access mode, like those of the C library for privileged programs: reading or writing
  /// still fails with "Bad file descriptor", so an answer that goes nowhere does not count as written.
  static func takeMissing() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      // The lowest free number is that of the closed descriptor.
      _ = try? FileDescriptor.open("/dev/null", descriptor == STDIN_FILENO ? .writeOnly : .readOnly)
    }
  }
}

/// Standard output, for the answer only.
enum StandardOutput {
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  private static var isRegularFile: Bool { (try? Stat(FileDescriptor.standardOutput))?.type == .regular }

  /// Writes text. Stops silently if the reader has closed the pipe, but throws if the disk is full.
  static func write(_ text: String) throws(CommandFailure) { _ = try write(Array(text.utf8)) }

  /// Writes a table while it is made, and shows the progress if that takes long.
  ///
  /// - Parameters:
  ///   - action: What is being done, such as `computing the matrix`.
  ///   - rows: What its rows are, in the plural.
  ///   - text: The text of the table, which counts rows with a meter.
  static func write(_ action: String, _ rows: String, _ text: (WorkMeter) -> TableText) throws {
    let meter = WorkMeter(.items(rows))
    let notice = ProgressNotice(action) { meter.progress }
    defer { notice?.end() }
    try text(meter).write { block in
      // A terminal shows the answer itself, and behind a pipe may be a pager that has the terminal.
      if !isRegularFile { notice?.end() }
      return try write(block)
    }
  }

  /// - Returns: False if the reader has gone away.
  private static func write(_ bytes: [UInt8]) throws(CommandFailure) -> Bool {
    do throws(Errno) {
      try FileDescriptor.standardOutput.writeWaiting(bytes)
      return true
    } catch .brokenPipe {
      return false
    } catch {
      throw CommandFailure(cannotWriteOutput: error)
    }
  }
}

/// Standard error, for messages about the answer. Failing to write them is ignored, as the answer does not change.
enum StandardError {
  /// The cluster that messages are about, where a command answers for several.
  @TaskLocal static var cluster: String?

  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Prints a message on its own line, with hostile text made visible.
  ///
  /// - Parameter ink: Highlights a message about a danger.
  static func say(_ message: String, _ ink: Ink) {
    let text = message.printed
    let about = cluster.map { "\($0.printed): " } ?? ""
    write("\(ProgramName.current): \(about)\(text.hasPrefix(GrantDanger.mark) ? ink(text, .bad) : text)\n")
  }

  /// Prints a message on its own line, with hostile text made visible.
  static func say(_ message: String) { say(message, .plain) }

  /// Writes text unchanged.
  static func write(_ text: String) { try? FileDescriptor.standardError.writeWaiting(text.utf8) }
}

extension CommandFailure {
  init(cannotWriteOutput error: Errno) {
    self.init(.cannotWrite, "Cannot write to standard output (\(error)).")
  }
}

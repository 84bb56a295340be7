import AccessModel
import Descriptors
import Glibc
import Reports
import SafeText
import SystemPackage

/// The descriptors 0, 1 and 2.
enum StandardStreams {
  /// Takes the place of each that is closed, so that no file opened later gets its number and is read or written for it.
  ///
  /// What is there is opened with the wrong access mode, as the C library does for privileged programs: reading or writing
  /// goes on failing with "Bad file descriptor", and an answer that goes nowhere is not taken for a written one.
  static func takeMissing() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      // The lowest free number is the one that is missing.
      _ = try? FileDescriptor.open("/dev/null", descriptor == STDIN_FILENO ? .writeOnly : .readOnly)
    }
  }
}

/// Standard output: the answer and nothing else.
enum StandardOutput {
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// A reader that has gone away ends the answer in silence; a full disk does not.
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
      // On a terminal the answer itself shows the progress.
      if isTerminal { notice?.end() }
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

/// Standard error: messages about the answer. Where they cannot be written the answer is the same, so nobody is told.
enum StandardError {
  /// Says one message on its own line, hostile text made visible.
  static func say(_ message: String) { write("aksess: \(message.printed)\n") }

  /// Writes text as it is.
  static func write(_ text: String) { try? FileDescriptor.standardError.writeWaiting(text.utf8) }
}

extension CommandFailure {
  init(cannotWriteOutput error: Errno) {
    self.init(.cannotWrite, "Cannot write to standard output (\(error)).")
  }
}

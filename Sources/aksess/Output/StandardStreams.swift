import Descriptors
import Glibc
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

  /// Writes text. Stops silently if the reader has closed the pipe, but throws if the disk is full.
  static func write(_ text: String) throws(CommandFailure) {
    do throws(Errno) {
      try FileDescriptor.standardOutput.writeWaiting(text.utf8)
    } catch .brokenPipe {
      return
    } catch {
      throw CommandFailure(cannotWriteOutput: error)
    }
  }
}

/// Standard error, for messages about the answer. Failing to write them is ignored, as the answer does not change.
enum StandardError {
  /// Prints a message on its own line, with hostile text made visible.
  static func say(_ message: String) { write("aksess: \(message.printed)\n") }

  /// Writes text unchanged.
  static func write(_ text: String) { try? FileDescriptor.standardError.writeWaiting(text.utf8) }
}

extension CommandFailure {
  init(cannotWriteOutput error: Errno) {
    self.init(.cannotWrite, "Cannot write to standard output (\(error)).")
  }
}

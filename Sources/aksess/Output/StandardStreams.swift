import AccessModel
import Connectors
import Foundation
import Reports
import SafeText

/// The descriptors 0, 1 and 2.
enum StandardStreams {
  /// Takes the place of each that is closed, so that no file opened later gets its number and is read or written for it.
  ///
  /// what is there is opened with the wrong access mode, as the C library does for privileged programs: reading or writing
  /// goes on failing with "Bad file descriptor", and an answer that goes nowhere is not taken for a written one.
  static func takeMissing() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      // The lowest free number is the one that is missing.
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }
}

/// Standard output: the answer and nothing else.
enum StandardOutput {
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// A reader that has gone away ends the answer in silence; a full disk does not.
  static func write(_ text: String) throws(CommandFailure) { _ = try write(Array(text.utf8)) }

  /// Writes a table while it is made, and shows how far that has come where it takes long.
  ///
  /// - Parameters:
  ///   - action: What is being done, as `computing the matrix`.
  ///   - rows: What its rows are, in the plural.
  ///   - text: The table's text, which counts rows with a meter.
  static func write(_ action: String, _ rows: String, _ text: (WorkMeter) -> TableText) throws {
    let meter = WorkMeter(.items(rows))
    let notice = ProgressNotice(action) { meter.progress }
    defer { notice?.end() }
    try text(meter).write { block in
      // There the answer itself shows how far it has come.
      if isTerminal { notice?.end() }
      return try write(block)
    }
  }

  /// - Returns: Whether somebody still reads.
  private static func write(_ bytes: [UInt8]) throws(CommandFailure) -> Bool {
    guard let failure = Descriptor.write(bytes, to: STDOUT_FILENO) else { return true }
    guard failure == EPIPE else { throw CommandFailure(cannotWriteOutput: failure) }
    return false
  }
}

/// Standard error: messages about the answer. Where they cannot be written the answer is the same, so nobody is told.
enum StandardError {
  /// Says one message on its own line, hostile text made visible.
  static func say(_ message: String) { write("aksess: \(message.printed)\n") }

  /// Writes text as it is.
  static func write(_ text: String) { _ = Descriptor.write(text.utf8, to: STDERR_FILENO) }
}

extension CommandFailure {
  /// - Parameter number: The error's number (`errno`).
  init(cannotWriteOutput number: Int32) {
    self.init(.cannotWrite, "Cannot write to standard output (\(String(cString: strerror(number)))).")
  }
}

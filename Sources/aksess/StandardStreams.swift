import Foundation
import SafeText

/// Standard output: the answer and nothing else.
enum StandardOutput {
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// A reader that has gone away ends the answer in silence; a full disk does not.
  static func write(_ text: String) throws(CommandFailure) {
    var text = text
    let failure = text.withUTF8 { bytes -> Int32? in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let count = Foundation.write(STDOUT_FILENO, rest.baseAddress, rest.count)
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { return errno }
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
      }
      return nil
    }
    guard let failure, failure != EPIPE else { return }
    throw CommandFailure(.cannotWrite, "Standard output cannot be written (\(String(cString: strerror(failure)))).")
  }
}

/// Standard error: the words about the answer.
enum StandardError {
  /// Says one sentence on a line of its own, hostile text made visible.
  static func say(_ sentence: String) {
    FileHandle.standardError.write(Data("aksess: \(sentence.printed)\n".utf8))
  }
}

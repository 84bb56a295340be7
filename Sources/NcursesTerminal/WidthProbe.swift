import Descriptors
import Glibc
import SystemPackage

/// Finds out how wide the terminal draws texts: prints each, asks where the cursor is, and wipes it.
package enum WidthProbe {
  /// The keys and answers read at once.
  private static let mostBytes = 256
  /// ^C, which is a key like any other meanwhile.
  private static let interrupt: UInt8 = 3

  /// The columns that each text takes, in a row of its own; nil if the terminal does not answer in time.
  ///
  /// Standard input and output must be the terminal. What is typed meanwhile is lost. The terminal is restored on every
  /// way out.
  package static func columns(of texts: [String], within limit: Duration) -> [Int]? {
    var modes = termios()
    guard tcgetattr(STDIN_FILENO, &modes) == 0 else { return nil }
    CrashHandler.saveModes(of: STDIN_FILENO)
    defer { CrashHandler.forget() }
    let signals = SignalSources { number in
      guard [SIGTERM, SIGHUP, SIGINT, SIGQUIT].contains(number) else { return }
      CrashHandler.restoreWithoutBlocking()
      SignalSources.end(by: number)
    }
    defer { signals.cancel() }
    var raw = modes
    cfmakeraw(&raw)
    guard tcsetattr(STDIN_FILENO, TCSANOW, &raw) == 0 else { return nil }
    // A late answer would be taken for something typed at the shell.
    defer { tcsetattr(STDIN_FILENO, TCSAFLUSH, &modes) }
    let questions = texts.map { "\r\($0)\u{1B}[6n\r\u{1B}[K" }.joined()
    guard (try? FileDescriptor.standardOutput.writeWaiting(questions.utf8)) != nil else { return nil }
    var answers = CursorAnswers()
    let end = ContinuousClock.now + limit
    while answers.columns.count < texts.count {
      guard ContinuousClock.now < end, FileDescriptor.standardInput.waitToRead(end - .now),
        let bytes = read(), !bytes.isEmpty
      else { return nil }
      if bytes.contains(interrupt) {
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &modes)
        SignalSources.end(by: SIGINT)
      }
      answers.take(bytes)
    }
    return answers.columns.prefix(texts.count).map { $0 - 1 }
  }

  private static func read() -> [UInt8]? {
    try? Errno.typed {
      try [UInt8](unsafeUninitializedCapacity: mostBytes) { buffer, count in
        count = try FileDescriptor.standardInput.read(into: UnsafeMutableRawBufferPointer(buffer))
      }
    }
  }
}

/// The columns in a terminal's answers to the question where the cursor is: ESC [ ROW ; COLUMN R, counted from 1.
struct CursorAnswers {
  private(set) var columns: [Int] = []
  private var rest: [UInt8] = []

  /// Takes what the terminal sent, which may be half of an answer; keys are skipped.
  mutating func take(_ bytes: [UInt8]) {
    for byte in bytes {
      if byte == 0x1B { rest = [] }
      rest.append(byte)
      guard byte == UInt8(ascii: "R") else { continue }
      if let match = String(decoding: rest, as: UTF8.self).wholeMatch(of: #/\u{1B}\[[0-9]+;([0-9]{1,5})R/#),
        let column = Int(match.output.1)
      {
        columns.append(column)
      }
      rest = []
    }
  }
}

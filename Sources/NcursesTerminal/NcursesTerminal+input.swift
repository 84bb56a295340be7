import SystemPackage
import CNcurses
import Glibc
import Terminal

extension NcursesTerminal {
  /// The maximum number of keys read at once, so that endless input is still drawn and handled.
  private static let batch = 4_096

  /// Returns the pending events, at most a batch. Waits only after an Escape that may be the start of a key.
  ///
  /// The end of input is reported as SIGHUP, at every call.
  package func readEvents() -> [Event] {
    var events: [Event] = []
    while true {
      let end = drain(into: &events)
      let state = inputState()
      if state.isGone || end == .failure {
        decoder.pause(into: &events)
        return events + [.terminated(SIGHUP)]
      }
      if state.isReadable {
        // Input that ncurses has buffered would not wake the loop; input left in the descriptor does.
        if end == .full || !events.isEmpty { return events }
      } else if end == .empty {
        decoder.pause(into: &events)
        return events
      }
    }
  }

  /// Replaces standard input, a pipe that has been read to its end, with the terminal.
  package static func takeKeyboardFromTerminal() throws(TerminalError) {
    do {
      let terminal = try FileDescriptor.open("/dev/tty", .readWrite, options: .closeOnExec)
      defer { try? terminal.close() }
      _ = try terminal.duplicate(as: .standardInput)
    } catch {
      throw TerminalError(message: "no terminal to read keys from: \(error)")
    }
  }

  /// Why no more keys were read.
  private enum End {
    case empty, full
    /// Reading fails permanently, as in the background of a shell that died.
    case failure
  }

  private func drain(into events: inout [Event]) -> End {
    for _ in 0..<Self.batch {
      errno = 0
      let code = wgetch(input)
      guard code != ERR else { return errno == EIO ? .failure : .empty }
      if let byte = UInt8(exactly: code) {
        decoder.decode(.byte(byte), into: &events)
      } else if code == KEY_MOUSE {
        if let event = mouse.read() { events.append(.mouse(event)) }
      } else if let key = Key(ncursesCode: code) {
        decoder.decode(.key(key), into: &events)
      }
    }
    return .full
  }

  /// A disconnected terminal reports POLLHUP permanently. Readable input right after wgetch found none is not the end:
  /// a key has arrived in between.
  private func inputState() -> (isReadable: Bool, isGone: Bool) {
    var descriptor = pollfd(fd: inputDescriptor.rawValue, events: Int16(POLLIN), revents: 0)
    guard poll(&descriptor, 1, 0) > 0 else { return (false, false) }
    let events = Int32(descriptor.revents)
    return (events & Int32(POLLIN) != 0, events & Int32(POLLHUP | POLLERR | POLLNVAL) != 0)
  }
}

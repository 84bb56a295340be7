import CNcurses
import Glibc
import Terminal

extension NcursesTerminal {
  /// All events there are, without waiting, but for an Escape that may be the start of a key.
  ///
  /// The end of input is SIGHUP's event: it comes again at every call.
  package func readEvents() -> [Event] {
    var events: [Event] = []
    var isAtEnd = false
    while !isAtEnd {
      let count = drain(into: &events)
      let state = inputState()
      // Readable, and still nothing comes: the end.
      isAtEnd = state.isGone || (state.isReadable && count == 0)
      if !state.isReadable { break }
    }
    decoder.pause(into: &events)
    if isAtEnd { events.append(.terminated(SIGHUP)) }
    return events
  }

  /// Takes standard input, a pipe that has been read to its end, from the terminal instead.
  package static func takeKeyboardFromTerminal() throws(TerminalError) {
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard terminal >= 0 else {
      throw TerminalError(sentence: "there is no terminal to read keys from: \(String(cString: strerror(errno)))")
    }
    defer { close(terminal) }
    guard dup2(terminal, STDIN_FILENO) >= 0 else {
      throw TerminalError(sentence: "keys cannot be read from the terminal: \(String(cString: strerror(errno)))")
    }
  }

  /// How many pieces of input there were.
  private func drain(into events: inout [Event]) -> Int {
    var count = 0
    while true {
      let code = wgetch(input)
      guard code != ERR else { return count }
      count += 1
      if let byte = UInt8(exactly: code) {
        decoder.decode(.byte(byte), into: &events)
      } else if code == KEY_MOUSE {
        if let event = mouse.read() { events.append(.mouse(event)) }
      } else if let key = Key(ncursesCode: code) {
        decoder.decode(.key(key), into: &events)
      }
    }
  }

  private func inputState() -> (isReadable: Bool, isGone: Bool) {
    var descriptor = pollfd(fd: inputDescriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&descriptor, 1, 0) > 0 else { return (false, false) }
    let events = Int32(descriptor.revents)
    return (events & Int32(POLLIN) != 0, events & Int32(POLLHUP | POLLERR | POLLNVAL) != 0)
  }
}

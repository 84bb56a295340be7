import CNcurses
import Glibc
import Terminal

extension NcursesTerminal {
  /// All events there are, without waiting, but for an Escape that may be the start of a key.
  ///
  /// The end of input is SIGHUP's event: it comes again at every call.
  package func readEvents() -> [Event] {
    var events: [Event] = []
    var isGone = false
    var isReadable = true
    while isReadable, !isGone {
      isGone = drain(into: &events)
      let state = inputState()
      (isReadable, isGone) = (state.isReadable, isGone || state.isGone)
    }
    decoder.pause(into: &events)
    if isGone { events.append(.terminated(SIGHUP)) }
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

  /// Takes what there is, and says whether reading failed for good, as it does in the background of a shell that died.
  private func drain(into events: inout [Event]) -> Bool {
    while true {
      errno = 0
      let code = wgetch(input)
      guard code != ERR else { return errno == EIO }
      if let byte = UInt8(exactly: code) {
        decoder.decode(.byte(byte), into: &events)
      } else if code == KEY_MOUSE {
        if let event = mouse.read() { events.append(.mouse(event)) }
      } else if let key = Key(ncursesCode: code) {
        decoder.decode(.key(key), into: &events)
      }
    }
  }

  /// A terminal whose line has dropped says so by POLLHUP for ever. That there is something to read of which wgetch knew
  /// nothing a moment ago is no end: a key has come in between.
  private func inputState() -> (isReadable: Bool, isGone: Bool) {
    var descriptor = pollfd(fd: inputDescriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&descriptor, 1, 0) > 0 else { return (false, false) }
    let events = Int32(descriptor.revents)
    return (events & Int32(POLLIN) != 0, events & Int32(POLLHUP | POLLERR | POLLNVAL) != 0)
  }
}

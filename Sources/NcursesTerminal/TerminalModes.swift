import Glibc
import SystemPackage

/// The modes of a terminal as they were at some time.
package struct TerminalModes {
  private let descriptor: Int32
  private var modes = termios()

  /// Nil if it is no terminal.
  package init?(of descriptor: FileDescriptor = .standardInput) {
    self.descriptor = descriptor.rawValue
    guard tcgetattr(self.descriptor, &modes) == 0 else { return nil }
  }

  /// Sets them again.
  package func restore() {
    var modes = modes
    tcsetattr(descriptor, TCSADRAIN, &modes)
  }

  /// Makes keys arrive one by one and without echo, also those that would send a signal.
  package func takeKeystrokes() {
    var modes = modes
    modes.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
    modes.c_iflag &= ~tcflag_t(ICRNL | IXON)
    tcsetattr(descriptor, TCSADRAIN, &modes)
  }
}

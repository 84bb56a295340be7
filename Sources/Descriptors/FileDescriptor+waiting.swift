import Glibc
import SystemPackage

extension FileDescriptor {
  /// Waits until the descriptor can be read, is at its end or has failed.
  ///
  /// - Parameter patience: How long to wait, in whole milliseconds; nil to wait for ever.
  /// - Returns: False if it timed out or a signal came first.
  @discardableResult
  package func waitToRead(_ patience: Duration? = nil) -> Bool { FileDescriptor.waitToRead([self], patience) }

  /// Waits until the first of several descriptors can be read, is at its end or has failed.
  @discardableResult
  package static func waitToRead(_ descriptors: [FileDescriptor], _ patience: Duration? = nil) -> Bool {
    wait(descriptors, for: POLLIN, patience)
  }

  /// Waits until the descriptor accepts bytes or has failed.
  func waitToWrite() { _ = FileDescriptor.wait([self], for: POLLOUT, nil) }

  private static func wait(_ descriptors: [FileDescriptor], for events: Int32, _ patience: Duration?) -> Bool {
    var states = descriptors.map { pollfd(fd: $0.rawValue, events: Int16(events), revents: 0) }
    let count = poll(&states, nfds_t(states.count), patience.map { Int32(max($0, .zero) / .milliseconds(1)) } ?? -1)
    return count > 0 || count < 0 && errno != EINTR
  }
}

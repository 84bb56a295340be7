import Glibc

/// Restores the terminal when the program crashes, and then lets it crash.
package enum CrashHandler {
  /// Everything that the handler uses, allocated in advance because the handler must not allocate.
  fileprivate struct State {
    var modes = termios()
    var hasModes = false
    var modesDescriptor: Int32 = 0
    var bytes: UnsafeMutablePointer<UInt8>?
    var count = 0
    var descriptor: Int32 = 0
  }

  private static let stackSize = 64 * 1024

  /// Handles SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT and SIGFPE; on the main thread, even if its stack is full.
  package static func install() {
    var stack = stack_t()
    stack.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: stackSize, alignment: 16)
    stack.ss_size = stackSize
    sigaltstack(&stack, nil)
    _ = state.pointee.count
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { restoreTerminal(after: $0) }
    action.sa_flags = SA_ONSTACK | Int32(bitPattern: UInt32(SA_RESETHAND))
    for number in [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE] { sigaction(number, &action, nil) }
  }

  /// Saves the terminal modes to restore; call before they are changed.
  package static func saveModes(of descriptor: Int32) {
    state.pointee.hasModes = tcgetattr(descriptor, &state.pointee.modes) == 0
    state.pointee.modesDescriptor = descriptor
  }

  /// Sets the bytes that a crash sends from now on.
  static func prepare(bytes: [UInt8], descriptor: Int32) {
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count)
    copy.initialize(from: bytes, count: bytes.count)
    state.pointee.bytes = copy
    state.pointee.descriptor = descriptor
    state.pointee.count = bytes.count
  }

  /// Restores the terminal from a thread other than the one that uses it, which may be blocked writing to it.
  ///
  /// Never blocks: restores the modes, and sends as many bytes as the terminal accepts at once.
  static func restoreWithoutBlocking() {
    if state.pointee.count > 0 {
      // A separate open file description can be non-blocking without changing the flags shared with the shell.
      let terminal = open("/proc/self/fd/\(state.pointee.descriptor)", O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
      _ = write(terminal, state.pointee.bytes, state.pointee.count)
      close(terminal)
    }
    if state.pointee.hasModes { _ = tcsetattr(state.pointee.modesDescriptor, TCSANOW, &state.pointee.modes) }
  }

  /// Stops crashes from sending anything, once the terminal has been restored.
  package static func forget() {
    state.pointee.count = 0
    state.pointee.hasModes = false
  }
}

nonisolated(unsafe) private let state: UnsafeMutablePointer<CrashHandler.State> = {
  let state = UnsafeMutablePointer<CrashHandler.State>.allocate(capacity: 1)
  state.initialize(to: CrashHandler.State())
  return state
}()

/// Runs in signal context: calls only `write`, `tcsetattr` and `raise`.
private func restoreTerminal(after signal: Int32) {
  if state.pointee.count > 0 { _ = write(state.pointee.descriptor, state.pointee.bytes, state.pointee.count) }
  if state.pointee.hasModes { _ = tcsetattr(state.pointee.modesDescriptor, TCSANOW, &state.pointee.modes) }
  // The default handler is active again. A fault would recur by itself, but a signal from outside would not.
  _ = raise(signal)
}

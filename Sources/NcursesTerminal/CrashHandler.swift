import Glibc

/// Gives the terminal back when the program crashes, and lets the crash go on.
package enum CrashHandler {
  /// Everything the handler touches, laid out beforehand: nothing may be allocated in it.
  fileprivate struct State {
    var modes = termios()
    var hasModes = false
    var modesDescriptor: Int32 = 0
    var bytes: UnsafeMutablePointer<UInt8>?
    var count = 0
    var descriptor: Int32 = 0
  }

  private static let stackSize = 64 * 1024

  /// Handles SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT and SIGFPE; on the main thread, even where its stack is full.
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

  /// Remembers the modes to go back to: before they are changed.
  package static func saveModes(of descriptor: Int32) {
    state.pointee.hasModes = tcgetattr(descriptor, &state.pointee.modes) == 0
    state.pointee.modesDescriptor = descriptor
  }

  /// Says what to send: from now on a crash sends it.
  static func prepare(bytes: [UInt8], descriptor: Int32) {
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count)
    copy.initialize(from: bytes, count: bytes.count)
    state.pointee.bytes = copy
    state.pointee.descriptor = descriptor
    state.pointee.count = bytes.count
  }

  /// Gives the terminal back from another thread than the one that has it, which may be waiting for it to take bytes.
  ///
  /// It waits for nothing: the modes are restored, and the bytes are sent where they are taken at once.
  static func restoreWithoutBlocking() {
    if state.pointee.count > 0 {
      // A description of its own does not wait, and leaves the flags of the one that is shared with the shell alone.
      let terminal = open("/proc/self/fd/\(state.pointee.descriptor)", O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
      _ = write(terminal, state.pointee.bytes, state.pointee.count)
      close(terminal)
    }
    if state.pointee.hasModes { _ = tcsetattr(state.pointee.modesDescriptor, TCSANOW, &state.pointee.modes) }
  }

  /// The terminal has been given back: a crash sends nothing more.
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

/// Runs in signal context: calls nothing but `write`, `tcsetattr` and `raise`.
private func restoreTerminal(after signal: Int32) {
  if state.pointee.count > 0 { _ = write(state.pointee.descriptor, state.pointee.bytes, state.pointee.count) }
  if state.pointee.hasModes { _ = tcsetattr(state.pointee.modesDescriptor, TCSANOW, &state.pointee.modes) }
  // The handler is the default one again; a fault would come back by itself, a signal from outside would not.
  _ = raise(signal)
}

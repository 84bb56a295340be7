import SystemPackage

extension FileDescriptor {
  /// Writes all bytes, waiting whenever the descriptor accepts none: the shell may have left a terminal non-blocking.
  package func writeWaiting(_ bytes: some Sequence<UInt8>) throws(Errno) {
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      do throws(Errno) {
        let count = try Errno.typed { try rest.withUnsafeBytes { try write($0) } }
        guard count > 0 else { throw .ioError }
        rest = rest.dropFirst(count)
      } catch .wouldBlock {
        waitToWrite()
      }
    }
  }
}

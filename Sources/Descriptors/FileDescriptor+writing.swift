import SystemPackage

extension FileDescriptor {
  /// Writes all bytes, waiting while the descriptor takes none: a terminal may have been left non-blocking by its shell.
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

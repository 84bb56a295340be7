import FoundationEssentials

/// The peak memory of a process so far.
enum MemoryPeak {
  /// That of this process, in bytes; nil if unavailable.
  static var bytes: Int? { bytes(of: "self") }

  /// In bytes, from `VmHWM` on Linux, without that of its children; nil if unavailable.
  ///
  /// - Parameter process: A process ID, or `self`.
  static func bytes(of process: String) -> Int? {
    guard let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8) else { return nil }
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) }.map { $0 * 1_024 }
  }
}

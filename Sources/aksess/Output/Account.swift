import FoundationEssentials
import Glibc

/// The account that the program runs as.
enum Account {
  /// Its name, as the system has it.
  static var name: String {
    if let entry = getpwuid(geteuid()) { return String(cString: entry.pointee.pw_name) }
    return ProcessInfo.processInfo.environment["USER"] ?? String(geteuid())
  }
}

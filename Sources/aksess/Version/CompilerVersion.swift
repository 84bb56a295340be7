/// The version of the Swift compiler that built the program.
///
/// Swift can compare its version in conditions, but does not provide it as a value.
enum CompilerVersion {
  #if compiler(>=6.5)
    static let text = "6.5 or later"
  #elseif compiler(>=6.4)
    static let text = "6.4"
  #elseif compiler(>=6.3)
    static let text = "6.3"
  #else
    static let text = "6.2"
  #endif
}

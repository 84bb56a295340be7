import Connectors
import Glibc

/// The command line's arguments, in a form that ArgumentParser accepts.
enum CommandLineArguments {
  /// The arguments after the program name, with the bytes of paths preserved: in Swift's `CommandLine.arguments`, bytes
  /// that are not UTF-8 are lost.
  static var typed: [String] {
    (1..<max(1, CommandLine.argc)).compactMap { CommandLine.unsafeArgv[Int($0)] }.map { word in
      ArgumentText.encoding(Array(UnsafeRawBufferPointer(start: word, count: strlen(word))))
    }
  }

  /// Returns the arguments with each `--option=value` split if the value begins with a combining character.
  ///
  /// ArgumentParser searches for `=` as a Character, but `=` followed by a combining mark or a tag is a different
  /// Character.
  static func splitAssignments(_ words: [String]) -> [String] {
    let end = words.firstIndex(of: "--") ?? words.endIndex
    return words[..<end].flatMap(splitAssignment) + words[end...]
  }

  private static func splitAssignment(_ word: String) -> [String] {
    guard word.utf8.first == UInt8(ascii: "-"), let sign = word.utf8.firstIndex(of: UInt8(ascii: "=")),
      word[sign] != "="
    else { return [word] }
    return [String(word[..<sign]), String(word.unicodeScalars[sign...].dropFirst())]
  }
}

import Connectors
import Glibc

/// The command line's arguments, in a form that ArgumentParser accepts.
enum CommandLineArguments {
  /// The arguments after the program's name, with their bytes still to be had where a word is a path: Swift's own text of
  /// them has lost what is not UTF-8.
  static var typed: [String] {
    (1..<max(1, CommandLine.argc)).compactMap { CommandLine.unsafeArgv[Int($0)] }.map { word in
      ArgumentText.encoding(Array(UnsafeRawBufferPointer(start: word, count: strlen(word))))
    }
  }

  /// The arguments with options split from values that begin with a character that joins the one before it.
  ///
  /// ArgumentParser looks for `=` among a word's Characters, and `=` with a combining mark or a tag after it is another.
  static func parted(_ words: [String]) -> [String] {
    let end = words.firstIndex(of: "--") ?? words.endIndex
    return words[..<end].flatMap(parted) + words[end...]
  }

  private static func parted(_ word: String) -> [String] {
    guard word.utf8.first == UInt8(ascii: "-"), let sign = word.utf8.firstIndex(of: UInt8(ascii: "=")),
      word[sign] != "="
    else { return [word] }
    return [String(word[..<sign]), String(word.unicodeScalars[sign...].dropFirst())]
  }
}

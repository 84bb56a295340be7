import Foundation
import SafeText
import Testing

@Suite("Quoting for a shell")
struct ShellQuotingTests {
  @Test(
    "leaves plain words bare",
    arguments: [
      ("retail-app", "retail-app"), ("--name=x", "--name=x"), ("system:masters", "system:masters"), ("", "''"),
      ("Retail Developers", "'Retail Developers'"), ("it's", #"'it'\''s'"#), ("=ls", "'=ls'"), ("~", "'~'"),
      ("a;b", "'a;b'"), (#"a\b"#, #"'a\b'"#), ("数据", "'数据'"), ("$(id)", "'$(id)'"), ("!!", "'!!'"),
      ("a\nb", #""$(printf 'a\nb')""#), ("\u{1B}[31m", #""$(printf '\033[31m')""#),
      ("it's!\t", #""$(printf 'it\047s\041\t')""#), ("\u{202E}1", #""$(printf '\342\200\2561')""#),
      ("a\u{7F}\\", #""$(printf 'a\177\\')""#), ("nul\0", #""$(printf 'nul\\u{0}')""#),
      ("-\t%", #""$(printf '\055\t%%')""#), ("-\u{301}\t", "\"$(printf '\\055\u{301}\\t')\""),
      ("a\n\n", #""$(printf 'a')""${IFS#??}""${IFS#??}""#), ("\n", #""${IFS#??}""#),
    ])
  func words(text: String, word: String) {
    #expect(Quoting.shell(text).bytes == word.bytes)
  }

  @Test(
    "is read back by bash and by a plain POSIX shell, in any locale", arguments: ["bash", "dash"], ["C", "C.UTF-8"])
  func readBack(shell: String, locale: String) throws {
    let ends = ["a\n", "\n", "\n\n", "-n", "-\t", "%s\t", "a\u{200B}b", "\u{FEFF}"]
    let texts = [""] + ends + RandomText(seed: 6, count: 1_000).filter { !$0.unicodeScalars.contains("\0") }
    let read = try arguments(readBy: shell, locale: locale, words: texts.map(Quoting.shell))
    #expect(read == texts.map(\.bytes))
  }

  /// The arguments into which a shell parses a command line.
  private func arguments(
    readBy shell: String, locale: String, words: [String]
  ) throws -> [[UInt8]] {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [shell, "-c", #"printf '%s\0' "# + words.joined(separator: " ")]
    process.environment = ["LC_ALL": locale, "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"]
    process.standardOutput = output
    try process.run()
    let bytes = Array(try output.fileHandleForReading.readToEnd() ?? Data())
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return bytes.split(separator: 0, omittingEmptySubsequences: false).dropLast().map(Array.init)
  }
}

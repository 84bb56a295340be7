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
      ("a\nb", #"$'a\nb'"#), ("\u{1B}[31m", #"$'\e[31m'"#), ("it's!\t", #"$'it\047s\041\t'"#),
      ("\u{202E}1", #"$'\342\200\2561'"#), ("a\u{7F}\\", #"$'a\177\\'"#), ("nul\0", #"$'nul\\u{0}'"#),
    ])
  func words(text: String, word: String) {
    #expect(Quoting.shell(text).bytes == word.bytes)
  }

  @Test("is read back by bash in any locale", arguments: ["C", "C.UTF-8"])
  func bash(locale: String) throws {
    let texts = [""] + RandomText(seed: 6, count: 1_000).filter { !$0.unicodeScalars.contains("\0") }
    let read = try arguments(readBy: "/usr/bin/env", "bash", locale: locale, words: texts.map(Quoting.shell))
    #expect(read == texts.map(\.bytes))
  }

  @Test("is read back by a plain POSIX shell where nothing needs an escape")
  func sh() throws {
    let texts = RandomText(seed: 7, count: 3_000).filter { !$0.unicodeScalars.contains(where: \.isShownAsEscape) }
    #expect(texts.count > 100)
    let read = try arguments(readBy: "/bin/sh", locale: "C", words: texts.map(Quoting.shell))
    #expect(read == texts.map(\.bytes))
  }

  /// What a shell makes of the words of a command line.
  private func arguments(
    readBy shell: String, _ name: String? = nil, locale: String, words: [String]
  ) throws -> [[UInt8]] {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: shell)
    process.arguments = [name, "-c", #"printf '%s\0' "# + words.joined(separator: " ")].compactMap { $0 }
    process.environment = ["LC_ALL": locale, "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"]
    process.standardOutput = output
    try process.run()
    let bytes = Array(try output.fileHandleForReading.readToEnd() ?? Data())
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return bytes.split(separator: 0, omittingEmptySubsequences: false).dropLast().map(Array.init)
  }
}

import Foundation
import TerminalHarness
import TestSupport
import Testing

extension EndToEnd {
  @Test(
    "what is no ordinary file is no settings file and no theme: it is refused in one message, and held up by nothing",
    arguments: [
      ("mkfifo", "it is a FIFO; expected a regular file"),
      ("ln -s /dev/zero", "it is a device; expected a regular file"),
      ("ln -s gone", "no such file or folder"), ("mkdir", "it is a folder; expected a regular file"),
      ("truncate -s 1048577", "more than 1 MiB; expected at most"),
      ("truncate -s 1T", "more than 1 MiB; expected at most"),
    ], ["config.yaml", "themes/mine.yaml"])
  func oddSettings(kind: (command: String, words: String), name: String) throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "aksess/\(name)").path
    let outcome = try Program.bash(
      """
      mkdir -p "$(dirname '\(file)')" && \(kind.command) '\(file)' &&
        printf q | timeout 20 "$AKSESS_BINARY" demo --linear >/dev/null
      """, environment: ["XDG_CONFIG_HOME": folder.path])
    #expect(outcome.status == 0)
    let lines = outcome.errors.split(separator: "\n")
    #expect(lines.count == 1 && lines.first?.contains("\(file): \(kind.words)") == true, "\(outcome.errors)")
  }
}

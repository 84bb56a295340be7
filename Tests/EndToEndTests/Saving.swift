import Foundation
import TerminalHarness
import TestSupport
import Testing

extension EndToEnd {
  /// Answers the prompt for a path to save to, and the prompts after it.
  private func save(to path: String, then keys: String = "", environment: [String: String] = [:]) throws -> String {
    let outcome = try Program.bash(
      #"printf 'o\025%s\r%s' '\#(path)' '\#(keys)' | timeout 20 "$AKSESS_BINARY" demo --linear"#,
      environment: environment)
    #expect(outcome.status == 0, "\(outcome)")
    return outcome.output
  }

  @Test(
    "a device, a FIFO or a socket is never replaced, under its own name or a link's",
    arguments: [
      "mkfifo pipe.csv", "mknod null.csv c 1 3", "ln -s /dev/null to-null.csv", "mkfifo x; ln -s x to-pipe.csv",
    ])
  func specialFiles(command: String) throws {
    let folder = try TemporaryFolder()
    let name = command.split(separator: " ").first { $0.hasSuffix(".csv") } ?? ""
    // Only root may create a device.
    guard try Program.bash("cd '\(folder.path)' && \(command)").status == 0 else { return }
    let before = try Program.bash("stat -c '%F %N' '\(folder.path)/\(name)' /dev/null").output
    let output = try save(to: "\(folder.path)/\(name)", then: "y")
    #expect(output.contains("and was not changed") && !output.contains("Replace it?"))
    #expect(try Program.bash("stat -c '%F %N' '\(folder.path)/\(name)' /dev/null").output == before)
  }

  @Test("the target of a link is shown before it is replaced")
  func links() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "real.csv")
    try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/link.csv", withDestinationPath: "real.csv")
    for (answer, isReplaced) in [("n", false), ("y", true)] {
      let output = try save(to: "\(folder.path)/link.csv", then: answer)
      #expect(output.contains("link.csv is a link; this replaces ") && output.contains("/real.csv"))
      let text = try String(contentsOfFile: "\(folder.path)/real.csv", encoding: .utf8)
      #expect(text.contains("\r\nname,groups") == isReplaced)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["link.csv", "real.csv"])
  }

  @Test("~ is $HOME")
  func home() throws {
    let folder = try TemporaryFolder()
    #expect(try save(to: "~/list.csv", environment: ["HOME": folder.path]).contains("saved to ~/list.csv"))
    #expect(FileManager.default.fileExists(atPath: "\(folder.path)/list.csv"))
  }
}

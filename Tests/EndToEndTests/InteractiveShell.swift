import Foundation
import TestSupport

extension EndToEnd {
  /// A shell in a terminal, with the program's completion loaded and its own folder.
  ///
  /// Its `aksess` completes like the built program, and otherwise only records its arguments.
  final class InteractiveShell {
    enum Name: String, CaseIterable, CustomStringConvertible {
      case bash, zsh, fish

      /// The installed shells; `.ci/run` installs all of them.
      static let installed = allCases.filter { Program.hasCommand($0.rawValue) }

      var description: String { rawValue }

      fileprivate var command: [String] {
        switch self {
        case .bash: ["bash", "--norc", "--noprofile", "-i"]
        case .zsh: ["zsh", "-f", "-i"]
        case .fish: ["fish", "--no-config", "-i"]
        }
      }

      fileprivate var setup: String {
        switch self {
        case .bash: "PS1='> '; source <(aksess --generate-completion-script bash)"
        case .zsh:
          "PS1='> '; autoload -Uz compinit; compinit -u -D; source <(aksess --generate-completion-script zsh)"
        case .fish: "function fish_prompt; echo '> '; end; aksess --generate-completion-script fish | source"
        }
      }
    }

    let folder: TemporaryFolder
    private let tmux: Tmux
    private var calls = 0

    /// - Parameter workspace: The files of the folders `ws` and `my folder/ws`.
    init(_ name: Name, workspace: [String: String]) throws {
      folder = try TemporaryFolder()
      for (path, text) in workspace {
        try folder.write(text, to: "ws/\(path)")
        try folder.write(text, to: "my folder/ws/\(path)")
      }
      try folder.write("inherits: dark\n", to: ".config/aksess/themes/mine.yaml")
      let program = try folder.write(
        """
        #!/bin/bash
        case $1 in ---completion|--generate-completion-script) exec "$AKSESS_BINARY" "$@" ;; esac
        { printf '%s\\0' "$@"; printf '\\n'; } >>"$HOME/.calls"
        """, to: ".bin/aksess")
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
      let environment = [
        "HOME": folder.path, "XDG_CONFIG_HOME": folder.path + "/.config", "AKSESS_BINARY": Program.path,
        "PATH": "\(folder.path)/.bin:\(ProcessInfo.processInfo.environment["PATH"] ?? "")", "HISTFILE": "",
      ]
      tmux = try Tmux(
        columns: 160, rows: 50, environment: environment,
        command: ["sh", "-c", "cd \"$HOME\" && exec \"$@\"", "sh"] + name.command)
      try tmux.type(name.setup)
      try tmux.send("Enter")
      guard try complete("loaded", tab: false) == ["loaded"] else {
        throw Tmux.Failure(description: "the completion was not loaded: \(try tmux.screen())")
      }
    }

    /// Types text after `aksess`, and presses Tab and Enter.
    /// - Returns: The arguments that the program was started with; nil if there were none.
    func complete(_ line: String, tab: Bool = true) throws -> [String]? {
      try tmux.type("aksess \(line)")
      if tab { try tmux.send("Tab") }
      try tmux.send("Enter")
      calls += 1
      let end = ContinuousClock.now + .seconds(20)
      while ContinuousClock.now < end {
        let text = (try? String(contentsOf: folder.url.appending(path: ".calls"), encoding: .utf8)) ?? ""
        let lines = text.split(separator: "\0\n", omittingEmptySubsequences: false).dropLast()
        if lines.count >= calls {
          return lines[calls - 1].split(separator: "\0", omittingEmptySubsequences: false).map(String.init)
        }
        Thread.sleep(forTimeInterval: 0.02)
      }
      throw Tmux.Failure(
        description: "aksess \(line) was not started\n" + (try tmux.screen().map { "│\($0)\n" }.joined()))
    }

    /// Shows all candidates, and then cancels the line.
    func offerAll(_ line: String) throws {
      try tmux.type("aksess \(line)")
      try tmux.send("Tab", "Tab")
      // A second one ends the line if the first only ends the menu, as in fish; keys typed too early are lost.
      for _ in 1...3 {
        try tmux.send("C-c")
        let isPrompt = try? tmux.waitFor("an empty line", timeout: .seconds(2)) { rows in
          rows.last { !$0.isEmpty }.map { $0.hasPrefix(">") && $0.count < 3 } == true
        }
        if isPrompt != nil { break }
      }
      guard try complete("after", tab: false) == ["after"] else {
        throw Tmux.Failure(description: "the line was not given up: \(try tmux.screen())")
      }
    }
  }
}

/// How the program is called, for help and messages: `aksess`, or `kubectl aksess` where kubectl runs it as a plugin.
package enum ProgramName {
  /// The name by which this process was started.
  package static let current = of(CommandLine.arguments)

  /// - Parameter arguments: The command line, with the path of the program first.
  package static func of(_ arguments: [String]) -> String {
    let file = arguments.first?.split(separator: "/").last
    // Scripts and tools name their functions for the program, in one word.
    let isForTools = arguments.dropFirst().contains { tools.contains($0) }
    return file == "kubectl-aksess" && !isForTools ? "kubectl aksess" : "aksess"
  }

  private static let tools: Set = ["--generate-completion-script", "---completion", "--experimental-dump-help"]
}

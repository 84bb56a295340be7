/// A block of code of a page.
struct Snippet {
  let language: String
  /// The line of the page on which it begins.
  let line: Int
  var lines: [String] = []

  var text: String { lines.map { $0 + "\n" }.joined() }

  /// The file that it contains, from its first line: `# ~/.config/aksess/config.yaml`.
  var path: String? {
    lines.first.flatMap { $0.hasPrefix("# ~/") ? String($0.dropFirst(4).prefix { $0 != " " }) : nil }
  }

  /// The shell that runs it; nil if it does not contain commands.
  var shell: String? { ["sh": "bash", "fish": "fish"][language] }

  /// Whether it contains commands, except those that build, which `.ci/run` runs.
  var isRunnable: Bool { shell != nil && !["swift ", ".ci/"].contains(where: text.contains) }
}

/// What tmux does with the sequence by which a program copies text to the terminal's clipboard.
package struct TmuxClipboard: Sendable {
  /// The option `set-clipboard`: `on` if tmux takes the sequence, else `external` or `off`.
  package let setClipboard: ToolAnswer<String>
  /// The option `allow-passthrough`: `on` or `all` if tmux passes wrapped sequences on. Before tmux 3.3 there is none,
  /// and it passes all of them.
  package let allowsPassthrough: ToolAnswer<String>

  private static let limit = Duration.seconds(5)

  package init(setClipboard: ToolAnswer<String>, allowsPassthrough: ToolAnswer<String>) {
    self.setClipboard = setClipboard
    self.allowsPassthrough = allowsPassthrough
  }

  package static func read() async -> TmuxClipboard {
    async let setClipboard = ToolAnswer.from(["tmux", "show-options", "-sv", "set-clipboard"], within: limit, word)
    async let passthrough = ToolAnswer.from(["tmux", "show-options", "-wAv", "allow-passthrough"], within: limit, word)
    return TmuxClipboard(setClipboard: await setClipboard, allowsPassthrough: await passthrough)
  }

  private static func word(_ bytes: [UInt8]) -> String? {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n").first.map(String.init)
  }
}

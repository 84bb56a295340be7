import AccessModel
import Connectors
import Terminal

/// Whether copied text reaches the terminal's clipboard, as far as that can be known.
enum Clipboard {
  /// - Parameters:
  ///   - isAllowed: Whether the settings allow copying.
  ///   - tmux: What tmux does; nil outside tmux.
  static func check(
    isTerminal: Bool, isAllowed: Bool, _ multiplexer: ClipboardSequence.Multiplexer, _ tmux: TmuxClipboard?
  ) -> Check {
    guard isTerminal else { return Check(.clipboard, .notApplicable, "standard output is not a terminal") }
    guard isAllowed else { return Check(.clipboard, .notApplicable, "copying is off in config.yaml") }
    let advice = "Copy something with c and paste it; o saves to a file instead"
    switch multiplexer {
    case .none:
      return Check(
        .clipboard, .unknown, "sent to the terminal (OSC 52), which does not tell whether it takes it", advice: advice)
    case .screen:
      return Check(
        .clipboard, .unknown, "sent through GNU screen (OSC 52), which does not tell whether it arrives", advice: advice
      )
    case .tmux: return tmux.map(check) ?? Check(.clipboard, .unknown, "tmux was not asked")
    }
  }

  private static func check(_ tmux: TmuxClipboard) -> Check {
    guard case .answered(let mode) = tmux.setClipboard else {
      return Check(.clipboard, .unknown, "tmux does not tell its option set-clipboard")
    }
    if mode == "on" { return Check(.clipboard, .passed, "tmux takes it (set-clipboard on)") }
    switch tmux.allowsPassthrough {
    case .answered("on"), .answered("all"):
      return Check(.clipboard, .passed, "tmux passes it on (allow-passthrough)")
    case .failed(let words) where words.contains("invalid option"):
      return Check(.clipboard, .passed, "tmux passes it on, as every version before 3.3 does")
    case .answered, .failed, .missing:
      return Check(
        .clipboard, .warning, "tmux drops it (set-clipboard \(mode), allow-passthrough off)",
        advice: "In ~/.tmux.conf: set -s set-clipboard on")
    }
  }
}

import App
import FoundationEssentials
import Terminal

extension Console {
  /// Copies text to the terminal's clipboard; what came of it is posted.
  func copy(_ text: String) {
    guard StandardOutput.isTerminal else {
      mailbox.post(.event(.failed("no terminal clipboard is available. Press o to save to a file")))
      return
    }
    let count = text.utf8.count
    guard count <= ClipboardSequence.limit else {
      let limit = ClipboardSequence.limit
      mailbox.post(
        .event(.failed("\(count) bytes exceed what terminals accept (\(limit)). Press o to save to a file")))
      return
    }
    let multiplexer = ClipboardSequence.Multiplexer(environment: ProcessInfo.processInfo.environment)
    display.send(ClipboardSequence(base64: Data(text.utf8).base64EncodedString(), through: multiplexer).bytes)
    mailbox.post(.event(.copied(count)))
  }
}

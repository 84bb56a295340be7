import AccessModel
import ScreenKit
import Terminal

extension App {
  /// Handles a key while a prompt is open.
  mutating func answer(_ key: Key) -> [Effect] {
    guard var asking else { return [] }
    if case .writing = asking.purpose { return [] }
    let reply = asking.line.handle(key)
    self.asking = asking
    switch reply {
    case .none: return []
    case .refusal(let reason):
      message = reason
      return []
    case .answer(let answer): return take(answer, asking.purpose)
    }
  }

  private mutating func take(_ answer: PromptAnswer, _ purpose: Asking.Purpose) -> [Effect] {
    asking = nil
    switch (purpose, answer) {
    case (.screen, _): return tell { $0.receive(.answered(answer), $1) }
    case (.path(let document), .text(let path)): return save(document, path, replacing: nil)
    case (.replacement(let document, let path, let file), .yes): return save(document, path, replacing: file)
    case (.replacement(let document, let path, _), _):
      message = "\(path) is unchanged"
      asking = .path(document, at: path)
    case (.path, _), (.writing, _): break
    }
    return []
  }

  /// Makes the document's text off the loop, then writes it.
  private mutating func save(_ document: Document, _ path: String, replacing file: ExistingFile?) -> [Effect] {
    asking = .path(document, at: path)
    asking?.purpose = .writing(document, path: path)
    return start("saving \(path)") {
      let text = document.text(path)
      return { _ in [.write(text: text, path: path, replacing: file)] }
    }
  }

  /// Handles that the document was written.
  mutating func saved() -> [Effect] {
    guard case .writing? = asking?.purpose else { return [] }
    asking = nil
    return tell { $0.receive(.saved, $1) }
  }

  /// Handles that an effect failed: if it was saving a document, asks for the path again.
  mutating func saveFailed() -> [Effect] {
    if case .writing(let document, let path)? = asking?.purpose { asking = .path(document, at: path) }
    return []
  }

  mutating func askToReplace(_ path: String, _ file: ExistingFile) -> [Effect] {
    if case .writing(let document, _)? = asking?.purpose { asking = .replacement(document, path, file) }
    return []
  }
}

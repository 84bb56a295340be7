import AccessModel
import ScreenKit
import Terminal

extension App {
  /// Handles a key while a prompt is open.
  mutating func answer(_ key: Key) -> [Effect] {
    guard var activePrompt else { return [] }
    if case .writing = activePrompt.purpose { return [] }
    let reply = activePrompt.line.handle(key)
    self.activePrompt = activePrompt
    switch reply {
    case .none: return []
    case .refusal(let reason):
      message = reason
      return []
    case .answer(let answer): return take(answer, activePrompt.purpose)
    }
  }

  private mutating func take(_ answer: PromptAnswer, _ purpose: ActivePrompt.Purpose) -> [Effect] {
    activePrompt = nil
    switch (purpose, answer) {
    case (.screen, _): return updateScreen { $0.receive(.answered(answer), $1) }
    case (.path(let document), .text(let path)):
      if path.hasSuffix("/"), let changes = document.folder {
        return look(at: FolderSave(document: document, changes: changes, path: path))
      }
      return save(document, path, replacing: nil)
    case (.replacement(let document, let path, let file), .yes): return save(document, path, replacing: file)
    case (.replacement(let document, let path, _), _):
      message = "\(path) is unchanged"
      activePrompt = .path(document, at: path)
    case (.lockout(let preview, let name), .text(let text)) where text == name: return write(preview)
    case (.lockout(let preview, let name), _):
      message = "\(preview.save.path) is unchanged: somebody would be locked out. Whoever means it types \(name)"
    case (.path, _), (.writing, _): break
    }
    return []
  }

  /// Makes the document's text off the loop, then writes it.
  private mutating func save(_ document: Document, _ path: String, replacing file: ExistingFile?) -> [Effect] {
    activePrompt = .path(document, at: path)
    activePrompt?.purpose = .writing(document, path: path)
    return start("saving \(path)") {
      let text = document.text(path)
      return { _ in [.write(text: text, path: path, replacing: file)] }
    }
  }

  /// Handles that the document was written.
  mutating func saved() -> [Effect] {
    guard case .writing? = activePrompt?.purpose else { return [] }
    activePrompt = nil
    return updateScreen { $0.receive(.saved, $1) }
  }

  /// Handles that an effect failed: if it was saving a document, asks for the path again.
  mutating func saveFailed() -> [Effect] {
    if case .writing(let document, let path)? = activePrompt?.purpose { activePrompt = .path(document, at: path) }
    return []
  }

  mutating func askToReplace(_ path: String, _ file: ExistingFile) -> [Effect] {
    if case .writing(let document, _)? = activePrompt?.purpose { activePrompt = .replacement(document, path, file) }
    return []
  }
}

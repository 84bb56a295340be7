import AccessModel
import ScreenKit

/// A prompt and its purpose.
struct ActivePrompt: Sendable {
  enum Purpose: Sendable {
    /// The answer is for the current screen.
    case screen
    /// The path to save a document to.
    case path(Document)
    /// Whether a document may replace an existing file.
    case replacement(Document, path: String, ExistingFile)
    /// The name that is typed to write what would lock somebody out.
    case lockout(FolderPreview, name: String)
    /// No question: the document is being written, and keys wait.
    case writing(Document, path: String)
  }

  var line: PromptLine
  var purpose: Purpose

  static func path(_ document: Document, at path: String? = nil) -> ActivePrompt {
    let prompt = Prompt(document.label, .path(proposal: path ?? document.path, endings: document.endings))
    return ActivePrompt(line: PromptLine(prompt), purpose: .path(document))
  }

  static func lockout(_ preview: FolderPreview, _ name: String) -> ActivePrompt {
    let prompt = Prompt(
      "To write it all the same, type \(name): ", .text(proposal: "", candidates: [], isFree: true))
    return ActivePrompt(line: PromptLine(prompt), purpose: .lockout(preview, name: name))
  }

  static func replacement(_ document: Document, _ path: String, _ file: ExistingFile) -> ActivePrompt {
    let found = file.target.map { "is a link; this replaces \($0)" } ?? "already exists"
    let prompt = Prompt("Replace it? y/N  \(path) \(found)", .confirmation(yes: "replace it", no: "leave it"))
    return ActivePrompt(line: PromptLine(prompt), purpose: .replacement(document, path: path, file))
  }
}

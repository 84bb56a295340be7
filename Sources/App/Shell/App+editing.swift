import AccessModel
import ScreenKit
import Screens

/// Manifests that are changed in the user's editor.
extension App {
  /// Opens manifests in the editor, as they were left there if nothing was staged of them.
  mutating func edit(_ edit: ManifestEdit) -> [Effect] {
    if let obstacle = staging.refusal {
      message = obstacle
      return []
    }
    guard editing == nil else { return [] }
    var edit = unfinished.first { $0.isAboutTheSame(as: edit) } ?? edit
    let isLeft = edit.text != edit.original
    let problem = isLeft ? RewrittenManifests.problem(with: edit, in: snapshot) : nil
    let current = edit.current(in: snapshot)
    if isLeft {
      edit.follow(snapshot)
    } else if edit.objects != current {
      guard !current.isEmpty else {
        message = "it is no longer there"
        return []
      }
      edit = ManifestEdit(current, snapshot.directory)
    }
    workNumber += 1
    editing = (workNumber, edit)
    return [.edit(edit.opened(problem), path: edit.path, workNumber)]
  }

  /// Shows what came back from the editor.
  mutating func take(_ file: EditedFile, _ number: Int) -> [Effect] {
    guard let editing, editing.number == number else { return [] }
    var edit = editing.edit
    self.editing = nil
    edit.path = file.path
    guard let text = file.text else {
      let problem = file.problem ?? "nothing came back from the editor"
      message = file.path.map { "\(problem); what the editor left is in \($0)" } ?? problem
      // It stays there: the next time, the text is in a file of its own.
      if let former = unfinished.first(where: { $0.isAboutTheSame(as: edit) }) {
        edit.text = former.text
        edit.path = nil
        keep(edit)
      }
      return []
    }
    edit.text = ManifestEdit.returned(text)
    let isShown = if case .edited? = levels.last?.route { true } else { false }
    // As in kubectl edit, an empty text gives up what was written.
    let isEmpty = edit.text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
    guard edit.text != edit.original, !isEmpty else {
      message = file.problem ?? (isEmpty ? "the text is empty: nothing was changed" : "nothing was changed")
      let drop = forget(edit)
      return isShown && file.problem == nil ? drop + pop() : drop
    }
    keep(edit)
    if let problem = file.problem {
      message = "\(problem); the text is kept\(edit.path.map { " in \($0)" } ?? "")"
      return []
    }
    return isShown ? replace(with: .edited(edit)) : open(.edited(edit))
  }

  /// Keeps a text until something is staged of it.
  private mutating func keep(_ edit: ManifestEdit) {
    unfinished.removeAll { $0.isAboutTheSame(as: edit) }
    unfinished.append(edit)
  }

  /// Forgets a text, of which nothing is left to be done.
  mutating func forget(_ edit: ManifestEdit) -> [Effect] {
    unfinished.removeAll { $0.isAboutTheSame(as: edit) }
    return edit.path.map { [.dropEdited($0)] } ?? []
  }

  /// The text of the current screen, of which nothing is staged; nil if there is none.
  private var shownText: ManifestEdit? {
    guard case .edited(let edit)? = levels.last?.route else { return nil }
    return unfinished.first { $0.isAboutTheSame(as: edit) }
  }

  /// Something was staged of the text of the current screen.
  mutating func finishEditing() -> [Effect] { shownText.map { forget($0) } ?? [] }

  /// Says where the text of the current screen is, as it is left.
  mutating func leaveText() {
    guard let path = shownText?.path else { return }
    message = "nothing was staged; the text is kept in \(path)"
  }

  /// What to say at the end: where the texts are of which nothing was staged; may contain hostile text.
  package var leftTexts: [String] {
    (unfinished + [editing?.edit].compactMap(\.self)).compactMap(\.path).distinct.map {
      "Nothing was staged of the text in \($0)."
    }
  }
}

import AccessModel
import ScreenKit
import Terminal

/// Changes are written to a folder once it was shown what that comes to.
extension App {
  /// Finds what would be written; keys wait for that as for work, and Esc cancels it.
  mutating func look(at save: FolderSave) -> [Effect] {
    workNumber += 1
    folderSave = save
    activePrompt = nil
    pending = Pending(number: workNumber, doing: "looking at \(save.path)", events: pending?.events ?? [])
    // The root of the file system keeps its slash.
    let folder = save.path.count > 1 ? String(save.path.dropLast()) : save.path
    let request = FolderRequest(
      number: workNumber, changes: save.changes.changes, directory: save.changes.directory, folder: folder,
      kustomization: save.kustomization)
    return [.planFolder(request), .wait(workNumber)]
  }

  /// Shows what would be written, and asks.
  mutating func take(_ plan: FolderPlan, _ number: Int) -> [Effect] {
    guard let waiting = pending, waiting.number == number, let save = folderSave else { return [] }
    (pending, folderSave) = (nil, nil)
    if plan.isEmpty {
      message = (plan.notes + ["nothing changes in \(save.path)"]).joined(separator: " ")
    } else {
      overlay = .folder(FolderPreview(save, plan))
    }
    return replay(waiting.events)
  }

  /// Handles a key while it is shown what would be written.
  mutating func answer(_ key: Key, _ preview: FolderPreview) -> [Effect] {
    var preview = preview
    switch preview.handle(key, settings.keys, size: size) {
    case .stay: overlay = .folder(preview)
    case .leave:
      overlay = nil
      message = "\(preview.save.path) is unchanged"
    case .kustomize:
      overlay = nil
      var save = preview.save
      save.kustomization.toggle()
      return look(at: save)
    case .write:
      overlay = nil
      guard let name = preview.save.changes.typed else { return write(preview) }
      activePrompt = .lockout(preview, name)
    }
    return []
  }

  mutating func write(_ preview: FolderPreview) -> [Effect] {
    workNumber += 1
    folderSave = preview.save
    pending = Pending(number: workNumber, doing: "writing to \(preview.save.path)", isCertain: true)
    return [.writeFolder(preview.plan, workNumber), .wait(workNumber)]
  }

  /// Everything was written.
  ///
  /// - Parameter note: How to see it in Git.
  mutating func wrote(_ plan: FolderPlan, _ number: Int, note: String?) -> [Effect] {
    guard let waiting = pending, waiting.number == number, let save = folderSave else { return [] }
    (pending, folderSave) = (nil, nil)
    let told = updateScreen { $0.receive(.saved, $1) }
    message = "\(plan.result) in \(save.path)" + (note.map { "; \($0)" } ?? "")
    return told + replay(waiting.events)
  }

  /// Nothing was written: shows how a file has changed meanwhile, or asks for another folder, or the same again.
  mutating func refuseFolder(_ number: Int, _ text: String, _ difference: String) -> [Effect] {
    guard let waiting = pending, waiting.number == number else { return [] }
    pending = nil
    guard difference.isEmpty else {
      folderSave = nil
      let lines = [StyledLine(text, .error, .bold), StyledLine()] + DiffLines.lines(difference)
      return open(.text(TextPage(title: "changed meanwhile", lines: lines))) + replay(waiting.events)
    }
    message = text
    askForFolderAgain()
    return replay(waiting.events)
  }

  /// Asks again where to save what was to be written to a folder.
  mutating func askForFolderAgain() {
    guard let save = folderSave else { return }
    folderSave = nil
    activePrompt = .path(save.document, at: save.path)
  }
}

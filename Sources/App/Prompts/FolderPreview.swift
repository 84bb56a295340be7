import AccessModel
import Manifests
import ScreenKit
import Terminal

/// What would be written to a folder, over the screen, and the question whether it is.
struct FolderPreview: Sendable {
  /// What a key comes to.
  enum Reply {
    case stay, write, leave
    /// Look again, with or without the files in kustomization.yaml.
    case kustomize
  }

  let save: FolderSave
  let plan: FolderPlan
  private var reader: Reader
  private static let kustomizationKey = Key.character("K")

  init(_ save: FolderSave, _ plan: FolderPlan) {
    (self.save, self.plan) = (save, plan)
    let files = plan.files.map { file -> StyledLine in
      let (word, role): (String, StyleRole) =
        file.after == nil ? ("remove", .error) : file.before == nil ? ("make  ", .good) : ("change", .accent)
      return StyledLine("\(word)  ", role) + StyledLine(file.path, .text, .bold)
    }
    let notes = plan.notes.map { StyledLine($0, .warning) }
    reader = Reader(files + notes + [StyledLine()] + DiffLines.lines(plan.diff))
  }

  /// The search result.
  var position: String { reader.searchResult }

  /// Whether there is a file that a kustomization could list, or lists no more.
  private var canKustomize: Bool { plan.files.contains { ($0.before == nil) != ($0.after == nil) } }

  func keyHelp(_ keys: KeyMaps) -> [KeyHelp] {
    guard !reader.isTyping else { return Reader.typingHelp }
    let help = save.kustomization ? "leave kustomization.yaml alone" : "list the files in kustomization.yaml too"
    return [
      KeyHelp(keys: [.character("y")], hint: "write", help: "write and remove these files"),
      KeyHelp(keys: [.character("n")], hint: "leave it (default)", help: "write nothing"),
    ]
      + (canKustomize ? [KeyHelp(keys: [FolderPreview.kustomizationKey], hint: help, help: help)] : [])
      + keys[TextKeys.section].only { $0 == .find }.keyHelp
  }

  mutating func handle(_ key: Key, _ keys: KeyMaps, size: Size) -> Reply {
    let area = FolderPreview.box(size).text.size
    guard !reader.isTyping else {
      reader.type(key, size: area)
      return .stay
    }
    switch key {
    case .character("y"), .character("Y"): return .write
    case .character("n"): return .leave
    case FolderPreview.kustomizationKey where canKustomize: return .kustomize
    default: break
    }
    if let move = keys[MovingKeys.section].action(for: key) {
      reader.move(move, size: area)
    } else if let action = keys[TextKeys.section].action(for: key), action.isReading {
      reader.perform(action, size: area)
    } else {
      return .leave
    }
    return .stay
  }

  mutating func paste(_ text: String, size: Size) { reader.paste(text, size: FolderPreview.box(size).text.size) }

  func draw(on canvas: inout Canvas) {
    FolderPreview.box(canvas.size).draw(
      reader, title: "What would be written", question: "\(plan.summary) in \(save.path)? y/N", on: &canvas)
  }

  private static func box(_ size: Size) -> PreviewBox { PreviewBox(size, columns: 110) }
}

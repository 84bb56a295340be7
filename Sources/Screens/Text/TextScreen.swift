import AccessModel
import Terminal

/// A text to read: a detail, or a manifest that can be copied and saved.
struct TextScreen: Screen {
  enum Action: Sendable {
    case copy, save, manifest, grant, back
  }

  let title: String
  private var view: ScrollView
  /// What is copied and saved.
  private let text: String
  /// The manifest that `y` shows; nil where the text is one itself.
  private let manifest: String?
  private let preset: GrantPreset?
  private var saving: SaveForm?

  /// A detail, with the manifest it is the detail of.
  init(title: String, lines: [StyledLine], manifest: String? = nil, preset: GrantPreset? = nil) {
    self.title = title
    view = ScrollView(lines: lines)
    text = lines.map(\.text).joined(separator: "\n") + "\n"
    self.manifest = manifest
    self.preset = preset
  }

  /// A manifest.
  init(title: String, manifest: String, preset: GrantPreset? = nil) {
    self.title = title
    view = ScrollView(lines: ManifestLines.lines(manifest))
    text = manifest
    self.manifest = nil
    self.preset = preset
  }

  private var map: KeyMap<Action> {
    var bindings: [KeyBinding<Action>] = []
    if manifest != nil {
      bindings.append(KeyBinding([.enter, .character("y")], hint: "manifest", help: "the manifest", action: .manifest))
    }
    if preset != nil {
      bindings.append(KeyBinding([.character("a")], hint: "grant", help: "grant a role like this", action: .grant))
    }
    return KeyMap(
      bindings + [
        KeyBinding([.character("o")], hint: "save", help: "save the text to a file", action: .save),
        KeyBinding([.character("c")], hint: "copy", help: "copy the text", action: .copy),
        KeyBinding([.escape, .left, .character("h")], hint: "back", help: "go back", inHintBar: false, action: .back),
      ])
  }

  var keyHelp: [KeyHelp] { saving?.keyHelp ?? map.keyHelp }

  var isTyping: Bool { saving != nil }

  var position: String { "\(view.lines.count) lines" }

  mutating func handle(_ key: Key, _ context: ScreenContext) -> [Outcome] {
    if var form = saving {
      let outcomes = form.handle(key)
      saving = form.isDone ? nil : form
      return outcomes
    }
    switch map.action(for: key) {
    case .copy: return [.perform(.copy(text))]
    case .save:
      saving = SaveForm(text: text, path: SaveForm.path(for: title))
      return []
    case .manifest: return manifest.map { [.push(TextScreen(title: "manifest", manifest: $0, preset: preset))] } ?? []
    case .grant: return preset.map { [.grant($0)] } ?? []
    case .back: return [.pop]
    case nil:
      var shown = shown(width: context.size.columns)
      _ = shown.handle(key, rows: context.size.rows)
      view.offset = shown.offset
      return []
    }
  }

  mutating func paste(_ text: String, _ context: ScreenContext) -> [Outcome] {
    saving?.paste(text)
    return []
  }

  mutating func receive(_ event: AppEvent, _ context: ScreenContext) -> [Outcome] {
    saving?.receive(event)
    if saving?.isDone == true { saving = nil }
    return []
  }

  func draw(on canvas: inout Canvas, in rect: Rect, _ context: ScreenContext) {
    let (text, bottom) = rect.splitBottom(saving == nil ? 0 : 1)
    shown(width: rect.columns).draw(on: &canvas, in: text.inset(columns: 1))
    saving?.draw(on: &canvas, in: bottom)
  }

  /// The text in lines that fit: nothing of a name is cut off here.
  private func shown(width: Int) -> ScrollView {
    ScrollView(lines: view.lines.flatMap { wrapped($0, width: width - 2) }, offset: view.offset)
  }
}

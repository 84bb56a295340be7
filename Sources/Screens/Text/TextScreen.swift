import AccessModel
import SafeText
import Terminal

/// A text to read: a detail, or a manifest that can be copied and saved.
struct TextScreen: Screen {
  let title: String
  private var reader: Reader
  /// What is copied and saved.
  private let text: String
  /// The manifest that `y` shows; nil where the text is one itself.
  private let manifest: String?
  private let preset: GrantPreset?
  private var saving: SaveForm?

  /// What the file is called that it is saved to.
  private let path: String

  /// A detail, with the manifest it is the detail of.
  init(title: String, lines: [StyledLine], manifest: String? = nil, preset: GrantPreset? = nil) {
    self.title = title
    reader = Reader(lines)
    // A line's own hostile characters must not make lines, or more, where it is pasted.
    text = lines.map(\.text.printed).joined(separator: "\n") + "\n"
    self.manifest = manifest
    self.preset = preset
    path = SaveForm.path(for: title, ending: ".txt")
  }

  /// A manifest.
  init(title: String, manifest: String, preset: GrantPreset? = nil) {
    self.title = title
    reader = Reader(ManifestLines.lines(manifest))
    text = manifest
    self.manifest = nil
    self.preset = preset
    path = SaveForm.path(for: title, ending: ".yaml")
  }

  private func map(_ keys: KeyMaps) -> KeyMap<TextKeys.Action> {
    keys.texts.only { action in
      switch action {
      case .manifest: manifest != nil
      case .grant: preset != nil
      default: true
      }
    }
  }

  func keyHelp(_ keys: KeyMaps) -> [KeyHelp] {
    saving?.keyHelp ?? (reader.isTyping ? Reader.typingHelp : map(keys).keyHelp)
  }

  var isTyping: Bool { saving != nil || reader.isTyping }

  var position: String {
    reader.findings.isEmpty ? "\(reader.lines.count) lines" : reader.findings
  }

  mutating func handle(_ key: Key, _ context: ScreenContext) -> [Outcome] {
    if let outcomes = saving.handle(key) { return outcomes }
    let size = area(context)
    guard !reader.isTyping else {
      reader.type(key, size: size)
      return []
    }
    switch map(context.keys).action(for: key) {
    case .copy: return [.perform(.copy(text))]
    case .save: saving = SaveForm(text: text, path: path)
    case .manifest: return manifest.map { [.push(TextScreen(title: "manifest", manifest: $0, preset: preset))] } ?? []
    case .grant: return preset.map { [.grant($0)] } ?? []
    case .back: return reader.goLeft(key, columns: size.columns) ? [] : [.pop]
    case let action?: reader.perform(action, size: size)
    case nil:
      guard let move = context.keys.moving.action(for: key) else { return unknown(key, context) }
      reader.move(move, size: size)
    }
    return []
  }

  mutating func paste(_ text: String, _ context: ScreenContext) -> [Outcome] {
    saving?.paste(text)
    reader.paste(text, size: area(context))
    return []
  }

  mutating func receive(_ event: AppEvent, _ context: ScreenContext) -> [Outcome] {
    saving.receive(event)
    return []
  }

  private func area(_ context: ScreenContext) -> Size { textRect(Rect(context.size)).size }

  private func textRect(_ rect: Rect) -> Rect { rect.splitBottom(saving == nil ? 0 : 1).rest.inset(columns: 1) }

  func draw(on canvas: inout Canvas, in rect: Rect, _ context: ScreenContext) {
    reader.draw(on: &canvas, in: textRect(rect))
    saving?.draw(on: &canvas, in: rect.splitBottom(1).bottom)
  }
}

import Terminal

/// Asks for the path of a file to write, and before it replaces one, whether it may.
struct SaveForm: Sendable {
  private let text: String
  private var field: TextField
  /// The path that is there already, while the question stands whether to replace it.
  private var existing: String?
  private(set) var isDone = false

  init(text: String, path: String) {
    self.text = text
    field = TextField(path)
  }

  /// A file name for the text of that title.
  static func path(for title: String) -> String {
    let name = title.unicodeScalars.prefix { $0 != " " }.map { scalar in
      scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil) ? String(scalar) : "-"
    }
    return name.joined() + ".yaml"
  }

  var keyHelp: [KeyHelp] {
    guard existing == nil else {
      return [
        KeyHelp(keys: [.character("y")], hint: "replace it", help: "replace the file", isInHintBar: true),
        KeyHelp(keys: [.character("n")], hint: "leave it (default)", help: "leave the file", isInHintBar: true),
      ]
    }
    return [
      KeyHelp(keys: [.enter], hint: "write", help: "write the file", isInHintBar: true),
      KeyHelp(keys: [.escape], hint: "cancel", help: "write nothing", isInHintBar: true),
    ]
  }

  mutating func handle(_ key: Key) -> [Outcome] {
    if let existing {
      self.existing = nil
      guard key == .character("y") || key == .character("Y") else { return [.say("\(existing) was not touched")] }
      return [.perform(.write(text: text, path: existing, replacing: true))]
    }
    switch key {
    case .escape: isDone = true
    case .enter:
      guard !field.isEmpty else { return [.say("a file needs a name")] }
      return [.perform(.write(text: text, path: field.text, replacing: false))]
    default: _ = field.handle(key)
    }
    return []
  }

  mutating func paste(_ text: String) {
    if existing == nil { field.insert(text) }
  }

  mutating func receive(_ event: AppEvent) {
    switch event {
    case .written: isDone = true
    case .exists(let path): existing = path
    default: break
    }
  }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard let existing else {
      let width = canvas.write("save to: ", at: rect.origin, style: Style(.hintKey, .bold))
      field.draw(on: &canvas, in: rect.splitLeft(width).rest, isFocused: true)
      return
    }
    canvas.write(
      "Replace it? y/N  \(existing) exists already", at: rect.origin, style: Style(.warning, .bold),
      width: rect.columns)
    canvas.cursor = nil
  }
}

import AccessModel
import Reports
import Terminal

/// Asks for the path of a file to write, and before it replaces one, whether it may.
struct SaveForm: Sendable {
  /// What is written to a path.
  private let text: @Sendable (String) -> String
  /// What a path may end with; empty where any will do.
  private let endings: [String]
  private var field: TextField
  /// What is asked.
  private let label: String
  /// What is there already and where, while the question stands whether to replace it.
  private var existing: (path: String, file: ExistingFile)?
  private(set) var isDone = false
  /// Whether the file is being written: keys wait for how that ends.
  private var isWriting = false

  init(text: String, path: String) {
    self.text = { _ in text }
    endings = []
    label = "save to: "
    field = TextField(proposing: path)
  }

  /// Writes a table in the format that the path's ending says.
  ///
  /// - Parameters:
  ///   - nested: The table as JSON and YAML have it; nil where that is no other.
  ///   - title: What the file is called before its ending.
  init(exporting table: Table, forPrograms nested: Table? = nil, title: String, gaps: [Gap], at now: Timestamp) {
    text = { path in
      switch SaveForm.format(of: path) {
      case nil: table.markdown(at: now)
      case .csv?: table.output(.csv, at: now)
      case let format?: (nested ?? table).output(format, at: now, gaps: gaps)
      }
    }
    label = "save \(table.count) \(table.count == 1 ? "row" : "rows") to: "
    endings = [".csv", ".md", ".json", ".yaml"]
    field = TextField(proposing: title + endings[0])
  }

  /// Nil is Markdown.
  private static func format(of path: String) -> OutputFormat? {
    path.hasSuffix(".json") ? .json : path.hasSuffix(".yaml") ? .yaml : path.hasSuffix(".md") ? nil : .csv
  }

  /// A file name for the text of that title.
  static func path(for title: String, ending: String) -> String {
    let name = title.unicodeScalars.prefix { $0 != " " }.map { scalar in
      scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil) ? String(scalar) : "-"
    }
    return name.joined() + ending
  }

  var keyHelp: [KeyHelp] {
    guard existing == nil else {
      return [
        KeyHelp(keys: [.character("y")], hint: "replace it", help: "replace the file"),
        KeyHelp(keys: [.character("n")], hint: "leave it (default)", help: "leave the file"),
      ]
    }
    let format = KeyHelp(keys: [.tab], hint: "CSV, Markdown, JSON, YAML", help: "the next format")
    return [
      KeyHelp(keys: [.enter], hint: "write", help: "write the file"),
      KeyHelp(keys: [.escape], hint: "cancel", help: "write nothing"),
    ] + (endings.isEmpty ? [] : [format])
  }

  mutating func handle(_ key: Key) -> [Outcome] {
    if isWriting { return [] }
    if let existing {
      self.existing = nil
      let (path, file) = existing
      guard key == .character("y") || key == .character("Y") else { return [.say("\(path) was not touched")] }
      isWriting = true
      return [.perform(.write(text: text(path), path: path, replacing: file))]
    }
    switch key {
    case .escape: isDone = true
    case .enter:
      guard !field.isEmpty else { return [.say("a file needs a name")] }
      guard endings.isEmpty || ending != nil else {
        return [.say("a name that ends with \(endings.joined(separator: ", ")) says the format")]
      }
      isWriting = true
      return [.perform(.write(text: text(field.text), path: field.text, replacing: nil))]
    case .tab where !endings.isEmpty: cycleEnding()
    default: _ = field.handle(key)
    }
    return []
  }

  private var ending: String? { endings.first { field.text.hasSuffix($0) } }

  private mutating func cycleEnding() {
    let next = ending.flatMap(endings.firstIndex).map { endings[($0 + 1) % endings.count] } ?? endings[0]
    field = TextField(proposing: field.text.dropLast(ending?.count ?? 0) + next)
  }

  mutating func paste(_ text: String) {
    if existing == nil { field.insert(text) }
  }

  mutating func receive(_ event: AppEvent) {
    switch event {
    case .written, .exists, .failed: isWriting = false
    default: break
    }
    switch event {
    case .written: isDone = true
    case .exists(let path, let file): existing = (path, file)
    default: break
    }
  }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard let existing else {
      let width = canvas.write(label, at: rect.origin, style: Style(.hintKey, .bold))
      field.draw(on: &canvas, in: rect.splitLeft(width).rest, isFocused: true)
      return
    }
    let found = existing.file.target.map { "is a link: \($0) would be replaced" } ?? "exists already"
    canvas.write(
      "Replace it? y/N  \(existing.path) \(found)", at: rect.origin, style: Style(.warning, .bold),
      width: rect.columns)
    canvas.cursor = nil
  }
}

extension SaveForm? {
  /// Takes a key where a path is asked for, and closes the form where that is over; nil where none is asked for.
  mutating func handle(_ key: Key) -> [Outcome]? {
    guard var form = self else { return nil }
    let outcomes = form.handle(key)
    self = form.isDone ? nil : form
    return outcomes
  }

  /// Takes what an effect came to, and says whether a file was written by it.
  @discardableResult
  mutating func receive(_ event: AppEvent) -> Bool {
    self?.receive(event)
    guard self?.isDone == true else { return false }
    self = nil
    return true
  }
}

import AccessModel
import Reports
import Terminal

/// A text to read: a detail, or a manifest that can be copied and saved.
package struct TextScreen: Screen {
  private var page: TextPage
  private var reader: Reader
  /// Whether the next answer is the reason.
  private var asksForReason = false
  /// Why the edit is staged, once that was typed.
  private var reason: String?
  /// Makes the page from new data; nil if it does not depend on it.
  private let remake: (@Sendable (ScreenContext) -> TextPage)?

  package init(_ page: TextPage) {
    self.page = page
    reader = Reader(page.lines)
    remake = nil
  }

  /// A page that follows the data.
  package init(_ context: ScreenContext, _ make: @escaping @Sendable (ScreenContext) -> TextPage) {
    page = make(context)
    reader = Reader(page.lines)
    remake = make
  }

  package mutating func reload(_ context: ScreenContext) {
    guard let remake else { return }
    let offset = reader.offset
    page = remake(context)
    reader = Reader(page.lines)
    reader.offset = offset
  }

  package var title: String { page.title }

  private func map(_ keys: KeyMaps) -> KeyMap<TextKeys.Action> {
    keys[TextKeys.section].only { action in
      switch action {
      case .stage, .stageWithReason: page.proposal != nil
      case .edit: page.edit != nil
      case .replaceRole: !page.grants.isEmpty
      case .manifest: page.manifest != nil
      case .grant: page.preset != nil
      case .revoke: page.revocation != nil
      case .paths: page.paths != nil
      default: true
      }
    }
  }

  package func keyHelp(_ context: ScreenContext) -> [KeyHelp] {
    guard !reader.isTyping else { return Reader.typingHelp }
    return map(context.keys).bindings.map { binding in
      let isStaging = [.stage, .stageWithReason].contains(binding.action)
      let reason = isStaging ? obstacle(context) : reader.reason(against: binding.action)
      return binding.keyHelp(reason: reason)
    }
  }

  package var isTyping: Bool { reader.isTyping }

  package var position: String {
    reader.searchResult.isEmpty ? counted(reader.lines.count, "line", "lines") : reader.searchResult
  }

  package var remembered: ScreenState { ScreenState(line: reader.offset) }

  package mutating func restore(_ remembered: ScreenState, _ context: ScreenContext) {
    reader.offset = remembered.line
  }

  package mutating func handle(_ key: Key, _ context: ScreenContext) -> [Outcome] {
    let size = area(context)
    guard !reader.isTyping else {
      reader.type(key, size: size)
      return []
    }
    switch map(context.keys).action(for: key) {
    case .stage:
      guard let proposal = page.proposal else { return [] }
      return [obstacle(context).map { .say($0) } ?? .ask(proposal.prompt)]
    case .edit: return page.edit.map { [.edit($0)] } ?? []
    case .replaceRole: return [.open(.roleChoice(page.grants))]
    case .stageWithReason:
      if let obstacle = obstacle(context) { return [.say(obstacle)] }
      asksForReason = true
      return [.ask(Prompt("Reason: ", .text(proposal: "", candidates: [], isFree: true)))]
    case .copy: return [page.saved?.obstacle.map { .say($0) } ?? .copy(page.text)]
    case .save: return [page.saved?.obstacle.map { .say($0) } ?? .save(document(context))]
    case .manifest:
      return page.manifest.map {
        [.open(.text(TextPage(title: "manifest", manifest: $0, preset: page.preset, edit: page.edit)))]
      } ?? []
    case .grant: return page.preset.map { [.open(.grant($0))] } ?? []
    case .revoke: return page.revocation.map { [.open(.proposal($0))] } ?? []
    case .paths: return page.paths.map { [.open(.paths($0))] } ?? []
    case .back: return reader.goLeft(key, columns: size.columns) ? [] : [.back]
    case let action?:
      if let reason = reader.reason(against: action) { return [.say(reason)] }
      reader.perform(action, size: size)
    case nil:
      guard let move = context.keys[MovingKeys.section].action(for: key) else { return [.unknown] }
      reader.move(move, size: size)
    }
    return []
  }

  package mutating func receive(_ event: ScreenEvent, _ context: ScreenContext) -> [Outcome] {
    guard case .answered(let answer) = event, let proposal = page.proposal else { return [] }
    if asksForReason {
      asksForReason = false
      guard case .text(let text) = answer else { return [.say("nothing was staged")] }
      reason = text.isEmpty ? nil : text
      return [.ask(proposal.prompt)]
    }
    let edit = reason.map { proposal.edit.with(reason: $0) } ?? proposal.edit
    reason = nil
    return [proposal.isConfirmed(by: answer) ? .stage(edit) : .say("nothing was staged")]
  }

  private func document(_ context: ScreenContext) -> Document {
    guard let saved = page.saved, !saved.changes.isEmpty else {
      return Document(text: page.text, path: Document.path(for: page.title, ending: page.ending))
    }
    let name = Document.path(for: page.title, ending: "")
    return Document(saved, manifests: page.text, context.snapshot.directory, name: name)
  }

  /// Why the change cannot be staged; nil if it can.
  private func obstacle(_ context: ScreenContext) -> String? {
    guard let proposal = page.proposal else { return nil }
    if proposal.edit.changes.isEmpty { return "nothing changes" }
    return proposal.refusal ?? context.staging.refusal
  }

  package mutating func paste(_ text: String, _ context: ScreenContext) -> [Outcome] {
    reader.paste(text, size: area(context))
    return []
  }

  private func area(_ context: ScreenContext) -> Size { textRect(Rect(context.size)).size }

  private func textRect(_ rect: Rect) -> Rect { rect.inset(columns: 1) }

  package func draw(on canvas: inout Canvas, in rect: Rect, _ context: ScreenContext) {
    reader.draw(on: &canvas, in: textRect(rect))
  }
}

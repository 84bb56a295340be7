import ScreenKit
import Terminal

/// A prompt and the current answer, in one line.
struct PromptLine: Sendable {
  /// The result of a key.
  enum Reply {
    case none
    case answer(PromptAnswer)
    /// The answer is not possible, for this reason.
    case refusal(String)
  }

  private let prompt: Prompt
  private var field: TextField
  /// The highlighted choice.
  private var cursor = 0

  init(_ prompt: Prompt) {
    self.prompt = prompt
    field =
      switch prompt.kind {
      case .text(let proposal, _, _), .path(let proposal, _): TextField(proposing: proposal)
      case .confirmation, .choice: TextField()
      }
  }

  var keyHelp: [KeyHelp] {
    let cancel = KeyHelp(keys: [.escape], hint: "cancel", help: "cancel")
    switch prompt.kind {
    case .confirmation(let yes, let no):
      return [
        KeyHelp(keys: [.character("y")], hint: yes, help: yes),
        KeyHelp(keys: [.character("n")], hint: "\(no) (default)", help: no),
      ]
    case .choice:
      return [
        KeyHelp(keys: [.enter], hint: "choose", help: "choose"),
        KeyHelp(keys: [.left, .right], hint: "previous, next", help: "choose the previous or the next option"), cancel,
      ]
    case .text(_, let candidates, _):
      let complete = KeyHelp(keys: [.tab], hint: "complete", help: "complete the text")
      return [KeyHelp(keys: [.enter], hint: "accept", help: "accept")] + (candidates.isEmpty ? [] : [complete]) + [
        cancel
      ]
    case .path(_, let endings):
      let format = KeyHelp(
        keys: [.tab], hint: "next format", help: "the next format: \(endings.joined(separator: ", "))")
      return [KeyHelp(keys: [.enter], hint: "write", help: "save the file"), cancel]
        + (endings.isEmpty ? [] : [format])
    }
  }

  mutating func handle(_ key: Key) -> Reply {
    switch prompt.kind {
    case .confirmation: return .answer(key == .character("y") || key == .character("Y") ? .yes : .no)
    case .choice(let choices): return choose(key, choices)
    case .text(_, let candidates, let isFree): return type(key, candidates, isFree: isFree)
    case .path(_, let endings): return typePath(key, endings)
    }
  }

  mutating func paste(_ text: String) {
    switch prompt.kind {
    case .text, .path: field.insert(text)
    case .confirmation, .choice: break
    }
  }

  private mutating func choose(_ key: Key, _ choices: [String]) -> Reply {
    switch key {
    case .escape: return .answer(.cancelled)
    case .enter: return .answer(.choice(cursor))
    case .left, .up, .backTab: cursor = (cursor + choices.count - 1) % max(1, choices.count)
    case .right, .down, .tab: cursor = (cursor + 1) % max(1, choices.count)
    default: break
    }
    return .none
  }

  private mutating func type(_ key: Key, _ candidates: [String], isFree: Bool) -> Reply {
    switch key {
    case .escape: return .answer(.cancelled)
    case .enter:
      guard isFree || candidates.contains(field.text) else { return .refusal("“\(field.text)” is not an option") }
      return .answer(.text(field.text))
    case .tab:
      let text = field.text
      guard let next = candidates.first(where: { $0.hasPrefix(text) && $0 != text }) else {
        return .refusal("nothing starts with “\(text)”")
      }
      field = TextField(next)
    default: _ = field.handle(key)
    }
    return .none
  }

  private mutating func typePath(_ key: Key, _ endings: [String]) -> Reply {
    let ending = endings.first { field.text.hasSuffix($0) }
    switch key {
    case .escape: return .answer(.cancelled)
    case .enter:
      guard !field.isEmpty else { return .refusal("enter a file name") }
      guard endings.isEmpty || ending != nil else {
        return .refusal("the name must end with one of \(endings.joined(separator: ", "))")
      }
      return .answer(.text(field.text))
    case .tab where !endings.isEmpty:
      let next = ending.flatMap(endings.firstIndex).map { endings[($0 + 1) % endings.count] } ?? endings[0]
      field = TextField(proposing: field.text.dropLast(ending?.count ?? 0) + next)
    default: _ = field.handle(key)
    }
    return .none
  }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    canvas.clear(rect)
    switch prompt.kind {
    case .confirmation:
      canvas.write(prompt.label, at: rect.origin, style: Style(.warning, .bold), width: rect.columns)
      canvas.cursor = nil
    case .choice(let choices):
      var line = StyledLine(prompt.label, .hintKey, .bold)
      for (number, choice) in choices.enumerated() {
        line += StyledLine(number > 0 ? "  " : "") + StyledLine(choice, .text, number == cursor ? .reverse : [])
      }
      canvas.write(line, at: rect.origin, in: rect, width: rect.columns)
      canvas.cursor = nil
    case .text, .path:
      let width = canvas.write(prompt.label, at: rect.origin, style: Style(.hintKey, .bold))
      field.draw(on: &canvas, in: rect.splitLeft(width).rest, isFocused: true)
    }
  }
}

import AccessModel
import Reports
import ScreenKit
import Terminal

/// The screen Who can: a question in four fields, and its answer, updated as it is typed.
struct WhoCanScreen: Screen {
  private(set) var form: WhoCanForm
  private(set) var results: ListScreen<WhoCanListing>

  init(_ form: WhoCanForm, _ context: ScreenContext) {
    self.form = form
    results = ListScreen(title: "Who can", context) { WhoCanListing(form, $0) }
  }

  var title: String { "Who can \(form.label)" + (results.isFiltered ? " /\(results.state.filter)" : "") }

  var position: String { form.focus == nil ? results.position : "" }

  var isTyping: Bool { form.focus != nil || results.isTyping }

  var isFiltered: Bool { results.isFiltered }

  func keyHelp(_ context: ScreenContext) -> [KeyHelp] {
    if results.isTyping { return results.keyHelp(inner(context)) }
    guard form.focus != nil else {
      return keys(context) + results.keyHelp(inner(context))
    }
    return [
      KeyHelp(keys: [.tab], hint: "complete, next", help: "complete the name, then go to the next field"),
      KeyHelp(keys: [.backTab], hint: "previous", help: "go to the previous field"),
      KeyHelp(keys: [.down], hint: "choose", help: "choose from the matching names"),
      KeyHelp(keys: [.enter, .escape], hint: "to the answer", help: "go to the answer"),
    ]
  }

  mutating func handle(_ key: Key, _ context: ScreenContext) -> [Outcome] {
    guard !isTyping else {
      if form.focus == nil { return own(results.handle(key, inner(context))) }
      let before = form
      if form.handle(key, in: context.snapshot) { ask(before, context) }
      return []
    }
    switch context.keys[WhoCanKeys.section].action(for: key) {
    case .ask: form.focus(.verb, in: context.snapshot)
    case .askBackwards: form.focus(.place, in: context.snapshot)
    case .askServer:
      guard let question = serverQuestion, context.hasServer else { return [.say(whyNoServer(context) ?? "")] }
      return [.askServer(question)]
    case nil:
      // The key moves to the question instead of opening another screen.
      guard context.keys[ListKeys.section].action(for: key) != .whoCan else {
        form.focus(.verb, in: context.snapshot)
        break
      }
      return own(results.handle(key, inner(context)))
    }
    return []
  }

  private func keys(_ context: ScreenContext) -> [KeyHelp] {
    context.keys[WhoCanKeys.section].bindings.map {
      $0.keyHelp(reason: $0.action == .askServer ? whyNoServer(context) : nil)
    }
  }

  /// What the API server can be asked about the highlighted row; nil without one.
  private var serverQuestion: ServerQuestion? { results.state.current.flatMap(results.source.serverQuestion) }

  /// Why the API server cannot be asked; nil if it can.
  private func whyNoServer(_ context: ScreenContext) -> String? {
    guard context.hasServer else { return "files have no API server to ask: open a live cluster, without -f" }
    return serverQuestion == nil ? "the list is empty" : nil
  }

  /// Translates outcomes of the results: a new state of the results becomes a new state of this screen.
  private func own(_ outcomes: [Outcome]) -> [Outcome] {
    let screen = self
    return outcomes.map { outcome in
      guard case .replaceScreen(let doing, let make) = outcome else { return outcome }
      return .replaceScreen(doing: doing) {
        var next = screen
        if let results = make() as? ListScreen<WhoCanListing> { next.results = results }
        return next
      }
    }
  }

  mutating func paste(_ text: String, _ context: ScreenContext) -> [Outcome] {
    guard form.focus != nil else { return results.paste(text, inner(context)) }
    let before = form
    form.insert(text, in: context.snapshot)
    ask(before, context)
    return []
  }

  /// A click on a field of the question focuses it; all other mouse events are for the results.
  mutating func handle(_ mouse: Mouse, _ context: ScreenContext) -> [Outcome] {
    let (top, rest) = Rect(context.size).splitTop(WhoCanView.formRows(self, context))
    if top.rows > 1, let inside = mouse.inside(top), mouse.kind == .click {
      if let field = WhoCanForm.Field(rawValue: inside.point.row) { form.focus(field, in: context.snapshot) }
      return []
    }
    guard let inside = mouse.inside(rest) else { return [] }
    form.focus(nil, in: context.snapshot)
    return own(results.handle(inside, inner(context)))
  }

  var listed: Table? { results.listed }

  func rowValues(_ context: ScreenContext) -> RowValues? { results.rowValues(inner(context)) }

  var remembered: ScreenState {
    var state = results.remembered
    state.texts += WhoCanForm.Field.allCases.map { form[$0].text }
    return state
  }

  mutating func restore(_ remembered: ScreenState, _ context: ScreenContext) {
    let before = form
    form = WhoCanForm(texts: Array(remembered.texts.dropFirst()))
    ask(before, context)
    results.restore(remembered, inner(context))
  }

  mutating func receive(_ event: ScreenEvent, _ context: ScreenContext) -> [Outcome] {
    results.receive(event, inner(context))
  }

  mutating func reload(_ context: ScreenContext) {
    results.reload(inner(context))
  }

  private mutating func ask(_ before: WhoCanForm, _ context: ScreenContext) {
    guard WhoCanForm.Field.allCases.contains(where: { form[$0].text != before[$0].text }) else { return }
    let asked = form
    results.show(inner(context)) { WhoCanListing(asked, $0) }
  }

  /// The context of the results, which have less room than the whole screen.
  private func inner(_ context: ScreenContext) -> ScreenContext {
    var inner = context
    inner.size.rows = max(0, context.size.rows - WhoCanView.formRows(self, context))
    return inner
  }

  func draw(on canvas: inout Canvas, in rect: Rect, _ context: ScreenContext) {
    let (top, rest) = rect.splitTop(WhoCanView.formRows(self, context))
    results.draw(on: &canvas, in: rest, inner(context))
    WhoCanView(screen: self).draw(on: &canvas, in: top)
    if let refusal = results.source.refusal {
      canvas.clear(rest)
      let lines = wrapped(StyledLine(refusal, .warning), width: max(1, rest.columns - 3))
      for (number, line) in lines.prefix(rest.rows).enumerated() {
        canvas.write(line, at: Point(column: rest.column + 2, row: rest.row + number), in: rest)
      }
    }
  }
}

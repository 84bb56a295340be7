import AccessAnalysis
import AccessModel
import Manifests
import Reports
import ScreenKit
import Terminal

/// Asks for the name of a new namespace, and shows its manifest as it is typed.
struct NewNamespaceScreen: Screen {
  private enum Action: Sendable, Hashable { case propose, leave }

  private var name = TextField(limit: 253)

  let title = "New namespace"
  let isTyping = true
  let isRevisited = false

  private static let map = KeyMap<Action>([
    KeyBinding([.enter], hint: "propose", help: "show the change that creates the namespace", action: .propose),
    KeyBinding([.escape], hint: "leave", help: "create nothing", action: .leave),
  ])

  func keyHelp(_ context: ScreenContext) -> [KeyHelp] { NewNamespaceScreen.map.keyHelp }

  mutating func handle(_ key: Key, _ context: ScreenContext) -> [Outcome] {
    switch NewNamespaceScreen.map.action(for: key) {
    case .leave: return [.back]
    case .propose:
      switch plan(context.snapshot) {
      case .failure(let refusal): return [.say(refusal.message)]
      case .success(let plan):
        let title = EditTitle.create(namespace: Name(name.text))
        return [.replace(.proposal(ProposedEdit(title, plan.changes, in: context.snapshot, notes: plan.notes)))]
      }
    case nil: _ = name.handle(key)
    }
    return []
  }

  private func plan(_ snapshot: Snapshot) -> Result<NamespaceCreation, Refusal> {
    do throws(Refusal) {
      return .success(try NamespaceCreation(Name(name.text), in: snapshot))
    } catch {
      return .failure(error)
    }
  }

  mutating func paste(_ text: String, _ context: ScreenContext) -> [Outcome] {
    name.insert(text)
    return []
  }

  mutating func reload(_ context: ScreenContext) {}

  func draw(on canvas: inout Canvas, in rect: Rect, _ context: ScreenContext) {
    let area = rect.inset(columns: 1)
    let (top, below) = area.splitTop(min(2, area.rows))
    let label = canvas.write("Name  ", at: top.origin, in: top, style: Style(.heading, .bold))
    name.draw(
      on: &canvas, in: top.splitLeft(label).rest, placeholder: "lower-case letters, digits and hyphens",
      isFocused: true)
    let lines: [StyledLine]
    switch plan(context.snapshot) {
    case _ where name.isEmpty: lines = []
    case .failure(let refusal): lines = [StyledLine(refusal.message, .error)]
    case .success(let plan):
      lines = plan.notes.map { StyledLine($0, .warning) } + ManifestLines.lines(plan.changes.yaml(nil))
    }
    let wrappedLines = lines.flatMap { wrapped($0, width: below.columns) }
    ScrollView(lines: wrappedLines, offset: 0).draw(on: &canvas, in: below)
  }
}

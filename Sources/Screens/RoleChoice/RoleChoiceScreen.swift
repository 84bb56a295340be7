import AccessAnalysis
import AccessModel
import Manifests
import Reports
import ScreenKit
import Terminal

/// Chooses the role that takes the place of the one of some grants.
struct RoleChoiceScreen: Screen {
  private enum Action: Sendable, Hashable { case choose, leave }

  private let grants: [GrantIdentity]
  private var heading = ""
  private var roles = Picker<RoleReference>([], chosen: [], .one)

  let title = "Another role"
  let isTyping = true
  let isRevisited = false

  init(_ grants: [GrantIdentity], _ context: ScreenContext) {
    self.grants = grants
    reload(context)
  }

  /// The grants that are left of those that were marked.
  private func found(_ snapshot: Snapshot) -> [Grant] { grants.compactMap { snapshot.grant($0) } }

  mutating func reload(_ context: ScreenContext) {
    let snapshot = context.snapshot
    let found = found(snapshot)
    let bindings = found.map { snapshot.bindings[$0.binding] }
    let (scopes, held) = (bindings.map(\.scope).distinct, bindings.map(\.role).distinct)
    heading =
      found.isEmpty
      ? "What was marked is no longer there."
      : "The role that replaces \(AccessModel.listed(held.map(\.label), most: 3)) "
        + "for \(EditTitle.subjects(found, in: snapshot)):"
    // A Role is in one namespace: several need a ClusterRole.
    let choices = RoleChoices.roles(context.analysis.roles, scopes: scopes.count == 1 ? scopes : [])
    roles.replace(choices.filter { held != [$0.value] })
  }

  private static let map = KeyMap<Action>([
    KeyBinding([.enter], hint: "choose", help: "show the changes that give this role instead", action: .choose),
    KeyBinding([.escape], hint: "leave", help: "leave the role as it is", action: .leave),
  ])

  func keyHelp(_ context: ScreenContext) -> [KeyHelp] { RoleChoiceScreen.map.keyHelp }

  mutating func handle(_ key: Key, _ context: ScreenContext) -> [Outcome] {
    if RoleChoiceScreen.map.action(for: key) == .leave { return [.back] }
    guard roles.handle(key), key == .enter, let role = roles.chosen.first?.value else { return [] }
    let (snapshot, grants) = (context.snapshot, found(context.snapshot))
    do throws(Refusal) {
      let plan = try RoleReplacement(grants, with: role, in: snapshot, .standard)
      let title = EditTitle.replace(grants, with: role, in: snapshot)
      let notes = plan.notes + [plan.effect].compactMap { $0 }
      return [.replace(.proposal(ProposedEdit(title, plan.changes, in: snapshot, notes: notes)))]
    } catch {
      return [.say(error.message)]
    }
  }

  mutating func paste(_ text: String, _ context: ScreenContext) -> [Outcome] {
    roles.insert(text)
    return []
  }

  func draw(on canvas: inout Canvas, in rect: Rect, _ context: ScreenContext) {
    let area = rect.inset(columns: 1)
    let (top, below) = area.splitTop(min(2, area.rows))
    canvas.write(heading, at: top.origin, in: top, style: Style(.heading, .bold), width: top.columns)
    roles.draw(on: &canvas, in: below, placeholder: "role name")
  }
}

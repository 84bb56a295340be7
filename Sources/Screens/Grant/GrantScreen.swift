import AccessModel
import AccessAnalysis
import BuiltIn
import Manifests
import Reports
import ScreenKit
import Terminal

/// The form that grants a role: groups, namespaces, a role, and a live preview of the manifests.
struct GrantScreen: Screen {
  /// The steps of the form, in the order of Tab.
  enum Step: Int, Sendable, CaseIterable {
    case groups, scopes, role, manifest
  }

  private enum Action: Sendable, Hashable {
    case next, previous, choose, leave
  }

  let title = "Grant"
  private(set) var step: Step
  private(set) var groups: Picker<ObjectID>
  private(set) var scopes: Picker<Scope>
  private(set) var role: Picker<RoleReference>
  /// The plan for the choices; nil while one is missing.
  private(set) var result: Result<GrantPlan, Refusal>?
  private(set) var preview = GrantPreview()
  /// Why the current choices deserve a second look; nothing is saved or copied before the answer to it.
  private var dangers: [GrantDanger] = []
  /// What is done once the answer is yes.
  private var asked: TextKeys.Action?
  /// Whether the last key was Esc while something was chosen: a second Esc leaves the form.
  private var isLeaving = false
  /// Whether the current manifests were saved or copied.
  private var manifestsAreKept = false
  let isRevisited = false
  /// The remarks about groups that cannot fetch the kubeconfig; nil until there is a plan, or if the data does not say.
  private var kubeconfig: KubeconfigRemarks?

  init(_ preset: GrantPreset, _ context: ScreenContext) {
    let snapshot = context.snapshot
    groups = Picker(
      GrantChoices.groups(snapshot), chosen: preset.groups, allowsSeveral: true, typed: GrantChoices.group)
    scopes = Picker(GrantChoices.scopes(snapshot), chosen: preset.scopes, allowsSeveral: true, notFirst: .cluster)
    role = Picker(
      GrantChoices.roles(context.analysis.roles, scopes: preset.scopes), chosen: preset.role.map { [$0] } ?? [],
      allowsSeveral: false)
    step = preset.groups.isEmpty ? .groups : preset.scopes.isEmpty ? .scopes : .role
    plan(context.analysis)
  }

  var isTyping: Bool { step != .manifest }

  var position: String { "\(step.rawValue + 1) of \(Step.allCases.count)" }

  func keyHelp(_ context: ScreenContext) -> [KeyHelp] {
    let reason = manifests == nil ? "no manifest yet" : nil
    return (step == .manifest ? texts(context.keys).bindings.map { $0.keyHelp(reason: reason) } : []) + map.keyHelp
  }

  /// The text keys that apply to the manifests.
  private func texts(_ keys: KeyMaps) -> KeyMap<TextKeys.Action> {
    keys[TextKeys.section].only { $0 == .save || $0 == .copy }
  }

  private var map: KeyMap<Action> {
    let leave = KeyBinding([.escape], hint: "leave", help: "close the form and discard it", action: Action.leave)
    let previous = KeyBinding([.backTab], hint: "previous", help: "go to the previous step", action: Action.previous)
    guard step == .manifest else {
      return KeyMap([
        KeyBinding(
          [.enter], hint: step == .role ? "choose" : "choose", help: "choose it, or undo the choice",
          action: .choose),
        KeyBinding([.tab], hint: "next", help: "go to the next step", action: .next), previous, leave,
      ])
    }
    return KeyMap([
      previous, KeyBinding([.tab], hint: "groups", help: "return to the groups", inHintBar: false, action: .next),
      leave,
    ])
  }

  mutating func handle(_ key: Key, _ context: ScreenContext) -> [Outcome] {
    defer { if map.action(for: key) != .leave { isLeaving = false } }
    switch map.action(for: key) {
    case .next: step = Step(rawValue: (step.rawValue + 1) % Step.allCases.count) ?? .groups
    case .previous: step = Step(rawValue: (step.rawValue + Step.allCases.count - 1) % Step.allCases.count) ?? .groups
    case .leave:
      let isEmpty = groups.chosen.isEmpty && scopes.chosen.isEmpty && role.chosen.isEmpty
      guard isEmpty || isLeaving || manifestsAreKept else {
        isLeaving = true
        return [.say("press Esc again to close the form and discard your choices")]
      }
      return [.back]
    case .choose, nil:
      guard step == .manifest else {
        choose(key, context)
        break
      }
      return read(key, context)
    }
    return []
  }

  mutating func paste(_ text: String, _ context: ScreenContext) -> [Outcome] {
    switch step {
    case .groups: groups.insert(text)
    case .scopes: scopes.insert(text)
    case .role: role.insert(text)
    case .manifest: break
    }
    return []
  }

  mutating func receive(_ event: ScreenEvent, _ context: ScreenContext) -> [Outcome] {
    switch event {
    case .saved: manifestsAreKept = true
    case .answered(let answer):
      defer { asked = nil }
      guard let asked, answer == .yes else { return [.say("nothing was saved or copied")] }
      return keep(asked)
    case .rested: break
    }
    return []
  }

  mutating func reload(_ context: ScreenContext) {
    groups.replace(GrantChoices.groups(context.snapshot))
    scopes.replace(GrantChoices.scopes(context.snapshot))
    role.replace(GrantChoices.roles(context.analysis.roles, scopes: scopes.chosen.map(\.value)))
    kubeconfig = nil
    plan(context.analysis)
  }

  /// Handles a key while the manifests are read.
  private mutating func read(_ key: Key, _ context: ScreenContext) -> [Outcome] {
    switch texts(context.keys).action(for: key) {
    case let action? where action == .save || action == .copy:
      guard manifests != nil else { return [.say("no manifest yet")] }
      guard let danger = dangers.first else { return keep(action) }
      asked = action
      let verb = action == .save ? "save" : "copy"
      return [
        .ask(
          Prompt(
            "\(action == .save ? "Save" : "Copy") it? y/N  \(danger.warning)",
            .confirmation(yes: "\(verb) it", no: "leave it")))
      ]
    default:
      guard let move = context.keys[MovingKeys.section].action(for: key) else { return [.unknown] }
      preview.move(move, rows: context.size.rows - 3)
    }
    return []
  }

  /// Saves or copies the manifests.
  private mutating func keep(_ action: TextKeys.Action) -> [Outcome] {
    guard let text = manifests, case .success(let plan)? = result else { return [] }
    if action == .save {
      do throws(Refusal) {
        let parts = try ManifestFile.all(of: plan.changes, plan.directory)
        return [
          .save(
            Document(text: text, parts: parts.map { Document.Part(path: $0.path, text: $0.text) }, name: "grant"))
        ]
      } catch {
        // One file takes any names.
        return [.save(Document(text: text, path: "grant.yaml"))]
      }
    }
    manifestsAreKept = true
    return [.copy(text)]
  }

  private mutating func choose(_ key: Key, _ context: ScreenContext) {
    switch step {
    case .groups: if groups.handle(key) { plan(context.analysis) }
    case .scopes:
      guard scopes.handle(key) else { return }
      role.replace(GrantChoices.roles(context.analysis.roles, scopes: scopes.chosen.map(\.value)))
      plan(context.analysis)
    case .role:
      guard role.handle(key) else { return }
      plan(context.analysis)
      if key == .enter, !role.chosen.isEmpty { step = .manifest }
    case .manifest: break
    }
  }

  /// The manifests, if there are any.
  private var manifests: String? {
    guard case .success(let plan)? = result, !plan.changes.isEmpty else { return nil }
    return plan.changes.yaml(plan.directory)
  }

  private mutating func plan(_ analysis: Analysis) {
    let snapshot = analysis.roles.snapshot
    manifestsAreKept = false
    result = nil
    dangers = []
    preview = GrantPreview(manifests: [StyledLine("Choose groups, namespaces and a role.", .muted)])
    guard !groups.chosen.isEmpty, !scopes.chosen.isEmpty, let role = role.chosen.first else { return }
    let grantees = groups.chosen.map { GrantRequest.Grantee($0.value, in: snapshot.directory) }
    let request = GrantRequest(grantees: grantees, scopes: scopes.chosen.map(\.value), role: role.value)
    do throws(Refusal) {
      let plan = try GrantPlan(request, in: snapshot, .standard)
      result = .success(plan)
      let consequences = AccessConsequences(of: plan.changes, on: analysis)
      dangers = GrantDanger.all(of: plan, consequences, analysis)
      let notes =
        dangers.map { StyledLine($0.warning, .error, .bold) } + plan.notes.map { StyledLine("! \($0)", .warning) }
        + consequences.messages(snapshot.directory).map { StyledLine($0) }
      kubeconfig = kubeconfig ?? KubeconfigRemarks(snapshot, builtIn: AzureRoles.definitions)
      let unable = groups.chosen.compactMap { kubeconfig?.note(on: $0.value) }.map { StyledLine("! \($0)", .warning) }
      preview = GrantPreview(notes, manifests: ManifestLines.lines(plan.changes.yaml(plan.directory)), after: unable)
    } catch {
      result = .failure(error)
      preview = GrantPreview([StyledLine(error.message, .error)])
    }
  }
}

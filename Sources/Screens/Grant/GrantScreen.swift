import AccessModel
import AccessAnalysis
import BuiltIn
import Manifests
import Reports
import ScreenKit
import Terminal

/// The form that grants a role: groups or people, namespaces, a role, and a live preview of the manifests, or of the az
/// commands where the cluster uses Azure RBAC and the role is to be given there.
struct GrantScreen: Screen {
  /// The steps of the form, in the order of Tab; `plane` only where there is a choice. It comes after the role, which
  /// leads to the manifest at once, so that nobody has to pass it.
  enum Step: Sendable {
    case groups, scopes, role, plane, manifest
  }

  private enum Action: Sendable, Hashable {
    case next, previous, choose, leave
  }

  let title = "Grant"
  private(set) var step: Step
  /// The groups to choose from, and people, whom only typing finds: groups come first.
  private(set) var groups: Picker<Subject>
  private(set) var scopes: Picker<Scope>
  private(set) var plane: Picker<GrantPlane>
  private(set) var role: Picker<GrantedRole>
  /// What the choices come to; nil while one is missing.
  private(set) var result: Result<GrantProposal, Refusal>?
  var preview = GrantPreview()
  /// What is done once the answer is yes.
  var asked: TextKeys.Action?
  /// Whether the last key was Esc while something was chosen: a second Esc leaves the form.
  private var isLeaving = false
  /// Whether the current manifests were saved or copied.
  var manifestsAreKept = false
  let isRevisited = false
  /// The remarks about groups that cannot fetch the kubeconfig; nil until there is a plan, or if the data does not say.
  private var kubeconfig: KubeconfigRemarks?

  init(_ preset: GrantPreset, _ context: ScreenContext) {
    let snapshot = context.snapshot
    groups = Picker(
      GrantChoices.groups(snapshot), further: GrantChoices.people(snapshot), chosen: preset.grantees, .several,
      typed: { GrantChoices.choice(typed: $0, snapshot) }, unlisted: { GrantChoices.unlisted($0, snapshot) })
    scopes = Picker(GrantChoices.scopes(snapshot), chosen: preset.scopes, .several, notFirst: .cluster)
    plane = Picker(GrantChoices.planes(context.analysis), chosen: [.kubernetes], .one)
    role = Picker(
      GrantChoices.roles(context.analysis.roles, scopes: preset.scopes),
      chosen: preset.role.map { [.kubernetes($0)] } ?? [], .oneOrNone)
    step = preset.grantees.isEmpty ? .groups : preset.scopes.isEmpty ? .scopes : .role
    plan(context.analysis)
  }

  var isTyping: Bool { step != .manifest }

  /// The steps that there are.
  var steps: [Step] {
    plane.isEmpty ? [.groups, .scopes, .role, .manifest] : [.groups, .scopes, .role, .plane, .manifest]
  }

  private var number: Int { steps.firstIndex(of: step) ?? 0 }

  var position: String { "\(number + 1) of \(steps.count)" }

  var isAzure: Bool { plane.chosen.first?.value == .azure }

  func keyHelp(_ context: ScreenContext) -> [KeyHelp] {
    let reason = proposal == nil ? "no manifest yet" : nil
    let texts = texts(context.keys).bindings.map { binding in
      binding.keyHelp(reason: binding.action == .stage ? reason ?? stagingObstacle(context) : reason)
    }
    return (step == .manifest ? texts : []) + map.keyHelp
  }

  /// The text keys that apply to the manifests.
  func texts(_ keys: KeyMaps) -> KeyMap<TextKeys.Action> {
    keys[TextKeys.section].only { [.stage, .save, .copy].contains($0) }
  }

  private var map: KeyMap<Action> {
    let leave = KeyBinding([.escape], hint: "leave", help: "close the form and discard it", action: Action.leave)
    let previous = KeyBinding([.backTab], hint: "previous", help: "go to the previous step", action: Action.previous)
    guard step == .manifest else {
      return KeyMap([
        KeyBinding(
          [.enter], hint: "choose", help: "choose it, or undo the choice",
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
    case .next: step = steps[(number + 1) % steps.count]
    case .previous: step = steps[(number + steps.count - 1) % steps.count]
    case .leave:
      let isEmpty = groups.chosen.isEmpty && scopes.chosen.isEmpty && role.chosen.isEmpty
      guard isEmpty || isLeaving || manifestsAreKept else {
        isLeaving = true
        return [.say("press Esc again to close the form and discard your choices")]
      }
      return [.back]
    case .choose, nil:
      return step == .manifest ? read(key, context) : choose(key, context)
    }
    return []
  }

  mutating func paste(_ text: String, _ context: ScreenContext) -> [Outcome] {
    switch step {
    case .groups: groups.insert(text)
    case .scopes: scopes.insert(text)
    case .role: role.insert(text)
    case .plane, .manifest: break
    }
    return []
  }

  mutating func receive(_ event: ScreenEvent, _ context: ScreenContext) -> [Outcome] {
    switch event {
    case .saved: manifestsAreKept = true
    case .answered(let answer):
      defer { asked = nil }
      if asked == .stage {
        guard answer == .yes, let staged = staged(context) else { return [.say("nothing was staged")] }
        return [.stage(staged.edit)]
      }
      guard let asked, answer == .yes else { return [.say("nothing was saved or copied")] }
      return keep(asked)
    case .rested, .returned: break
    }
    return []
  }

  mutating func reload(_ context: ScreenContext) {
    groups.replace(GrantChoices.groups(context.snapshot), further: GrantChoices.people(context.snapshot))
    scopes.replace(GrantChoices.scopes(context.snapshot))
    plane.replace(GrantChoices.planes(context.analysis))
    role.replace(roles(context.analysis))
    kubeconfig = nil
    plan(context.analysis)
  }

  /// The roles of the plane, for the chosen namespaces.
  private func roles(_ analysis: Analysis) -> [Choice<GrantedRole>] {
    isAzure
      ? GrantChoices.azureRoles(analysis.roles.snapshot)
      : GrantChoices.roles(analysis.roles, scopes: scopes.chosen.map(\.value))
  }

  private mutating func choose(_ key: Key, _ context: ScreenContext) -> [Outcome] {
    switch step {
    case .groups: guard groups.handle(key) else { return [] }
    case .scopes:
      guard scopes.handle(key) else { return [] }
      role.replace(roles(context.analysis))
    case .plane:
      let former = plane.chosen.first?.value
      guard plane.handle(key) else { return [] }
      if plane.chosen.first?.value != former { role.replaceAll(roles(context.analysis)) }
      step = role.chosen.isEmpty ? .role : .manifest
    case .role:
      guard role.handle(key) else { return [] }
      if key == .enter, !role.chosen.isEmpty { step = .manifest }
    case .manifest: return []
    }
    return planned(context)
  }

  /// What can be printed, if there is anything.
  var proposal: GrantProposal? {
    guard case .success(let proposal)? = result, !proposal.isEmpty else { return nil }
    return proposal
  }

  /// The form with the plan for its choices. Who gains what takes a while to find out where a group has many people.
  private func planned(_ context: ScreenContext) -> [Outcome] {
    let (form, analysis) = (self, context.analysis)
    return [
      .replaceScreen(doing: "finding who gains what") {
        var form = form
        form.plan(analysis)
        return form
      }
    ]
  }

  private mutating func plan(_ analysis: Analysis) {
    manifestsAreKept = false
    result = nil
    preview = GrantPreview(manifests: [StyledLine("Choose groups, namespaces and a role.", .muted)])
    guard !groups.chosen.isEmpty, !scopes.chosen.isEmpty, let role = role.chosen.first else { return }
    kubeconfig = kubeconfig ?? KubeconfigRemarks(analysis.roles.snapshot, builtIn: AzureRoles.definitions)
    do throws(Refusal) {
      let proposal = try proposal(role.value, analysis)
      result = .success(proposal)
      preview = GrantPreview(proposal)
    } catch {
      result = .failure(error)
      preview = GrantPreview([StyledLine(error.message, .error)])
    }
  }

  private func grantees(_ snapshot: Snapshot) -> [GrantRequest.Grantee] {
    groups.chosen.map { GrantRequest.Grantee($0.value, in: snapshot.directory) }
  }

  func request(_ role: RoleReference, _ snapshot: Snapshot) -> GrantRequest {
    GrantRequest(grantees: grantees(snapshot), scopes: scopes.chosen.map(\.value), role: role)
  }

  private func proposal(_ role: GrantedRole, _ analysis: Analysis) throws(Refusal) -> GrantProposal {
    let snapshot = analysis.roles.snapshot
    switch role {
    case .kubernetes(let role):
      return GrantProposal(
        try GrantPlan(request(role, snapshot), in: snapshot, .standard), analysis, kubeconfig,
        builtIn: AzureRoles.definitions)
    case .azure(let name):
      let plan = try AzureGrantPlan(
        AzureRoleName(name), to: grantees(snapshot), in: scopes.chosen.map(\.value), snapshot, .standard,
        builtIn: AzureRoles.definitions)
      return GrantProposal(assigning: plan, before: analysis, after: Analysis(plan.future), kubeconfig)
    }
  }
}

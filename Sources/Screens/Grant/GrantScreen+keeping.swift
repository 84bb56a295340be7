import AccessModel
import AccessAnalysis
import Reports
import ScreenKit
import Terminal

/// What becomes of the manifests: they are staged, saved or copied.
extension GrantScreen {
  /// Handles a key while the manifests are read.
  mutating func read(_ key: Key, _ context: ScreenContext) -> [Outcome] {
    switch texts(context.keys).action(for: key) {
    case .stage:
      guard let staged = staged(context) else {
        return [.say(proposal == nil ? "no manifest yet" : stagingObstacle(context) ?? "nothing changes")]
      }
      if let obstacle = stagingObstacle(context) { return [.say(obstacle)] }
      asked = .stage
      return [.ask(staged.prompt)]
    case let action? where action == .save || action == .copy:
      guard let proposal else { return [.say("no manifest yet")] }
      guard let danger = proposal.dangers.first else { return keep(action) }
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

  /// Why what is chosen cannot be staged; nil if it can, or nothing is chosen.
  func stagingObstacle(_ context: ScreenContext) -> String? {
    if case .commands? = proposal?.content { return "Azure roles are not staged: copy or save the az commands" }
    return context.staging.obstacle
  }

  /// What is to be staged; nil if nothing is.
  func staged(_ context: ScreenContext) -> Proposal? {
    guard case .manifests(let changes, _)? = proposal?.content, case .kubernetes(let role)? = role.chosen.first?.value
    else { return nil }
    let title = EditTitle.grant(request(role, context.snapshot))
    let review = EditReview(changes, context.analysis, caller: nil)
    return Proposal(ProposedEdit(title, changes, in: context.snapshot), review, typed: nil)
  }

  /// Saves or copies the manifests or commands.
  mutating func keep(_ action: TextKeys.Action) -> [Outcome] {
    guard let proposal else { return [] }
    guard action == .save else {
      manifestsAreKept = true
      return [.copy(proposal.text)]
    }
    guard case .manifests(let changes, let directory) = proposal.content else {
      return [.save(Document(text: proposal.text, path: "grant.sh"))]
    }
    return [
      .save(Document(SavedChanges(changes, directory), manifests: proposal.text, directory, name: "grant"))
    ]
  }
}

import AccessAnalysis
import AccessModel
import Reports
import ScreenKit
import Terminal

/// One line of the checklist, with its detail.
struct ClusterRow: Sendable {
  let title: String
  let finding: String
  let sign: String
  let role: StyleRole
  private let remarks: [String]
  private let why: String
  private let steps: [HardeningStep]

  init(_ item: HardeningAssessment.Item) {
    title = item.title
    finding = item.finding
    sign = item.state.sign
    role = item.state.role
    remarks = item.remarks
    why = item.why
    steps = item.steps
  }

  init(_ verdict: LockoutGuard.Verdict) {
    let state: HardeningAssessment.State = verdict.isGiven ? .good : .bad
    title = "Lockout guard"
    finding = verdict.summary
    sign = state.sign
    role = state.role
    remarks = verdict.reasons
    why =
      "A command that closes a way in is shown only if the data says that an administrator can still sign in with "
      + "Entra."
    steps = verdict.isGiven ? [] : verdict.first
  }

  /// What a live cluster is known by.
  init(_ live: LiveSource, _ identity: ClusterIdentity) {
    title = "Source"
    finding = identity.label
    sign = "·"
    role = .muted
    remarks = ["context \(live.context)", "API server \(live.server)"]
    why = "The name of a context can come to mean another cluster; this tells whether it is the same."
    steps = []
  }

  /// The command lines, in the order in which to run them.
  var commands: [String] { steps.compactMap { $0.command?.line } }

  /// The whole detail.
  var detail: [StyledLine] { detail(chosen: nil).lines }

  /// The whole detail, with the step whose command is chosen marked, and the range of that step's lines; nil if no
  /// command is chosen.
  func detail(chosen: Int?) -> (lines: [StyledLine], chosen: Range<Int>?) {
    var place: Range<Int>?
    var lines = [StyledLine(title, .heading, .bold), StyledLine(finding, role)]
    lines += remarks.map { StyledLine($0) } + [StyledLine(), StyledLine(why, .muted)]
    if !steps.isEmpty { lines += [StyledLine(), StyledLine("What to do", .heading, .bold)] }
    var number = 0
    for step in steps {
      guard let command = step.command else {
        lines.append(StyledLine("  \(step.label)"))
        continue
      }
      let isChosen = number == chosen
      if isChosen { place = lines.count..<lines.count + 2 }
      lines.append(
        StyledLine(isChosen ? SelectionList.mark + " " : "  ", .selection)
          + StyledLine(step.label, .text, isChosen ? .bold : []))
      lines.append(StyledLine("    \(command.line)", .accent))
      number += 1
    }
    return (lines, place)
  }
}

extension HardeningAssessment.State {
  fileprivate var role: StyleRole {
    switch self {
    case .good: .good
    case .bad: .error
    case .unknown: .warning
    }
  }
}

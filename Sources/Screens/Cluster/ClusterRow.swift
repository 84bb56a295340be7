import AccessAnalysis
import Reports
import ScreenKit
import Terminal

/// One line of the checklist, and all there is to say of it.
struct ClusterRow: Sendable {
  /// What stands before the step whose command is chosen.
  static let mark = "▌"

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
      "A command that closes a way in is given only where the data says that an administrator is left who signs in with "
      + "Entra."
    steps = verdict.isGiven ? [] : verdict.first
  }

  /// The lines of the commands, in the order in which they are run.
  var commands: [String] { steps.compactMap { $0.command?.line } }

  /// All of it; the step whose command is chosen is marked.
  func detail(chosen: Int?) -> [StyledLine] {
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
      lines.append(
        StyledLine(isChosen ? ClusterRow.mark + " " : "  ", .selection)
          + StyledLine(step.label, .text, isChosen ? .bold : []))
      lines.append(StyledLine("    \(command.line)", .accent))
      number += 1
    }
    return lines
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

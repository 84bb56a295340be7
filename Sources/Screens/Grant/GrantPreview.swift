import Reports
import ScreenKit
import Terminal

/// The result of the choices: the manifests or commands, with messages before and after them.
struct GrantPreview: Sendable {
  private let before: [StyledLine]
  private let manifests: [StyledLine]
  private let after: [StyledLine]
  private var offset = 0

  init(_ before: [StyledLine] = [], manifests: [StyledLine] = [], after: [StyledLine] = []) {
    self.before = before
    self.manifests = manifests
    self.after = after
  }

  init(_ proposal: GrantProposal) {
    let lines: [StyledLine]
    switch proposal.content {
    case .manifests: lines = ManifestLines.lines(proposal.text)
    case .commands: lines = proposal.text.split(separator: "\n").map { StyledLine(String($0)) }
    }
    self.init(
      proposal.groupsToJoin.map { DetailLines.message($0, .accent) }
        + proposal.dangers.map { DetailLines.message($0.warning) }
        + proposal.notes.map { StyledLine("! \($0)", .warning) }
        + proposal.consequences.map { DetailLines.message($0) },
      manifests: lines, after: proposal.remarks.map { StyledLine("! \($0)", .warning) })
  }

  mutating func move(_ move: Move, rows: Int) {
    var view = ScrollView(lines: lines { [$0] }, offset: offset)
    view.move(move, rows: rows)
    offset = view.offset
  }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    ScrollView(lines: lines { wrapped($0, width: rect.columns) }, offset: offset).draw(on: &canvas, in: rect)
  }

  /// All lines; messages are wrapped, manifests are not.
  private func lines(_ fitted: (StyledLine) -> [StyledLine]) -> [StyledLine] {
    let parts = [before.flatMap(fitted), manifests, after.flatMap(fitted)]
    return Array(parts.filter { !$0.isEmpty }.joined(separator: [StyledLine()]))
  }
}

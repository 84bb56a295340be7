import AccessAnalysis
import AccessModel
import Manifests
import Reports
import ScreenKit
import Terminal

extension GrantScreen {
  func draw(on canvas: inout Canvas, in rect: Rect, _ context: ScreenContext) {
    var left = rect
    if context.isWide {
      let (form, side) = rect.splitLeft(rect.columns / 2)
      left = form
      canvas.verticalLine(column: side.column, from: side.row, to: side.maxRow)
      preview.draw(on: &canvas, in: side.splitLeft(2).rest)
    }
    drawForm(on: &canvas, in: left, context)
  }

  private func drawForm(on canvas: inout Canvas, in rect: Rect, _ context: ScreenContext) {
    let (summary, rest) = rect.splitTop(min(steps.count, max(0, rect.rows - 2)))
    drawSummary(on: &canvas, in: summary)
    let (rule, body) = rest.splitTop(rest.rows > 3 ? 1 : 0)
    if !rule.isEmpty { canvas.horizontalLine(row: rule.row, from: rule.column, to: rule.maxColumn) }
    let area = body.inset(columns: body.columns > 20 ? 1 : 0)
    switch step {
    case .groups: groups.draw(on: &canvas, in: area, placeholder: "group or person, by name or ID")
    case .scopes: scopes.draw(on: &canvas, in: area, placeholder: "namespace name")
    case .plane: plane.draw(on: &canvas, in: area, placeholder: "Kubernetes or Azure")
    case .role: role.draw(on: &canvas, in: area, placeholder: "role name")
    case .manifest:
      if context.isWide {
        canvas.write(
          "The result is on the right: o saves it, c copies it.", at: area.origin, in: area,
          style: Style(.muted), width: area.columns)
      } else {
        preview.draw(on: &canvas, in: area)
      }
    }
  }

  private func drawSummary(on canvas: inout Canvas, in rect: Rect) {
    let manifests: String
    switch result {
    case .success(let proposal)?: manifests = proposal.count
    case .failure?: manifests = "not possible"
    case nil: manifests = "-"
    }
    let columns = max(0, rect.columns - 15)
    let hasPeople = groups.chosen.contains { $0.value.kind == .user }
    let who =
      hasPeople
      ? groups.chosenNames("subject", "subjects", columns: columns)
      : groups.chosenNames("group", "groups", columns: columns)
    let lines: [(Step, String, String)] = [
      (.groups, hasPeople ? "Who" : "Groups", who),
      (.scopes, "Namespaces", scopes.chosenNames("namespace", "namespaces", columns: columns)),
      (.role, "Role", role.chosenNames("role", "roles", columns: columns)),
      (.plane, "By", plane.chosenNames("plane", "planes", columns: columns)),
      (.manifest, isAzure ? "Commands" : "Manifests", manifests),
    ]
    for (number, line) in lines.filter({ steps.contains($0.0) }).enumerated() where number < rect.rows {
      let place = Point(column: rect.column, row: rect.row + number)
      let isCurrent = line.0 == step
      if isCurrent { canvas.writeSelectionMark(at: place, in: rect) }
      canvas.write(
        line.1, at: Point(column: place.column + 2, row: place.row), in: rect,
        style: Style(.heading, isCurrent ? .bold : []))
      canvas.write(
        line.2, at: Point(column: place.column + 14, row: place.row), in: rect, width: columns)
    }
  }
}

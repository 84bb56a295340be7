import ScreenKit
import Terminal

/// The areas of the checklist and of the selected item's detail: side by side if there is room, else one below the
/// other.
struct ClusterLayout {
  let list: Rect
  let rule: Rect
  let detail: Rect

  init(_ rect: Rect, rows: Int, isWide: Bool) {
    guard isWide else {
      let (top, rest) = rect.splitTop(min(rows, max(1, rect.rows / 2)))
      let (line, below) = rest.splitTop(rest.rows > 2 ? 1 : 0)
      (list, rule, detail) = (top, line, below.inset(columns: below.columns > 20 ? 1 : 0))
      return
    }
    let (left, rest) = rect.splitLeft(rect.columns * 2 / 5)
    let (line, right) = rest.splitLeft(2)
    (list, rule, detail) = (left, line, right)
  }
}

import SafeText
import Terminal

/// The areas of the screen. The frame is dropped first if there are few rows.
struct AppLayout {
  let header: Rect
  let tabRow: Rect
  let breadcrumbs: Rect
  let body: Rect
  let lowerRule: Rect
  let hints: Rect

  init(_ size: Size) {
    var rest = Rect(size)
    func top(_ fits: Bool) -> Rect {
      let (top, below) = rest.splitTop(fits ? 1 : 0)
      rest = below
      return top
    }
    func bottom(_ fits: Bool) -> Rect {
      let (above, bottom) = rest.splitBottom(fits ? 1 : 0)
      rest = above
      return bottom
    }
    hints = bottom(size.rows > 1)
    lowerRule = bottom(size.rows >= 9)
    header = top(size.rows >= 8)
    tabRow = top(size.rows >= 5)
    breadcrumbs = top(size.rows >= 6)
    body = rest
  }
}

import SafeText
import Terminal

/// Where the parts of the screen are: the frame gives way where there are few rows.
struct AppLayout {
  let header: Rect
  let tabRow: Rect
  let breadcrumbs: Rect
  let body: Rect
  let lowerRule: Rect
  let hints: Rect

  /// Every tab, and the columns of its label.
  static let tabs: [(tab: Tab, columns: Range<Int>)] = {
    var column = 1
    return Tab.allCases.map { tab in
      defer { column += tab.label.displayWidth + 2 }
      return (tab, column..<column + tab.label.displayWidth)
    }
  }()

  /// The tabs where there may not be room for all: moved to the left so far that one of them shows whole.
  static func tabs(around tab: Tab, width: Int) -> [(tab: Tab, columns: Range<Int>)] {
    let end = tabs.first { $0.tab == tab }?.columns.upperBound ?? 0
    let shift = max(0, end - width)
    return tabs.map { ($0.tab, $0.columns.lowerBound - shift..<$0.columns.upperBound - shift) }
  }

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

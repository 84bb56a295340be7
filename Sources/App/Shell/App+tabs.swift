import SafeText
import ScreenKit
import Terminal

extension App {
  /// The tabs with their labels and columns. If there is no room for all, they are scrolled so that the current one is
  /// completely visible.
  var tabs: [(entry: ScreenEntry, label: String, columns: Range<Int>)] {
    let context = context
    var column = 1
    let tabs = Registry.tabs.map { entry in
      let badge = entry.badge(context).map { " \($0)" } ?? ""
      let label = "\(entry.number ?? 0) \(entry.title ?? entry.name)\(badge)"
      defer { column += label.displayWidth + 2 }
      return (entry: entry, label: label, columns: column..<column + label.displayWidth)
    }
    let end = tabs.first { $0.entry.name == tab }?.columns.upperBound ?? 0
    let shift = max(0, end - size.columns)
    return tabs.map { ($0.entry, $0.label, $0.columns.lowerBound - shift..<$0.columns.upperBound - shift) }
  }
}

import SafeText
import ScreenKit
import Terminal

extension App {
  /// The tabs with their labels and columns.
  ///
  /// If there is no room for all, the longest titles but the current one are left out, so that every digit and badge
  /// stays. If that is not enough, they are scrolled so that the current one is completely visible.
  var tabs: [(entry: ScreenEntry, label: String, columns: Range<Int>)] {
    let context = context
    let badges = Registry.tabs.map { entry in entry.badge(context).map { " \($0)" } ?? "" }
    var titles = Registry.tabs.map { " \($0.title ?? $0.name)" }
    let digits = Registry.tabs.map { String($0.number ?? 0) }
    func width() -> Int {
      titles.indices.reduce(1) { $0 + (digits[$1] + titles[$1] + badges[$1]).displayWidth + 2 } - 2
    }
    while width() > size.columns {
      let others = titles.indices.filter { Registry.tabs[$0].name != tab && !titles[$0].isEmpty }
      guard let longest = others.max(by: { titles[$0].displayWidth < titles[$1].displayWidth }) else { break }
      titles[longest] = ""
    }
    var column = 1
    let tabs = Registry.tabs.indices.map { number in
      let label = digits[number] + titles[number] + badges[number]
      defer { column += label.displayWidth + 2 }
      return (entry: Registry.tabs[number], label: label, columns: column..<column + label.displayWidth)
    }
    let end = tabs.first { $0.entry.name == tab }?.columns.upperBound ?? 0
    let shift = max(0, end - size.columns)
    return tabs.map { ($0.entry, $0.label, $0.columns.lowerBound - shift..<$0.columns.upperBound - shift) }
  }
}

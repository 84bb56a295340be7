import ScreenKit
import Screens
import Terminal

/// All screens of the program: those with a tab in the order of their digits, then the others.
package enum Registry {
  package static let entries: [ScreenEntry] = [
    .namespaces, .groups, .everybody, .bindings, .roles, .whoCan, .matrix, .findings, .changes, .cluster,
    .serviceAccounts,
    .contexts,
    .grants, .paths,
    .peopleWithAccess, .person, .migration, .grant, .roleChoice, .newNamespace, .proposal, .edited, .text, .diff,
  ]

  /// The screens with a tab.
  package static let tabs = entries.filter { $0.number != nil }

  /// Makes the screen of a route, and names its entry.
  static func screen(_ route: Route, _ context: ScreenContext) -> (entry: String, screen: any Screen) {
    for entry in entries {
      if let screen = entry.make(route, context) { return (entry.name, screen) }
    }
    return (ScreenEntry.text.name, TextScreen(TextPage(title: "nothing", lines: ["No screen can show this."])))
  }
}

import Foundation
import Reports
import Terminal
import Testing

@testable import App
@testable import ScreenKit

/// Tables of declarations in the program.
enum Tables {
  static var screens: [String] {
    table(
      ["key", "screen", "words after `:`"],
      Registry.tabs.map { entry in
        ["`\(entry.number ?? 0)`", entry.title ?? "", entry.aliases.sorted().map { "`\($0)`" }.joined(separator: " ")]
      })
  }

  static var keySections: [String] { Registry.sections.map(\.name) }

  /// The keys of a section of the settings.
  static func keys(of name: String) throws -> [String] {
    let section = try #require(Registry.sections.first { $0.name == name }, "there are no keys of \(name)")
    return table(
      ["key", "name", "what it does"],
      section.keys.map { key in
        [key.keys.map { "`\($0.label)`" }.joined(separator: " "), key.name, key.help]
      })
  }

  /// The columns of the list that the app shows.
  static func columns(of app: App) throws -> [String] {
    let listed = try #require(app.screen?.listed, "this screen lists nothing")
    return table(
      ["column", "what it shows"],
      listed.columns.compactMap { column in column.help.map { [column.title, $0] } })
  }

  static func table(_ head: [String], _ rows: [[String]]) -> [String] {
    let lines = ([head] + rows).map { cells in
      "| " + cells.map { $0.replacingOccurrences(of: "|", with: "\\|") }.joined(separator: " | ") + " |"
    }
    return [lines[0], "|" + head.map { _ in "---|" }.joined()] + lines.dropFirst()
  }
}

import App
import Foundation
import Terminal
import Testing

/// A marker in a page for generated text: `<!-- keys: lists -->`.
struct Marker {
  /// The kinds of generated text.
  private enum Kind: String {
    /// The screen after some keys: `screen: 100x20 2 j j`.
    case screen
    /// The screens that have a tab.
    case screens
    /// The keys of a section of the settings: `keys: lists`.
    case keys
    /// The columns of the list that some keys lead to: `columns: 2`.
    case columns
    /// The arguments of a command: `command: who-can`.
    case command
    /// The options that every command has.
    case options
  }

  private let kind: Kind
  private let words: [String]

  /// - Parameter line: A line of a page. Nil if it is not a comment, or is the comment that ends generated text.
  /// - Throws: If it is a comment with an unknown kind.
  init?(_ line: String) throws {
    guard let match = line.wholeMatch(of: #/<!-- ([a-z]+)(?:: (.+))? -->/#), match.output.1 != "end" else { return nil }
    kind = try #require(Kind(rawValue: String(match.output.1)), "\(line) asks for nothing known")
    words = match.output.2?.split(separator: " ").map { String($0) } ?? []
  }

  func lines() throws -> [String] {
    switch kind {
    case .screen:
      let size = words[0].split(separator: "x").compactMap { Int($0) }
      let app = try Keyboard.play(Array(words.dropFirst()), at: Size(columns: size[0], rows: size[1]))
      return ["```text"] + app.draw().textRows() + ["```"]
    case .screens: return Tables.screens
    case .keys: return try Tables.keys(of: words[0])
    case .columns: return try Tables.columns(of: Keyboard.play(words, at: Size(columns: 160, rows: 40)))
    case .command: return try CommandHelp.all().lines(of: words.joined(separator: " "))
    case .options: return try CommandHelp.all().commonOptions
    }
  }
}

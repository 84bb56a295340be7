import Foundation
import Terminal

/// What a page says is to be generated below it: `<!-- keys: lists -->`.
struct Marker {
  /// What there is to generate.
  private enum Kind: String {
    /// The screen after some keys: `screen: 100x20 2 j j`.
    case screen
    /// The screens that have a tab.
    case screens
    /// The keys of a section of the settings, or of all: `keys: lists`.
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

  /// - Parameter line: A line of a page; nil where it is no marker.
  init?(_ line: String) {
    guard let match = line.wholeMatch(of: #/<!-- ([a-z]+)(?:: (.+))? -->/#),
      let kind = Kind(rawValue: String(match.output.1))
    else { return nil }
    self.kind = kind
    words = match.output.2?.split(separator: " ").map { String($0) } ?? []
  }

  func lines() throws -> [String] {
    switch kind {
    case .screen:
      let size = words[0].split(separator: "x").compactMap { Int($0) }
      let app = try Keyboard.play(Array(words.dropFirst()), at: Size(columns: size[0], rows: size[1]))
      return ["```text"] + app.draw().textRows() + ["```"]
    case .screens: return Tables.screens
    case .keys: return Tables.keys(of: words[0])
    case .columns: return try Tables.columns(of: Keyboard.play(words, at: Size(columns: 160, rows: 40)))
    case .command: return try CommandHelp.all().lines(of: words[0])
    case .options: return try CommandHelp.all().commonOptions
    }
  }
}

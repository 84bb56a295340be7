import Foundation
import TestSupport
import Testing

extension EndToEnd {
  /// Names of every kind of width, and deceptive names.
  private static let names = [
    "数据平台团队", "データ基盤", "한국어팀", "ﾊﾝｶｸ", "ＦＵＬＬ", "e\u{301}quipe", "Z\u{363}\u{364}\u{365}a", "👩‍👩‍👧‍👦 family",
    "👍🏽 skin", "🇩🇪🇫🇷", "❤️ heart", "1️⃣", "שלום עולם", "مرحبا", "ไทยแลนด์", "हिन्दी", "a\u{202E}b", "tab\there", "bell\u{07}",
    "red\u{1B}[31mred", "title\u{1B}]0;owned\u{07}", "clear\u{1B}[2J", "null\u{0}", "line\nbreak", "\u{FEFF}bom", "ꙮ",
    "𝔘𝔫𝔦",
    "e\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}", "\u{AD}soft", "\u{E000}private",
  ]

  private func list(in folder: TemporaryFolder) throws -> URL {
    let items = Self.names.map {
      ["kind": "Namespace", "apiVersion": "v1", "metadata": ["name": "\($0) end"]] as [String: Any]
    }
    let file = folder.url.appending(path: "list.json")
    try JSONSerialization.data(withJSONObject: ["kind": "List", "apiVersion": "v1", "items": items]).write(to: file)
    return file
  }

  @Test("columns are aligned for any names, as tmux measures them", arguments: ["C.UTF-8", "C"])
  func straightColumns(locale: String) throws {
    let folder = try TemporaryFolder()
    let file = try list(in: folder)
    let tmux = try Tmux(
      columns: 120, rows: 45, environment: ["LC_ALL": locale],
      command: [Program.path, "-f", file.path])
    try tmux.waitForText("of \(Self.names.count)")
    let rows = try tmux.waitForRest().dropFirst(4).prefix(Self.names.count)
    let columns = try rows.map { row in
      // For the terminal's own line characters, tmux has the VT100 line-drawing letter.
      let end = try #require(row.range(of: locale == "C" ? "x" : "│", options: .backwards), "\(row)")
      return try tmux.width(of: String(row[..<end.lowerBound]))
    }
    #expect(
      rows.count == Self.names.count && Set(columns).count == 1,
      "\(zip(columns, rows).map { "\($0) \($1)\n" }.joined())")
  }

  @Test("deceptive names do not ring the bell, set the title or change colours")
  func harmless() throws {
    let folder = try TemporaryFolder()
    let file = try list(in: folder)
    let tmux = try Tmux(
      columns: 120, rows: 45, environment: ["NO_COLOR": "1"], command: [Program.path, "-f", file.path])
    let title = try tmux.title
    try tmux.waitForText("of \(Self.names.count)")
    for _ in Self.names { try tmux.send("j") }
    try tmux.waitForText("\(Self.names.count) of \(Self.names.count)")
    #expect(try tmux.title == title && !tmux.hasRung)
    #expect(try !tmux.styledScreen().contains { $0.contains("\u{1B}[31m") })
  }

  @Test("the same for hostile names of a generated workspace, on every tab")
  func madeWorkspace() throws {
    let folder = Repository.root.appending(path: "Tests/Fixtures/made").path
    let tmux = try Tmux(columns: 120, rows: 40, command: [Program.path, "-f", folder])
    let title = try tmux.title
    try tmux.waitForText("1 of")
    for key in ["G", "2", "G", "4", "G", "Enter", "5", "G", "6", "G", "7", "G", "0"] {
      try tmux.send(key)
      let rows = try tmux.waitForRest()
      #expect(rows.count == 40 && rows[0].hasPrefix(" aksess") && rows[38].hasPrefix("───"), "\(key)")
    }
    #expect(try tmux.title == title && !tmux.hasRung)
  }
}

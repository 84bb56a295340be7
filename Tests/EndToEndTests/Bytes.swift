import Foundation
import TerminalHarness
import TestSupport
import Testing

extension EndToEnd {
  /// A terminal of 120×40 with the program on the bindings of the sample.
  private func bindings(_ arguments: String..., tab: String = "4") throws -> PseudoTerminal {
    let program = Program.path
    let terminal = try #require(PseudoTerminal([program, "demo"] + arguments, columns: 120, rows: 40))
    try #require(terminal.receive(until: "1 of 13"))
    if tab != "1" { terminal.send(tab) }
    _ = terminal.receive(quiet: .milliseconds(400))
    return terminal
  }

  /// The number of bytes sent for keys, including the detail pane, which follows once the cursor has rested.
  private func press(_ keys: String, _ terminal: PseudoTerminal) -> Int {
    terminal.send(keys)
    return terminal.receive(quiet: .milliseconds(400), first: .seconds(5)).bytes.count
  }

  /// The number of bytes sent for a key before the detail pane follows. On a busy machine the two may be sent together,
  /// so the minimum of several tries at the same place counts.
  private func pressAlone(_ key: String, backBy back: String, _ terminal: PseudoTerminal) -> Int {
    let tries = (0..<3).map { number in
      if number > 0 { _ = press(back, terminal) }
      terminal.send(key)
      let answer = terminal.receive(quiet: .milliseconds(90), first: .seconds(5))
      _ = terminal.receive(quiet: .milliseconds(300))
      return answer.bytes.count
    }
    return tries.min() ?? 0
  }

  @Test("a cursor move sends under 120 bytes, a page under 4 KB", arguments: ["1", "2", "4", "5"])
  func moves(tab: String) throws {
    let terminal = try bindings(tab: tab)
    let moves = (0..<6).map { _ in pressAlone("j", backBy: "k", terminal) }
    #expect(moves.allSatisfy { $0 > 0 && $0 < 120 }, "\(moves)")
    // If there is only one page, there is none to turn.
    guard tab == "4" else { return }
    let page = pressAlone("\u{06}", backBy: "\u{02}", terminal)
    #expect(page > 0 && page < 4_096)
  }

  @Test("the detail pane that follows the cursor sends under 700 bytes", arguments: ["1", "2", "4", "5"])
  func detailPane(tab: String) throws {
    let terminal = try bindings(tab: tab)
    let moves = (0..<11).map { _ in press("j", terminal) }.sorted()
    // The move itself is included.
    #expect(moves[0] > 0 && moves[5] < 700 + 120, "\(moves)")
  }

  @Test("without colours no colour is sent, and a move no more than with them", arguments: ["NO_COLOR", ""])
  func noColor(variable: String) throws {
    let program = Program.path
    let terminal = try #require(
      PseudoTerminal(
        [program, "demo"] + (variable.isEmpty ? ["--color=never"] : []), columns: 120, rows: 40,
        environment: variable.isEmpty ? [:] : [variable: "1"]))
    let first = terminal.receive(quiet: .milliseconds(500))
    terminal.send("4T\u{1B}7j")
    let answer = terminal.receive(quiet: .milliseconds(500))
    let text = String(decoding: first.bytes + answer.bytes, as: UTF8.self)
    #expect(text.contains("access-managers") && !text.contains(#/\u{1B}\[[0-9;]*[34][0-9]m/#))
  }

  @Test(
    "a dialog sends what its own area holds and no more, and as much when it goes",
    arguments: [(":", 76, 20), ("T", 52, 14), ("?", 84, 40), ("C", 22, 9)])
  func dialogs(key: String, columns: Int, rows: Int) throws {
    let terminal = try bindings()
    // A frame's characters have three bytes each; a cell of text has one, and changes of colour and place beside it.
    let frame = 2 * (columns + rows) * 3
    let area = columns * rows
    let opened = press(key, terminal)
    #expect(opened > 0 && opened < frame + 2 * area + 500, "\(opened)")
    let closed = press("\u{1B}", terminal)
    #expect(closed > 0 && closed < frame + 2 * area + 500, "\(closed)")
  }

  @Test("keys typed ahead are drawn together")
  func typeahead() throws {
    let terminal = try bindings()
    let one = pressAlone("j", backBy: "k", terminal)
    // Without scrolling: drawn separately, each would cost as much as all together.
    let twenty = pressAlone(String(repeating: "j", count: 20), backBy: String(repeating: "k", count: 20), terminal)
    #expect(one > 0 && twenty < 5 * one, "\(twenty) bytes, one is \(one)")
  }

  @Test("on a slow line there is no detail beside the list, and keys close together are drawn once")
  func slow() throws {
    let terminal = try bindings("--slow")
    let move = press("j", terminal)
    #expect(move > 0 && move < 120)
    terminal.send("j")
    _ = terminal.receive(quiet: .milliseconds(30))
    terminal.send("j")
    let answer = terminal.receive(quiet: .milliseconds(800), first: .seconds(5))
    #expect(String(decoding: answer.bytes, as: UTF8.self).contains("4"))
    #expect(answer.bytes.count < 120)
  }
}

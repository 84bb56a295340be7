import SystemPackage
import AccessModel
import Connectors
import Foundation
import SafeText
import TestSupport
import Testing

@testable import App
@testable import ScreenKit

@Suite("Names beside object IDs")
struct NamesTests {
  /// The lines of a screen with the object ID of a named object but without its name.
  private func bareIDs(_ player: Player) -> [String] {
    let directory = player.app.snapshot.directory
    let text = player.rows.joined(separator: "\n")
    return text.matches(of: #/[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/#).compactMap { match in
      guard let id = ObjectID(String(match.output.0)) else { return nil }
      let name =
        directory.group(id)?.displayName ?? directory.user(id)?.displayName
        ?? directory.servicePrincipal(id)?.displayName
      // A long name may be cut, as may the ID, but its beginning is on the same screen.
      return name.flatMap { text.contains($0.displayed.prefix(12)) ? nil : "\(id) is \($0)" }
    }
  }

  private func walk(_ first: Player) {
    for digit in ["1", "2", "4", "5", "6", "7", "0"] {
      var player = first
      player.press(digit)
      var seen: Set<[String]> = []
      for _ in 0..<80 where seen.insert(player.rows).inserted {
        #expect(bareIDs(player).isEmpty, "screen \(digit)")
        var opened = player
        opened.press("Enter")
        #expect(bareIDs(opened).isEmpty, "screen \(digit), opened")
        player.press("j")
      }
    }
  }

  @Test("in the sample no screen shows a bare object ID if the name is known")
  func sample() throws { walk(try Player(200, 50)) }

  @Test("the same in a generated workspace")
  func made() async throws {
    let made = FilePath(Repository.fixture("made").path)
    let reading = try await WorkspaceReader(paths: [made]).read(at: Player.day)
    walk(Player(reading.snapshot, 200, 50))
  }
}

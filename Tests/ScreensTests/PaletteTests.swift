import AccessModel
import Terminal
import Testing

@testable import App
@testable import ScreenKit

@Suite("The command palette and history")
struct PaletteTests {
  private func opened(_ text: String, _ columns: Int = 80) throws -> Player {
    var player = try Player(columns, 24)
    player.press(":")
    for scalar in text.unicodeScalars { player.send(.terminal(.key(.character(scalar)))) }
    return player
  }

  @Test(
    "k9s' words lead where they do there",
    arguments: [
      ("ns", "1 of 13"), ("group", "OBJECT ID"), ("rb", "Bindings /!ns:(cluster)"), ("crb", "Bindings /ns:(cluster)"),
      ("sa", "SERVICE ACCOUNT"), ("cr", "Roles /kind:ClusterRole"), ("users", "PERSON"), ("aks", "Kubernetes RBAC"),
      ("matrix", "1 of 17 × (cluster) of 12"),
    ])
  func words(word: String, shows: String) throws {
    var player = try opened(word)
    player.press("Enter")
    #expect(player.shows(shows), "\(player.rows)")
  }

  @Test("me opens the page of whoever runs aksess, by the settings where the data does not say it")
  func me() throws {
    var player = try opened("me")
    player.press("Enter")
    #expect(player.shows("me: files do not say who you are."), "\(player.rows)")
    var settings = Settings()
    settings.me = "user:grace.kim@contoso.com"
    player = try Player(100, 40, settings: settings)
    player.press(":", "me", "Enter")
    #expect(player.shows("me is user:grace.kim@contoso.com, as config.yaml says."), "\(player.rows)")
    #expect(player.shows("People > Grace Kim") && player.shows("Through what"), "\(player.rows)")
  }

  @Test("a few letters find a namespace, a group, a theme and an action of the screen")
  func targets() throws {
    var player = try opened("rtlapp")
    player.press("Enter")
    #expect(player.shows("Namespaces > retail-app"))
    player = try opened("equipe")
    player.press("Enter")
    #expect(player.shows("Groups > Équipe Paiements"))
    player = try opened("fjord")
    player.press("Enter")
    #expect(player.shows("fjord for this session"))
    player = try opened("reverse")
    player.press("Enter")
    #expect(player.shows("NAMESPACE ↓"))
    player = try opened("q")
    player.press("Enter")
    #expect(player.effects == [.quit])
  }

  @Test("matches are highlighted and selected by arrows, others are left out, and Esc changes nothing")
  func choosing() throws {
    let before = try Player(80, 24).rows
    var player = try opened("payments")
    #expect(player.shows("▌ payments-api") && player.shows("payments-jobs") && !player.shows("loyalty   "))
    player.press("Down", "Enter")
    #expect(player.shows("Namespaces > payments-jobs"))
    player = try opened("zzzz")
    #expect(player.shows("no matches"))
    player.press("Enter", "Esc")
    #expect(player.rows == before)
  }

  @Test("every key of a screen is in the palette with its label", arguments: ["1", "6", "7", "0"])
  func everyKey(tab: String) throws {
    var player = try Player(120, 40)
    player.press(tab)
    let keys = player.app.screen?.keyHelp(player.app.context) ?? []
    let names = player.app.entries.map(\.name)
    #expect(keys.count > 4)
    for key in keys { #expect(names.contains { $0.hasPrefix("\(key.hint): \(key.help)") }) }
  }

  @Test("[ goes back through everything that was opened, unchanged, and ] forward again")
  func history() throws {
    var player = try Player(80, 24)
    player.press("[")
    #expect(player.shows("no earlier screen"))
    player.press("/", "retail", "Enter", "j", "Enter")
    let grants = player.rows
    player.press("4", "G", "Enter")
    let binding = player.rows
    player.press("[")
    #expect(player.shows("55 of 55"))
    player.press("[")
    #expect(player.rows == grants)
    player.press("[")
    #expect(player.shows("2 of 2 (13)"))
    player.press("]", "]", "]")
    #expect(player.rows == binding)
    player.press("]")
    #expect(player.shows("no later screen"))
  }

  @Test("the actions of every screen are found, and run on their screen")
  func elsewhere() throws {
    var player = try opened("move right one page")
    #expect(player.shows("Matrix >"))
    player.press("Enter")
    #expect(player.shows("× 6 of 12"))
    player = try opened("next command")
    player.press("Enter")
    #expect(player.shows("Kubernetes RBAC"))
  }

  @Test(
    "people, service accounts, roles and bindings are found by a part of their names",
    arguments: [
      ("grace", "People > Grace Kim"), ("secret-reader", "Roles > secret-reader"), ("pos-sync", "pos-sync"),
      ("on-call-logs", "1 of 1"),
    ])
  func objects(text: String, shows: String) throws {
    var player = try Player(120, 40)
    player.press(":", text, "Enter")
    #expect(player.shows(shows), "\(player)")
  }

  @Test("the palette leaves the filter of a screen alone")
  func keptFilter() throws {
    var player = try Player(80, 24)
    player.press("4", "/", "view", "Enter", ":", "crb", "Enter")
    #expect(player.shows("Bindings /ns:(cluster)"))
    player.press("[")
    #expect(player.shows("Bindings /view"))
    player.press("1", ":", "bindings", "Enter")
    #expect(player.shows("Bindings /view"))
  }

  @Test("history does not go back to a closed form")
  func leftForm() throws {
    var player = try Player(80, 24)
    player.press("a", "cont", "Enter", "Esc", "Esc", "[")
    #expect(!player.shows("Groups      Contractors") && player.shows("1 of 13"))
  }

  @Test("history stays valid after a refresh")
  func historyFollows() throws {
    var player = try Player(80, 24)
    player.press("Enter", "4", ".", "[", "[")
    #expect(player.shows("of 16"))
  }
}

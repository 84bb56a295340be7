import Terminal
import Testing

@testable import App
@testable import ScreenKit

@Suite("Choosing a theme")
struct ThemePickerTests {
  private static let own = ThemeLibrary(own: [
    .init(name: "mine.yaml", text: "inherits: fjord\nstyles: { muted: { attributes: [underline] } }")
  ])

  private func used(_ player: Player) -> [String] {
    player.effects.compactMap { if case .use(let theme) = $0 { theme.name } else { nil } }
  }

  @Test("it lists custom themes among the built-in ones", arguments: [(80, 24), (120, 40), (40, 10), (30, 1)])
  func golden(columns: Int, rows: Int) throws {
    var player = try Player(columns, rows, themes: Self.own)
    player.press("T", "G", "k")
    try expectGolden(player.body, "themes-\(columns)x\(rows)")
  }

  @Test("each step shows the theme, Enter keeps it, and the next time begins there")
  func keep() throws {
    var player = try Player(80, 24)
    player.press("T", "j", "j", "k", "Enter")
    #expect(used(player) == ["deuteranopia", "fjord", "deuteranopia"])
    #expect(player.shows("deuteranopia for this session"))
    player.press("j")
    #expect(player.shows("2 of 13"))
    player.press("T", "j", "j", "Esc")
    #expect(used(player).suffix(3) == ["fjord", "high-contrast", "deuteranopia"])
  }

  @Test("Esc, q, T and ^C restore the previous theme, and send nothing if none was tried")
  func cancel() throws {
    for key in ["Esc", "q", "T", "^C"] {
      var player = try Player(80, 24)
      let before = player.canvas.recording
      player.press("T", key)
      #expect(used(player).isEmpty && player.canvas.recording == before)
      player.press("T", "G", key)
      #expect(used(player) == ["parchment", "dark"] && player.canvas.recording == before)
    }
  }

  @Test("it begins at the theme of the settings, stops at both ends, and takes no other key or text")
  func bounds() throws {
    var settings = Settings()
    settings.theme = "parchment"
    var player = try Player(80, 24, settings: settings)
    player.press("T", "j", "x", "2", "?")
    player.send(.terminal(.paste("retail")))
    #expect(used(player).isEmpty && player.shows("▌ parchment"))
    player.press("g", "k")
    #expect(used(player) == ["ansi"])
  }

  @Test("a custom theme shows as soon as it is saved, with its problems")
  func saved() throws {
    var settings = Settings()
    settings.theme = "mine"
    var player = try Player(120, 24, settings: settings, themes: Self.own)
    player.send(.themes(Self.own))
    #expect(player.effects.isEmpty, "nothing has changed")
    let changed = ThemeLibrary(own: [.init(name: "mine.yaml", text: "inherits: light\nstyle: {}\n\nname: mine")])
    player.send(.themes(changed))
    #expect(player.effects == [.use(changed.theme(named: "mine").theme)])
    #expect(
      player.rows.last == " mine.yaml:2: found “style”, expected one of inherits, background, styles (and 1 more)")
    player.press("T", "k", "Esc")
    #expect(used(player) == ["mine", "light", "mine"])
    player.send(.themes(ThemeLibrary()))
    #expect(player.effects.last == .use(ThemeLibrary().theme(named: "mine").theme))
    #expect(player.rows.last?.hasPrefix(" no theme “mine”") == true)
  }
}

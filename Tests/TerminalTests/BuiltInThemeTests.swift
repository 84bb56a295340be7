import Terminal
import Testing

/// Guarantees of every built-in theme.
@Suite struct BuiltInThemeTests {
  private static let names = ThemeLibrary().names
  private static let levels: [StyleRole] = [
    .levelView, .levelEdit, .levelAdmin, .levelClusterAdmin, .levelCustom, .levelNone,
  ]
  private static let severities: [StyleRole] = [.severityHigh, .severityMedium, .severityLow]

  private func theme(_ name: String) -> Theme { ThemeLibrary().theme(named: name).theme }

  @Test func `There are eight, and each but those of the terminal's own colours states its background`() {
    #expect(
      Self.names == ["ansi", "dark", "deuteranopia", "fjord", "high-contrast", "light", "mono", "parchment"])
    #expect(Self.names.filter { theme($0).background == nil } == ["ansi", "mono"])
  }

  @Test(arguments: names) func `It reads without a problem`(name: String) {
    #expect(ThemeLibrary().theme(named: name).problems.isEmpty)
  }

  @Test(arguments: names) func `It says of every role how it looks at every depth`(name: String) {
    let theme = theme(name)
    for role in StyleRole.allCases {
      let style = theme[role]
      #expect(style.mono != nil || style.attributes != nil, "\(role) without colours")
      guard name != "mono" else { continue }
      #expect(style.foreground.ansi16 != nil, "\(role) in 16 colours")
      guard name != "ansi" else { continue }
      #expect(style.foreground.indexed256 != nil, "\(role) in 256 colours")
      #expect(style.foreground.rgb != nil, "\(role) in RGB")
    }
  }

  @Test(arguments: names) func `Plain text is the terminal's own, and what calls for the eye is not`(name: String) {
    for depth in ColorDepth.allCases {
      let plain = theme(name).attributes(for: Style(), depth: depth)
      #expect(plain == TerminalAttributes())
      for role in [StyleRole.selection, .severityHigh, .tabSelected, .error] {
        #expect(theme(name).attributes(for: Style(role), depth: depth) != plain, "\(role) at \(depth)")
      }
    }
  }

  @Test(arguments: names) func `Levels and severities look different at every depth, mono too`(name: String) {
    for depth in ColorDepth.allCases {
      for roles in [Self.levels, Self.severities] {
        let looks = Set(roles.map { theme(name).attributes(for: Style($0), depth: depth) })
        #expect(looks.count == roles.count, "at \(depth)")
      }
    }
  }

  @Test(arguments: names, [ColorDepth.indexed256, .rgb])
  func `Text is readable on the background that the theme is made for`(name: String, depth: ColorDepth) {
    let theme = theme(name)
    guard let ground = theme.background else { return }
    let least = name == "high-contrast" ? 7.0 : 4.5
    // Borders are lines, not text.
    for role in StyleRole.allCases where role != .border {
      let attributes = theme.attributes(for: Style(role), depth: depth)
      guard let foreground = attributes.foreground else { continue }
      if case .indexed(let index) = foreground { #expect(index > 15, "\(role) is anybody's guess") }
      let contrast = Light(foreground).contrast(with: Light(attributes.background ?? ground))
      #expect(contrast >= least, "\(role): \(contrast)")
      #expect(!attributes.isDim && !attributes.isReversed, "\(role) does not show in its colour")
    }
  }

  @Test(arguments: [ColorDepth.indexed256, .rgb])
  func `Deuteranopes tell the levels and severities of their theme apart by colour`(depth: ColorDepth) throws {
    for roles in [Self.levels, Self.severities] {
      let lights = try roles.map { role in
        let attributes = theme("deuteranopia").attributes(for: Style(role), depth: depth)
        return Light(try #require(attributes.foreground)).seenByDeuteranopes
      }
      for (index, light) in lights.enumerated() {
        for (other, role) in zip(lights, roles).dropFirst(index + 1) {
          #expect(light.difference(from: other) > 15, "\(roles[index]) and \(role)")
        }
      }
    }
  }
}

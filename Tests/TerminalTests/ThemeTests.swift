import Terminal
import Testing

@Suite struct ThemeTests {
  private func theme(_ text: String, named name: String = "mine") throws -> Theme {
    try ThemeLibrary(own: [.init(name: "\(name).yaml", text: text)]).theme(named: name)
  }

  private func problem(_ text: String) -> String {
    do {
      _ = try theme(text)
      return "none"
    } catch {
      return (error as? ThemeError)?.sentence ?? "\(error)"
    }
  }

  @Test func `Every built-in theme reads, and tells selection and severity apart at every depth`() throws {
    let library = ThemeLibrary()
    #expect(Set(library.names).isSuperset(of: ["ansi", "dark", "light", "mono"]))
    for name in library.names {
      let theme = try library.theme(named: name)
      for depth in ColorDepth.allCases {
        let plain = theme.attributes(for: Style(), depth: depth)
        for role in [StyleRole.selection, .severityHigh, .tabSelected, .error] {
          #expect(theme.attributes(for: Style(role), depth: depth) != plain, "\(role) in \(name) at \(depth)")
        }
        #expect(plain == TerminalAttributes(), "text is the terminal's own colour")
      }
    }
  }

  @Test func `No theme has a colour where there are none`() throws {
    for name in ThemeLibrary().names {
      let theme = try ThemeLibrary().theme(named: name)
      for role in StyleRole.allCases {
        let attributes = theme.attributes(for: Style(role), depth: .mono)
        #expect(attributes.foreground == nil && attributes.background == nil)
      }
    }
  }

  @Test func `A theme falls back field by field to what it inherits`() throws {
    let theme = try theme(
      """
      inherits: dark
      styles:
        severity.high: { foreground: { 256: 200 }, mono: [underline] }
      """)
    let dark = try ThemeLibrary().theme(named: "dark")
    #expect(theme[.severityHigh].foreground.indexed256 == .color(.indexed(200)))
    #expect(theme[.severityHigh].foreground.rgb == dark[.severityHigh].foreground.rgb)
    #expect(theme[.severityHigh].foreground.ansi16 == dark[.severityHigh].foreground.ansi16)
    #expect(theme[.severityHigh].attributes == dark[.severityHigh].attributes)
    #expect(theme[.severityHigh].mono == .underline)
    #expect(theme[.muted] == dark[.muted])
  }

  @Test func `An own theme may change the built-in one of its name`() throws {
    let theme = try theme("inherits: dark\nstyles: { muted: { attributes: [dim] } }", named: "dark")
    #expect(theme[.muted].attributes == .dim)
    #expect(theme[.muted].foreground.indexed256 != nil)
  }

  @Test func `A depth without a value of its own takes the nearest of another`() throws {
    let theme = try theme(
      """
      styles:
        accent: { foreground: { rgb: "#ff0000" } }
        muted: { foreground: { 16: bright-black } }
        title: { foreground: { 16: default, 256: 9 } }
      """)
    func foreground(_ role: StyleRole, _ depth: ColorDepth) -> TerminalColor? {
      theme.attributes(for: Style(role), depth: depth).foreground
    }
    #expect(foreground(.accent, .rgb) == .rgb(red: 255, green: 0, blue: 0))
    #expect(foreground(.accent, .indexed256) == .indexed(196))
    #expect(foreground(.accent, .ansi16) == .indexed(9))
    #expect(foreground(.accent, .ansi8) == .indexed(1))
    #expect(foreground(.muted, .indexed256) == .indexed(8))
    #expect(foreground(.title, .ansi16) == nil)
    #expect(foreground(.title, .rgb) == .indexed(9))
  }

  @Test func `Bright black, which eight colours do not have, is dim and not black`() throws {
    let theme = try theme("styles: { muted: { foreground: { 16: bright-black } } }")
    let attributes = theme.attributes(for: Style(.muted), depth: .ansi8)
    #expect(attributes.isDim && attributes.foreground == nil)
  }

  @Test func `Emphasis adds to what the theme says`() throws {
    let theme = try theme("styles: { match: { attributes: [underline] } }")
    let attributes = theme.attributes(for: Style(.match, [.bold, .reverse]), depth: .rgb)
    #expect(attributes.isUnderlined && attributes.isBold && attributes.isReversed && !attributes.isDim)
  }

  @Test(arguments: [
    ("styles:\n  mutd: {}", "mine.yaml:2: found “mutd”, expected one of accent, border"),
    ("styles:\n  muted:\n    color: 3", "mine.yaml:3: found “color”, expected one of foreground, background"),
    ("styles:\n  muted: { foreground: { 16: grey } }", "mine.yaml:2: found “grey”, expected default, or one of black"),
    ("styles:\n  muted: { foreground: { 256: 256 } }", "mine.yaml:2: found “256”, expected default, or a number"),
    ("styles:\n  muted:\n    foreground: { rgb: #fff }", "mine.yaml:"),
    ("styles:\n  muted: { foreground: { rgb: '+12345' } }", "mine.yaml:2: found “+12345”, expected default, or a"),
    ("styles:\n  muted: { foreground: { rgb: '#+12345' } }", "mine.yaml:2: found “#+12345”, expected default, or a"),
    ("styles:\n  muted: { attributes: bold }", "mine.yaml:2: found “bold”, expected a list of bold, dim"),
    ("styles:\n  muted: { attributes: [blink] }", "mine.yaml:2: found “blink”, expected bold, dim"),
    ("styles: [a]", "mine.yaml:1: found a list, expected a mapping"),
    ("- a", "mine.yaml:1: found a list, expected a mapping with inherits, styles"),
    ("{{ .Values.x }}: 1", "mine.yaml:1: found a mapping, expected one of inherits, styles"),
    ("styles:\n  muted: {", "mine.yaml:"),
    ("# a\ninherits: drak", "mine.yaml:2: there is no theme “drak”; there are ansi, dark, light, mine, mono"),
    ("inherits: mine", "mine.yaml:1: the theme “mine” inherits itself"),
    ("inherits: \"\\e[31m\"", "mine.yaml:1: there is no theme “\\e[31m”"),
    ("styles: { muted: {}, muted: {} }", "mine.yaml: defined twice"),
  ])
  func `An error names the file, the line, what was found and what fits`(text: String, expected: String) {
    #expect(problem(text).hasPrefix(expected))
  }

  @Test func `An empty file is a theme that leaves everything to the terminal`() throws {
    #expect(try theme("") == Theme(name: "mine", styles: [:]))
  }
}

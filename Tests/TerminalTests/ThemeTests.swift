import Terminal
import Testing

@Suite struct ThemeTests {
  private func reading(_ text: String, named name: String = "mine") -> ThemeLibrary.Reading {
    ThemeLibrary(own: [.init(name: "\(name).yaml", text: text)]).theme(named: name)
  }

  private func theme(_ text: String, named name: String = "mine") -> Theme { reading(text, named: name).theme }

  @Test func `No theme has a colour where there are none`() {
    for name in ThemeLibrary().names {
      let theme = ThemeLibrary().theme(named: name).theme
      for role in StyleRole.allCases {
        let attributes = theme.attributes(for: Style(role), depth: .mono)
        #expect(attributes.foreground == nil && attributes.background == nil)
      }
    }
  }

  @Test func `A theme falls back field by field to what it inherits`() {
    let theme = theme(
      """
      inherits: dark
      styles:
        severity.high: { foreground: { 256: 200 }, mono: [underline] }
      """)
    let dark = ThemeLibrary().theme(named: "dark").theme
    #expect(theme[.severityHigh].foreground.indexed256 == .color(.indexed(200)))
    #expect(theme[.severityHigh].foreground.rgb == dark[.severityHigh].foreground.rgb)
    #expect(theme[.severityHigh].foreground.ansi16 == dark[.severityHigh].foreground.ansi16)
    #expect(theme[.severityHigh].attributes == dark[.severityHigh].attributes)
    #expect(theme[.severityHigh].mono == .underline)
    #expect(theme[.muted] == dark[.muted])
  }

  @Test func `A custom theme may change the built-in one of its name`() {
    let theme = theme("inherits: dark\nstyles: { muted: { attributes: [dim] } }", named: "dark")
    #expect(theme[.muted].attributes == .dim)
    #expect(theme[.muted].foreground.indexed256 != nil)
  }

  @Test func `A depth without a value of its own takes the nearest of another`() {
    let theme = theme(
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

  @Test func `Bright black, which eight colours do not have, is dim and not black`() {
    let theme = theme("styles: { muted: { foreground: { 16: bright-black } } }")
    let attributes = theme.attributes(for: Style(.muted), depth: .ansi8)
    #expect(attributes.isDim && attributes.foreground == nil)
  }

  @Test func `Emphasis adds to what the theme says`() {
    let theme = theme("styles: { match: { attributes: [underline] } }")
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
    ("- a", "mine.yaml:1: found a list, expected a mapping with inherits, background, styles"),
    ("{{ .Values.x }}: 1", "mine.yaml:1: found a mapping, expected one of inherits, background, styles"),
    ("styles:\n  muted: {", "mine.yaml:"),
    ("background: white", "mine.yaml:1: found “white”, expected a colour like"),
    ("# a\ninherits: drak", "mine.yaml:2: no theme “drak”; choose one of ansi, dark, deuteranopia, fjord"),
    ("inherits: mine", "mine.yaml:1: the theme “mine” inherits itself"),
    ("inherits: \"\\e[31m\"", "mine.yaml:1: no theme “\\e[31m”"),
    ("styles: { muted: {}, muted: {} }", "mine.yaml:1: muted is given twice in one mapping"),
    (bomb, "mine.yaml:14: aliases that expand to many times the file"),
  ])
  func `A problem names the file, the line, what was found and what fits`(text: String, expected: String) {
    let problems = reading(text).problems
    #expect(problems.count == 1 && problems.first?.message.hasPrefix(expected) == true, "\(problems)")
  }

  @Test func `What fits beside a wrong field applies, and every wrong field is told`() {
    let reading = reading(
      """
      inherits: light
      background: white
      styles:
        mutd: {}
        muted: { foreground: { 16: grey, 256: 200 }, colour: red, attributes: [blink, bold] }
        accent: { foreground: { 256: 201 } }
      """)
    #expect(reading.problems.map(\.line) == [2, 4, 5, 5, 5])
    #expect(reading.theme[.muted].foreground.indexed256 == .color(.indexed(200)))
    #expect(reading.theme[.muted].attributes == .bold)
    #expect(reading.theme[.accent].foreground.indexed256 == .color(.indexed(201)))
    let light = ThemeLibrary().theme(named: "light").theme
    #expect(reading.theme[.error] == light[.error] && reading.theme.background == light.background)
  }

  @Test(arguments: ["styles: {", "inherits: drak", "a: b: c"])
  func `What cannot be inherited, or is no YAML, leaves the standard theme`(text: String) {
    let dark = ThemeLibrary().theme(named: "dark").theme
    for name in ["mine", "dark"] {
      let reading = reading(text, named: name)
      #expect(reading.problems.count == 1)
      #expect(StyleRole.allCases.allSatisfy { reading.theme[$0] == dark[$0] })
    }
  }

  @Test func `A name that no theme has is told with those there are, and the standard theme stands in`() {
    let reading = ThemeLibrary().theme(named: "drak")
    #expect(reading.problems.map(\.message) == [ThemeLibrary().problem(named: "drak")?.message])
    #expect(reading.problems[0].message.hasPrefix("no theme “drak”; choose one of ansi, dark, deuteranopia"))
    #expect(reading.theme[.error] == ThemeLibrary().theme(named: "dark").theme[.error])
  }

  @Test func `An empty file is a theme that leaves everything to the terminal`() {
    #expect(theme("") == Theme(name: "mine", styles: [:]))
  }
}

/// A key of a few lines that expands to half a billion values.
private let bomb =
  "a0: &a0 x\n" + (1...29).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }.joined() + "? *a29\n: x\n"

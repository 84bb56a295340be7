import SafeYAML

/// A theme file, before the inherited styles are filled in.
struct ThemeFile: Sendable, Hashable {
  /// The file's name, for messages.
  let file: String

  /// The theme this one is based on.
  let inherits: String?

  /// The line of `inherits`, from 1.
  let inheritsLine: Int?

  /// The background that the colours are chosen for.
  let background: TerminalColor?

  let styles: [StyleRole: ThemeStyle]

  let problems: [ThemeProblem]

  /// Reads a theme: `inherits`, `background`, and under `styles` for each role `foreground`, `background` (each with
  /// `16`, `256`, `rgb`), `attributes` and `mono`.
  ///
  /// A file that is not valid YAML inherits the standard theme, so that a typo does not remove all colours.
  init(_ text: String, file: String) {
    var reader = ThemeReader(file: file)
    let root = reader.root(text)
    let fields = root.map { reader.fields($0, ["inherits", "background", "styles"]) } ?? [:]
    self.file = file
    inherits =
      root == nil
      ? ThemeLibrary.standard : fields["inherits"].flatMap { reader.text($0, expected: "the name of a theme") }
    inheritsLine = fields["inherits"]?.place.line
    background = fields["background"].flatMap { reader.rgb($0) }
    var styles: [StyleRole: ThemeStyle] = [:]
    let roles = fields["styles"].map { reader.fields($0, Self.roles.keys.sorted()) }
    for (name, node) in roles ?? [:] {
      if let role = Self.roles[name] { styles[role] = reader.style(node) }
    }
    self.styles = styles
    problems = reader.problems.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
  }

  private static let roles = Dictionary(uniqueKeysWithValues: StyleRole.allCases.map { ($0.name, $0) })
}

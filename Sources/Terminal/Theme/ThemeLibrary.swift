import SafeText
import Themes

/// The available themes: custom ones first, then the built-in ones.
package struct ThemeLibrary: Sendable, Hashable {
  /// A theme file, by its name without the folder: `dark.yaml` is the theme `dark`.
  package struct File: Sendable, Hashable {
    package let name: String
    package let text: String

    package init(name: String, text: String) {
      self.name = name
      self.text = text
    }

    var theme: String {
      let extensions = [".yaml", ".yml"].filter { name.hasSuffix($0) }
      return String(name.dropLast(extensions.first?.count ?? 0))
    }
  }

  /// A theme with everything it inherits, and the problems in its files.
  package struct Reading: Sendable, Hashable {
    package let theme: Theme
    package let problems: [ThemeProblem]
  }

  /// The default theme.
  package static let standard = "dark"

  private let own: [File]
  private static let builtIn = EmbeddedThemes.files.map { File(name: $0.name, text: $0.text) }

  /// A library; each file is read only when its theme is requested.
  package init(own: [File] = []) {
    self.own = own
  }

  /// The names of all themes, in order.
  package var names: [String] { Set(files.map(\.theme)).sorted() }

  /// Whether a custom theme has this name; it may replace a built-in one.
  package func isCustom(_ name: String) -> Bool { own.contains { $0.theme == name } }

  /// The theme with a name, with everything it inherits; the default theme if there is none with that name.
  ///
  /// A custom theme may have the name of a built-in one and inherit it.
  package func theme(named name: String) -> Reading {
    var chain: [ThemeFile] = []
    var problems: [ThemeProblem] = []
    var wanted: String? = name
    while let next = wanted {
      wanted = nil
      if let file = file(of: next, for: chain) {
        let read = ThemeFile(file.text, file: file.name)
        chain.append(read)
        problems += read.problems
        wanted = read.inherits
      } else {
        problems.append(missing(next, in: chain.last))
        if !names.contains(next) { wanted = Self.standard }
      }
    }
    var styles: [StyleRole: ThemeStyle] = [:]
    for file in chain { styles.merge(file.styles) { style, base in style.filled(from: base) } }
    let background = chain.lazy.compactMap(\.background).first
    return Reading(theme: Theme(name: name, background: background, styles: styles), problems: problems)
  }

  /// The message if there is no such theme; nil if there is one.
  package func problem(named name: String) -> ThemeProblem? {
    names.contains(name) ? nil : missing(name, in: nil)
  }

  private var files: [File] { own + Self.builtIn }

  /// The first file of this theme that is not yet in the chain of themes that inherit it.
  private func file(of name: String, for chain: [ThemeFile]) -> File? {
    let candidates = files.filter { $0.theme == name }
    let used = chain.filter { file in candidates.contains { $0.name == file.file } }.count
    return used < candidates.count ? candidates[used] : nil
  }

  private func missing(_ name: String, in file: ThemeFile?) -> ThemeProblem {
    let problem =
      names.contains(name)
      ? "the theme “\(name.visible)” inherits itself"
      : "no theme “\(name.visible)”; choose one of \(names.map(\.visible).joined(separator: ", "))"
    return ThemeProblem(file: file?.file, line: file?.inheritsLine, problem: problem)
  }
}

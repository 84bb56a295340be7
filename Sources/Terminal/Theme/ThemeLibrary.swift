import SafeText
import Themes

/// The themes there are: the built-in ones, and the reader's own, which come first.
package struct ThemeLibrary: Sendable {
  /// A theme's file, its name without the folder: `dark.yaml` is the theme `dark`.
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

  private let files: [File]

  /// The library; a file that cannot be read as a theme is an error only once its theme is asked for.
  package init(own: [File] = []) {
    files = own + EmbeddedThemes.files.map { File(name: $0.name, text: $0.text) }
  }

  /// The names of all themes, in order.
  package var names: [String] { Set(files.map(\.theme)).sorted() }

  /// The theme of this name with all that it inherits.
  ///
  /// An own theme may have a built-in one's name and inherit it.
  package func theme(named name: String) throws(ThemeError) -> Theme {
    var chain: [ThemeFile] = []
    var wanted: String? = name
    while let next = wanted {
      let file = try file(of: next, for: chain)
      chain.append(try ThemeFile(file.text, file: file.name))
      wanted = chain[chain.count - 1].inherits
    }
    var styles: [StyleRole: ThemeStyle] = [:]
    for file in chain { styles.merge(file.styles) { style, base in style.filled(from: base) } }
    return Theme(name: name, styles: styles)
  }

  /// The first file of this theme that is not in the chain of those that inherit it already.
  private func file(of name: String, for chain: [ThemeFile]) throws(ThemeError) -> File {
    let candidates = files.filter { $0.theme == name }
    let used = chain.filter { $0.file == candidates.first?.name }.count
    if used < candidates.count { return candidates[used] }
    let place = chain.last.map { (file: $0.file, line: $0.inheritsLine) } ?? (file: "theme", line: nil)
    let problem =
      candidates.isEmpty
      ? "there is no theme “\(name.visible)”; there are \(names.map(\.visible).joined(separator: ", "))"
      : "the theme “\(name.visible)” inherits itself"
    throw ThemeError(file: place.file, line: place.line, problem: problem)
  }
}
